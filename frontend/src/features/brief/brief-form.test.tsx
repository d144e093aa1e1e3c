import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Suspense } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { placementsQuery } from '@/api/list-placements'
import { BriefForm } from './brief-form'

function setUp() {
  const onSubmit = vi.fn()
  const queries = new QueryClient()
  queries.setQueryData(placementsQuery.queryKey, [
    placement('meta', 'square', 1080, 1080),
    placement('google', '300x250', 300, 250),
  ] as never)
  render(
    <QueryClientProvider client={queries}>
      <Suspense>
        <BriefForm initial={{ prompt: '', platform: 'meta', format: 'square' }} onSubmit={onSubmit} />
      </Suspense>
    </QueryClientProvider>,
  )
  return { onSubmit, user: userEvent.setup() }
}

const placement = (platform: string, format: string, width: number, height: number) => ({
  platform,
  format,
  name: `${platform} ${format}`,
  width,
  height,
})

afterEach(cleanup)

it('asks for a sentence and puts the cursor where it is missing', async () => {
  const { onSubmit, user } = setUp()
  await user.click(screen.getByRole('button', { name: 'Make the ad' }))
  expect(screen.getByRole('alert').textContent).toBe('Describe the ad in a sentence.')
  expect(document.activeElement).toBe(screen.getByLabelText('What is the ad for?'))
  expect(onSubmit).not.toHaveBeenCalled()
})

it('hands over the brief, trimmed', async () => {
  const { onSubmit, user } = setUp()
  await user.type(screen.getByLabelText('What is the ad for?'), '  Tea at noon ')
  await user.click(screen.getByRole('button', { name: 'Make the ad' }))
  expect(onSubmit).toHaveBeenCalledWith({ prompt: 'Tea at noon', platform: 'meta', format: 'square' })
})
