import { z } from 'zod'
import { filesBegunIn, storedText } from '@/lib/zip-entries'
import { problemOf } from './client'
import { fileName } from './download-design'
import type { ExportCampaign } from './generated'
import { ProblemError, unreachable } from './problem'

const manifestSchema = z.object({
  files: z.array(
    z.object({
      file: z.string(),
      platform: z.string(),
      format: z.string(),
      bytes: z.number(),
      limit: z.number().nullable(),
      fits: z.boolean(),
      how: z.string(),
      findings: z.array(z.string()),
    }),
  ),
})

/** One file of a campaign, or why there is none: then `file` is empty and `how` says it. */
export type CampaignFile = z.infer<typeof manifestSchema>['files'][number]

export interface Campaign {
  readonly zip: Blob
  readonly name: string
  readonly files: readonly CampaignFile[]
}

/**
 * A design in many placements, as a zip. `onProgress` hears how many files have arrived.
 * Throws `ProblemError`; an `AbortError` when the signal gives it up.
 */
export async function exportCampaign(
  designId: number,
  wanted: ExportCampaign,
  onProgress: (files: number) => void,
  signal: AbortSignal,
): Promise<Campaign> {
  const response = await send(designId, wanted, signal)
  if (!response.ok || !response.body) throw problemOf(await response.json().catch(() => null), response)
  const bytes = await received(response.body, onProgress, signal)
  const manifest = storedText(bytes, 'manifest.json')
  // Without its end the zip was cut off on the way.
  if (manifest === null) throw unreachable()
  const name = fileName(response.headers.get('content-disposition')) ?? `campaign-${designId}.zip`
  return {
    zip: new Blob([bytes], { type: 'application/zip' }),
    name,
    files: manifestSchema.parse(JSON.parse(manifest)).files,
  }
}

async function send(designId: number, wanted: ExportCampaign, signal: AbortSignal): Promise<Response> {
  try {
    return await fetch(`/api/designs/${designId}/campaign`, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json' },
      body: JSON.stringify(wanted),
      signal,
    })
  } catch (error) {
    if (signal.aborted) throw error
    throw unreachable()
  }
}

async function received(
  body: ReadableStream<Uint8Array<ArrayBuffer>>,
  onProgress: (files: number) => void,
  signal: AbortSignal,
): Promise<Uint8Array<ArrayBuffer>> {
  const parts: Uint8Array<ArrayBuffer>[] = []
  let files = 0
  const reader = body.getReader()
  try {
    for (let part = await reader.read(); !part.done; part = await reader.read()) {
      parts.push(part.value)
      files += filesBegunIn(part.value)
      onProgress(files)
    }
  } catch (error) {
    if (signal.aborted || error instanceof ProblemError) throw error
    throw unreachable()
  }
  return new Uint8Array(await new Blob(parts).arrayBuffer())
}
