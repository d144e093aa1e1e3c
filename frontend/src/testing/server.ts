import { vi } from 'vitest'

export interface Sent {
  readonly method: string
  readonly path: string
  readonly body: unknown
}

type Answers = Readonly<Record<string, (sent: Sent) => readonly [status: number, body: unknown]>>

/** A server that answers `METHOD /path` as told, and remembers what it was sent. Stands in for `fetch`. */
export function standInServer(answers: Answers): Sent[] {
  const log: Sent[] = []
  vi.stubGlobal('fetch', async (input: RequestInfo | URL, init?: RequestInit) => {
    const request = new Request(input, init)
    const { pathname } = new URL(request.url)
    const type = request.headers.get('content-type') ?? ''
    const body = type.includes('json') ? await request.json() : null
    const sent = { method: request.method, path: pathname, body }
    log.push(sent)
    const answer = answers[`${sent.method} ${pathname}`]
    if (!answer) throw new Error(`Nobody answers ${sent.method} ${pathname}.`)
    const [status, told] = answer(sent)
    return new Response(JSON.stringify(told), {
      status,
      headers: { 'Content-Type': status < 400 ? 'application/json' : 'application/problem+json' },
    })
  })
  return log
}
