import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it } from 'vitest'
import '@/api/client'
import { elementId } from '@/lib/brand'
import { standInServer } from '@/testing/server'
import { findElement, type SpecElement } from '../kernels/shapes'
import { EditorContext } from '../store/editor-context'
import { createEditorStore } from '../store/editor-store'
import { design, spec } from '../testing/builders'
import { Inspector } from './inspector'

const SHA = 'c'.repeat(64)
const hero: SpecElement = {
  type: 'illustration',
  id: 'hero',
  role: 'hero',
  name: 'dog',
  width: 80,
  height: 80,
}

function setUp(selected: string | null = 'hero') {
  standInServer({
    'GET /api/illustrations': () => [200, ['cat', 'cat-face']],
    'POST /api/uploads': () => [
      201,
      { kind: 'picture', sha256: SHA, address: `asset:${SHA}`, width: 200, height: 100, has_alpha: false },
    ],
  })
  const store = createEditorStore(design({ spec: spec(hero) }))
  store.getState().select(selected === null ? null : elementId(selected))
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Tooltip.Provider>
        <EditorContext value={store}>
          <Inspector />
        </EditorContext>
      </Tooltip.Provider>
    </QueryClientProvider>,
  )
  const shown = (id: string) => findElement(store.getState().history.present, id)
  return { store, shown, user: userEvent.setup() }
}

const photo = () => new File(['...'], 'beach.jpg', { type: 'image/jpeg' })

afterEach(cleanup)

it('finds another drawing for the hero by what it means', async () => {
  const { shown, user } = setUp()
  await user.click(screen.getByRole('button', { name: 'Choose a drawing' }))
  await user.type(screen.getByLabelText('Search drawings'), 'kitten')
  await user.click(await screen.findByRole('button', { name: 'Cat face' }))
  expect(shown('hero')).toMatchObject({ type: 'illustration', name: 'cat-face' })
})

it('puts a picture of one’s own in the place of the drawing, and says what of it stays in view', async () => {
  const { shown, user } = setUp()
  await user.upload(screen.getByLabelText('Replace by your own picture'), photo())
  const point = await screen.findByRole('button', { name: /focal point/ })
  expect(shown('hero')).toMatchObject({ type: 'image', src: `asset:${SHA}`, fit: 'cover' })
  point.focus()
  await user.keyboard('{ArrowLeft}{ArrowUp}')
  expect(shown('hero')).toMatchObject({ focus: [0.48, 0.48] })
  await user.click(screen.getByRole('radio', { name: 'Show all' }))
  expect(shown('hero')).toMatchObject({ fit: 'contain' })
})

it('adds a logo to the design and selects it', async () => {
  const { store, shown, user } = setUp(null)
  await user.upload(screen.getByLabelText('Add a logo'), photo())
  expect(await screen.findByRole('heading', { name: 'Logo' })).toBeTruthy()
  expect(shown('logo')).toMatchObject({ type: 'logo', role: 'brand', width: 72, height: 36 })
  expect(store.getState().selection).toBe('logo')
})
