import { useState } from 'react'
import type { FileWish } from '@/api/addresses'
import { downloadDesign } from '@/api/download-design'
import type { Problem } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { useEditorStore } from '../store/editor-context'
import type { Saving } from './use-save'

/** Downloading the design as a file. What is not saved is saved first: the file shows what the canvas shows. */
export function useExport({ save }: Saving) {
  const store = useEditorStore()
  const [running, setRunning] = useState<FileWish | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)

  const exportAs = async (wish: FileWish) => {
    setRunning(wish)
    setProblem(null)
    try {
      if (await save()) await downloadDesign(store.getState().design.id, wish)
    } catch (error) {
      setProblem(toProblem(error))
    } finally {
      setRunning(null)
    }
  }

  return { exportAs, running, problem, dismiss: () => setProblem(null) }
}
