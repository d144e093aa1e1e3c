import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, it, vi } from 'vitest'
import { GeneratingPanel } from './generating-panel'
import { useGeneration } from './use-generation'

const brief = { prompt: 'Tea at the Lune', platform: 'meta', format: 'square' }

/** A server whose stream goes on for as long as somebody listens. */
function openStream() {
  const encoder = new TextEncoder()
  let stream: ReadableStreamDefaultController<Uint8Array> | undefined
  let signal: AbortSignal | undefined
  vi.stubGlobal('fetch', async (_: unknown, init: RequestInit) => {
    signal = init.signal ?? undefined
    const body = new ReadableStream<Uint8Array>({
      start(controller) {
        stream = controller
      },
    })
    signal?.addEventListener('abort', () => stream?.error(signal?.reason))
    return new Response(body, { status: 201 })
  })
  return {
    tell: (event: string, data: unknown) =>
      act(async () => stream?.enqueue(encoder.encode(`event: ${event}\ndata: ${JSON.stringify(data)}\n\n`))),
    aborted: () => signal?.aborted,
  }
}

function Maker() {
  const { generation, start, cancel } = useGeneration(() => undefined)
  if (generation.status === 'working')
    return <GeneratingPanel generation={generation} size={{ width: 300, height: 250 }} onCancel={cancel} />
  return (
    <button type="button" onClick={() => void start(brief)}>
      {generation.status}
    </button>
  )
}

async function begun() {
  const server = openStream()
  const user = userEvent.setup()
  render(
    <QueryClientProvider client={new QueryClient()}>
      <Maker />
    </QueryClientProvider>,
  )
  await user.click(screen.getByRole('button', { name: 'idle' }))
  return { server, user }
}

afterEach(() => {
  cleanup()
  vi.unstubAllGlobals()
})

it('shows and reads out the words as they are settled', async () => {
  const { server } = await begun()
  await server.tell('words', { headline: 'Tea time' })
  const words = screen.getByRole('region', { name: 'Words so far' })
  await waitFor(() => expect(words.textContent).toBe('Tea time'))
  expect(words.getAttribute('aria-live')).toBe('polite')
  await server.tell('words', {
    headline: 'Tea time',
    brand: 'Lune',
    offer: '€3',
    detail: 'until 6',
    cta: 'Come in',
  })
  await waitFor(() => expect(words.textContent).toBe('LuneTea time€3, until 6Come in'))
})

it('cancels the request, not only the view of it', async () => {
  const { server, user } = await begun()
  await server.tell('words', { headline: 'Tea time' })
  await user.click(screen.getByRole('button', { name: 'Cancel' }))
  expect(server.aborted()).toBe(true)
  screen.getByRole('button', { name: 'stopped' })
})
