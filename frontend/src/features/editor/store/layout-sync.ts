import type { DesignSpec, LaidOutSpec } from '@/api/generated'

export interface LayoutSyncParts {
  /** The newest spec, or null where its frame is known. */
  readonly pending: () => DesignSpec | null
  readonly layOut: (spec: DesignSpec) => Promise<LaidOutSpec>
  readonly accept: (laidOut: LaidOutSpec) => void
  readonly fail: (error: unknown) => void
  /** Lets changes that come close together pass as one. */
  readonly pause: () => Promise<void>
}

/**
 * Keeps the frame abreast of the spec: one request at a time, always about the newest spec, until there is
 * nothing left to ask. Returns the function to call after each change. After an error it waits for the next.
 */
export function createLayoutSync({
  pending,
  layOut,
  accept,
  fail,
  pause,
}: LayoutSyncParts): () => Promise<void> {
  let running = false
  return async () => {
    if (running) return
    running = true
    try {
      while (pending() !== null) {
        await pause()
        const spec = pending()
        if (spec === null) break
        const { frame, findings } = await layOut(spec)
        accept({ spec, frame, findings })
      }
    } catch (error) {
      fail(error)
    } finally {
      running = false
    }
  }
}
