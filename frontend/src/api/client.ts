import { client } from './generated/client.gen'
import { isProblem, ProblemError, unreachable } from './problem'

client.setConfig({ baseUrl: globalThis.location?.origin ?? '' })

interface Answer<Data> {
  data?: Data
  error?: unknown
  response?: Response
}

/** The data of an answer. Throws `ProblemError` for everything else. */
export async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<NonNullable<Data>> {
  const { data, error, response } = await answer
  if (response?.ok && data !== undefined && data !== null) return data
  throw problemOf(error, response)
}

/** Waits for an answer that has nothing to say. Throws `ProblemError`. */
export async function doneOf(answer: Promise<Answer<unknown>>): Promise<void> {
  const { error, response } = await answer
  if (!response?.ok) throw problemOf(error, response)
}

/** What a failed response tells, also where a proxy answered in the server's place. */
export function problemOf(body: unknown, response: Response | undefined): ProblemError {
  if (isProblem(body)) return new ProblemError(body)
  if (!response || response.status >= 500) return unreachable()
  return new ProblemError({
    type: 'about:blank',
    title: response.statusText || 'The server refused',
    status: response.status,
    detail: `The server answered with status ${response.status}.`,
  })
}
