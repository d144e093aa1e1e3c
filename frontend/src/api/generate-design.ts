import { readEvents } from '@/lib/event-stream'
import { problemOf } from './client'
import type { Design, GenerateDesign, Problem, Progress, Words } from './generated'
import { ProblemError, unreachable } from './problem'

interface Listener {
  readonly onProgress: (progress: Progress) => void
  readonly onWords: (words: Words) => void
}

/**
 * Makes a design from a brief and tells each stage on the way, and the words as the model settles them.
 * Throws `ProblemError`; an `AbortError` when the signal gives it up.
 */
export async function generateDesign(
  brief: GenerateDesign,
  { onProgress, onWords }: Listener,
  signal: AbortSignal,
): Promise<Design> {
  const response = await send(brief, signal)
  if (!response.ok || !response.body) {
    throw problemOf(await response.json().catch(() => null), response)
  }
  for await (const { event, data } of readEvents(response.body)) {
    if (event === 'progress') onProgress(JSON.parse(data) as Progress)
    if (event === 'words') onWords(JSON.parse(data) as Words)
    if (event === 'design') return JSON.parse(data) as Design
    if (event === 'problem') throw new ProblemError(JSON.parse(data) as Problem)
  }
  throw unreachable()
}

async function send(brief: GenerateDesign, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch('/api/designs/generate', {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', Accept: 'text/event-stream' },
      body: JSON.stringify(brief),
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw unreachable()
  }
}
