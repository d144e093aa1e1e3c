import { QueryClient } from '@tanstack/react-query'
import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { brandsQuery } from '@/api/brands'
import '@/api/client'
import { placementsQuery } from '@/api/list-placements'
import { renderPage } from '@/testing/render-page'
import { standInServer } from '@/testing/server'
import { BriefForm } from './brief-form'

const SHA = 'a'.repeat(64)

async function setUp() {
  const onSubmit = vi.fn()
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  queries.setQueryData(placementsQuery.queryKey, [
    placement('meta', 'square', 1080, 1080),
    placement('google', '300x250', 300, 250),
  ] as never)
  queries.setQueryData(brandsQuery.queryKey, [{ id: 5, kit: { name: 'Café Lune' } }] as never)
  await renderPage(
    queries,
    <BriefForm initial={{ prompt: '', platform: 'meta', format: 'square' }} onSubmit={onSubmit} />,
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

const photo = () => new File(['...'], 'beach.jpg', { type: 'image/jpeg' })

afterEach(cleanup)

it('asks for a sentence and puts the cursor where it is missing', async () => {
  const { onSubmit, user } = await setUp()
  await user.click(screen.getByRole('button', { name: 'Make the ad' }))
  expect(screen.getByRole('alert').textContent).toBe('Describe the ad in a sentence.')
  expect(document.activeElement).toBe(screen.getByLabelText('What is the ad for?'))
  expect(onSubmit).not.toHaveBeenCalled()
})

it('hands over the brief, trimmed', async () => {
  const { onSubmit, user } = await setUp()
  await user.type(screen.getByLabelText('What is the ad for?'), '  Tea at noon ')
  await user.click(screen.getByRole('button', { name: 'Make the ad' }))
  expect(onSubmit).toHaveBeenCalledWith({ prompt: 'Tea at noon', platform: 'meta', format: 'square' })
})

it('hands over the brand and the picture that were chosen', async () => {
  standInServer({
    'POST /api/uploads': () => [
      201,
      { kind: 'picture', sha256: SHA, address: `asset:${SHA}`, file_name: 'beach.jpg', has_alpha: false },
    ],
  })
  const { onSubmit, user } = await setUp()
  await user.type(screen.getByLabelText('What is the ad for?'), 'Tea')
  await user.click(screen.getByRole('radio', { name: 'Café Lune' }))
  await user.upload(screen.getByLabelText('Your own picture'), photo())
  const point = await screen.findByRole('button', { name: /^beach.jpg: focal point/ })
  point.focus()
  await user.keyboard('{ArrowRight}')
  await user.click(screen.getByRole('checkbox', { name: /Duotone/ }))
  await user.click(screen.getByRole('button', { name: 'Make the ad' }))
  expect(onSubmit).toHaveBeenCalledWith({
    prompt: 'Tea',
    platform: 'meta',
    format: 'square',
    brand_id: 5,
    picture: { source: `asset:${SHA}`, kind: 'photo', focus: [0.52, 0.5], treatment: 'duotone' },
  })
})

it('says why a picture was not taken, in the words of the server', async () => {
  const detail = 'beach.jpg was not taken: It is an animation. Save one of its frames as a still picture.'
  standInServer({ 'POST /api/uploads': () => [422, { title: 'No', status: 422, detail }] })
  const { user } = await setUp()
  await user.upload(screen.getByLabelText('Your own picture'), photo())
  expect(await screen.findByText(detail)).toBeTruthy()
})
