import { QueryClient } from '@tanstack/react-query'
import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import '@/api/client'
import type { BrandKit } from '@/api/generated'
import { familiesQuery } from '@/api/list-families'
import { renderPage } from '@/testing/render-page'
import { standInServer } from '@/testing/server'
import { BrandForm } from './brand-form'
import { EMPTY_KIT, toKit } from './brand-schema'

const SHA = 'b'.repeat(64)
const LOGO = { kind: 'picture', sha256: SHA, address: `asset:${SHA}`, file_name: 'lune.svg', has_alpha: true }

async function setUp(kit: BrandKit | null = null) {
  const onSaved = vi.fn()
  const queries = new QueryClient({ defaultOptions: { queries: { staleTime: Number.POSITIVE_INFINITY } } })
  queries.setQueryData(familiesQuery.queryKey, [
    { name: 'Acme Sans', uploaded: true },
    { name: 'Inter', uploaded: false },
  ])
  await renderPage(
    queries,
    <BrandForm brandId={kit ? 5 : null} initial={kit ? toKit(kit) : EMPTY_KIT} onSaved={onSaved}>
      {null}
    </BrandForm>,
  )
  return { onSaved, user: userEvent.setup() }
}

const answers = {
  'POST /api/brands/preview': () => [422, { title: 'No preview', status: 422, detail: 'No preview here.' }],
  'POST /api/uploads': () => [201, LOGO],
  'POST /api/brands': ({ body }: { body: unknown }) => [201, { id: 9, kit: body }],
  'PUT /api/brands/5': () => [422, { title: 'No', status: 422, detail: 'No font family “Acme”.' }],
} as const satisfies Parameters<typeof standInServer>[0]

afterEach(cleanup)

it('asks for the name', async () => {
  standInServer(answers)
  const { onSaved, user } = await setUp()
  await user.click(screen.getByRole('button', { name: 'Save the brand' }))
  expect(screen.getByText('Give the brand its name.')).toBeTruthy()
  expect(document.activeElement).toBe(screen.getByLabelText('What is it called?'))
  expect(onSaved).not.toHaveBeenCalled()
})

it('stores a kit with logo, colour, font and words', async () => {
  const log = standInServer(answers)
  const { onSaved, user } = await setUp()
  await user.type(screen.getByLabelText('What is it called?'), 'Café Lune')
  await user.upload(screen.getByLabelText('Logo for light grounds'), new File(['<svg/>'], 'lune.svg'))
  await screen.findByAltText('Logo for light grounds')
  await user.click(screen.getByRole('button', { name: 'Add the first colour' }))
  await user.clear(screen.getByRole('textbox', { name: 'Primary' }))
  await user.type(screen.getByRole('textbox', { name: 'Primary' }), '0B3D2E{Enter}')
  await user.selectOptions(screen.getByRole('combobox', { name: 'Headlines' }), 'Acme Sans')
  await user.type(screen.getByLabelText('Words that no ad holds'), 'cheap, bargain{Enter}')
  await user.click(screen.getByRole('button', { name: 'Save the brand' }))
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled())
  expect(log.find(({ path }) => path === '/api/brands')?.body).toEqual({
    ...EMPTY_KIT,
    name: 'Café Lune',
    logo: `asset:${SHA}`,
    colors: [{ value: '#0b3d2e', role: 'primary' }],
    display_font: 'Acme Sans',
    forbidden_words: ['cheap', 'bargain'],
  })
})

it('has drawings take the colours of the brand', async () => {
  const log = standInServer(answers)
  const { onSaved, user } = await setUp()
  await user.type(screen.getByLabelText('What is it called?'), 'Lune')
  await user.click(screen.getByRole('checkbox', { name: 'Drawings in these colours' }))
  await user.click(screen.getByRole('button', { name: 'Save the brand' }))
  await vi.waitFor(() => expect(onSaved).toHaveBeenCalled())
  const sent = log.find(({ path }) => path === '/api/brands')?.body
  expect(sent).toMatchObject({ illustration: 'palette' })
  expect(toKit({ name: 'Lune', illustration: 'palette' }).illustration).toBe('palette')
})

it('takes words away as chips', async () => {
  standInServer(answers)
  const { user } = await setUp({ name: 'Lune', required_words: ['fresh', 'daily'] })
  await user.click(screen.getByRole('button', { name: 'Remove fresh' }))
  expect(screen.queryByText('fresh')).toBeNull()
  await user.click(screen.getByLabelText('Words that every ad holds'))
  await user.keyboard('{Backspace}')
  expect(screen.queryByText('daily')).toBeNull()
})

it('says what the server refuses in its own words', async () => {
  standInServer(answers)
  const { onSaved, user } = await setUp({ name: 'Lune' })
  await user.click(screen.getByRole('button', { name: 'Save changes' }))
  const alert = await screen.findByText('No font family “Acme”.')
  expect(
    within(alert.closest('form') as HTMLElement).getByRole('button', { name: 'Save changes' }),
  ).toBeTruthy()
  expect(onSaved).not.toHaveBeenCalled()
})
