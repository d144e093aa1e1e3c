import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, renderHook, waitFor } from '@testing-library/react'
import type { ReactNode } from 'react'
import { afterEach, expect, it, vi } from 'vitest'
import { elementId } from '@/lib/brand'
import { EditorContext } from '../store/editor-context'
import { createEditorStore } from '../store/editor-store'
import { design } from '../testing/builders'
import { useSave } from './use-save'

const answer = (status: number, body: unknown) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json' } })

function setUp() {
  const store = createEditorStore(design())
  const queries = new QueryClient()
  const wrapper = ({ children }: { children: ReactNode }) => (
    <QueryClientProvider client={queries}>
      <EditorContext value={store}>{children}</EditorContext>
    </QueryClientProvider>
  )
  return { store, ...renderHook(() => useSave(), { wrapper }) }
}

const change = (store: ReturnType<typeof createEditorStore>) =>
  act(() => store.getState().commit({ kind: 'text', id: elementId('headline'), text: 'Baked at noon' }))

afterEach(() => vi.unstubAllGlobals())

it('asks nothing of the server where nothing changed', async () => {
  const fetch = vi.fn()
  vi.stubGlobal('fetch', fetch)
  const { result } = setUp()
  expect(await result.current.save()).toBe(true)
  expect(fetch).not.toHaveBeenCalled()
})

it('sends the spec with its revision and is clean afterwards', async () => {
  const fetch = vi.fn(async (request: Request) => {
    const { spec, revision } = await request.json()
    return answer(200, design({ spec, revision: revision + 1 }))
  })
  vi.stubGlobal('fetch', fetch)
  const { store, result } = setUp()
  change(store)
  await act(async () => expect(await result.current.save()).toBe(true))
  expect(store.getState().revision).toBe(2)
  expect(result.current.isDirty).toBe(false)
})

it('keeps the work and says why when the server refuses', async () => {
  const problem = {
    type: 'about:blank',
    title: 'Conflict',
    status: 409,
    detail: 'Somebody saved it meanwhile.',
  }
  vi.stubGlobal('fetch', async () => answer(409, problem))
  const { store, result } = setUp()
  change(store)
  await act(async () => expect(await result.current.save()).toBe(false))
  await waitFor(() => expect(result.current.problem?.detail).toBe('Somebody saved it meanwhile.'))
  expect(result.current.isDirty).toBe(true)
  expect(store.getState().history.present.elements[1]).toMatchObject({ text: 'Baked at noon' })
})
