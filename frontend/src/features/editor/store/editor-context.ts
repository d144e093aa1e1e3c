import { createContext, useContext, useMemo } from 'react'
import { useStore } from 'zustand'
import { type DrawnFrame, predictFrame } from '../kernels/predict-frame'
import { type EditorActions, type EditorState, type EditorStore, shownSpec } from './editor-store'

export const EditorContext = createContext<EditorStore | null>(null)

export function useEditorStore(): EditorStore {
  const store = useContext(EditorContext)
  if (!store) throw new Error('This component belongs inside an <EditorContext>.')
  return store
}

export function useEditor<Part>(select: (state: EditorState & EditorActions) => Part): Part {
  return useStore(useEditorStore(), select)
}

/** The frame to draw now: layout's newest, with everything that was done since predicted. */
export function useShownFrame(): DrawnFrame {
  const laidOut = useEditor((state) => state.laidOut)
  const spec = useEditor(shownSpec)
  return useMemo(() => predictFrame(laidOut.frame, laidOut.spec, spec), [laidOut, spec])
}
