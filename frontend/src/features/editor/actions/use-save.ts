import { useCallback } from 'react'
import type { Problem } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { useUpdateDesign } from '@/api/update-design'
import { isDirty } from '../kernels/history'
import { useEditor, useEditorStore } from '../store/editor-context'

export interface Saving {
  /** Stores what is not stored yet; whether everything is stored now. */
  readonly save: () => Promise<boolean>
  readonly isSaving: boolean
  readonly isDirty: boolean
  readonly problem: Problem | null
  readonly dismiss: () => void
}

/** Saving the design: one request at a time, of the newest spec. */
export function useSave(): Saving {
  const store = useEditorStore()
  const dirty = useEditor((state) => isDirty(state.history))
  const { mutateAsync, isPending, error, reset } = useUpdateDesign()

  const save = useCallback(async () => {
    const { history, design, revision, acceptSaved } = store.getState()
    if (!isDirty(history)) return true
    const spec = history.present
    try {
      acceptSaved(await mutateAsync({ designId: design.id, spec, revision }), spec)
      return true
    } catch {
      return false
    }
  }, [store, mutateAsync])

  return { save, isSaving: isPending, isDirty: dirty, problem: error && toProblem(error), dismiss: reset }
}
