import { useEffect } from 'react'
import { layOut } from '@/api/lay-out-spec'
import { toProblem } from '@/api/problem'
import { type EditorStore, shownSpec } from './editor-store'
import { createLayoutSync } from './layout-sync'

const PAUSE_MS = 60

/** Asks layout for a new frame whenever the shown spec changes. */
export function useLayoutSync(store: EditorStore): void {
  useEffect(() => {
    let asked = store.getState().laidOut.spec
    const sync = createLayoutSync({
      pending: () => {
        const spec = shownSpec(store.getState())
        return spec === store.getState().laidOut.spec ? null : spec
      },
      layOut: (spec) => layOut(spec, store.getState().design),
      accept: (laidOut) => store.getState().acceptLayout(laidOut),
      fail: (error) => store.getState().failLayout(toProblem(error)),
      pause: () => new Promise((resume) => setTimeout(resume, PAUSE_MS)),
    })
    return store.subscribe((state) => {
      const spec = shownSpec(state)
      if (spec === asked) return
      asked = spec
      void sync()
    })
  }, [store])
}
