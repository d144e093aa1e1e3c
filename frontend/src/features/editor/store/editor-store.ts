import { produce } from 'immer'
import { createStore } from 'zustand/vanilla'
import type { Design, DesignSpec, Finding, LaidOutSpec, Problem } from '@/api/generated'
import { type ElementId, elementId } from '@/lib/brand'
import { applyChange, type Change, freeId } from '../kernels/change'
import { commit, type History, markSaved, redo, startHistory, undo } from '../kernels/history'
import { findElement, type SpecElement } from '../kernels/shapes'
import type { Guide } from '../kernels/snap'

export interface EditorState {
  /** The design as it was opened or last taken from the server. */
  readonly design: Design
  readonly revision: number
  readonly history: History<DesignSpec>
  /** A gesture or a text that is not finished: what is shown, and not yet what is. */
  readonly draft: DesignSpec | null
  /** The newest answer of layout; its `spec` is the one that was asked about. */
  readonly laidOut: LaidOutSpec
  readonly layoutProblem: Problem | null
  readonly selection: ElementId | null
  /** The element whose words are being typed. */
  readonly editing: ElementId | null
  readonly guides: readonly Guide[]
}

export interface EditorActions {
  select(id: ElementId | null): void
  edit(id: ElementId | null): void
  /** Shows a change without making it. */
  propose(change: Change, guides?: readonly Guide[]): void
  /** Takes back what was proposed. */
  withdraw(): void
  /** Makes a change. Changes with the same key in a row are undone together. */
  commit(change: Change, key?: string): void
  /** Puts a copy beside an element and selects it. */
  duplicate(id: ElementId): void
  /** Puts a new element in front and selects it. */
  insert(element: SpecElement): void
  remove(id: ElementId): void
  undo(): void
  redo(): void
  acceptLayout(laidOut: LaidOutSpec): void
  failLayout(problem: Problem): void
  acceptSaved(design: Design, spec: DesignSpec): void
  /** Starts again from a design of the server. */
  open(design: Design): void
}

export type EditorStore = ReturnType<typeof createEditorStore>

export function createEditorStore(design: Design) {
  return createStore<EditorState & EditorActions>((set) => ({
    ...opened(design),
    select: (selection) => set({ selection, editing: null }),
    edit: (editing) => set((state) => ({ editing, selection: editing ?? state.selection })),
    propose: (change, guides = []) =>
      set(({ history }) => ({
        draft: produce(history.present, (spec) => applyChange(spec, change)),
        guides,
      })),
    withdraw: () => set({ draft: null, guides: [] }),
    commit: (change, key) =>
      set(({ history }) => ({
        history: commit(history, (spec) => applyChange(spec, change), key),
        draft: null,
        guides: [],
      })),
    duplicate: (id) =>
      set(({ history }) => {
        const copy = freeId(history.present, id)
        const change: Change = { kind: 'duplicate', id, copy }
        return {
          history: commit(history, (spec) => applyChange(spec, change)),
          selection: copy,
          editing: null,
        }
      }),
    insert: (element) =>
      set(({ history }) => ({
        history: commit(history, (spec) => applyChange(spec, { kind: 'insert', element })),
        selection: elementId(element.id ?? ''),
        editing: null,
      })),
    remove: (id) =>
      set(({ history }) => ({
        history: commit(history, (spec) => applyChange(spec, { kind: 'remove', id })),
        selection: null,
        editing: null,
      })),
    undo: () => set((state) => stepped(state, undo(state.history))),
    redo: () => set((state) => stepped(state, redo(state.history))),
    acceptLayout: (laidOut) => set({ laidOut, layoutProblem: null }),
    failLayout: (layoutProblem) => set({ layoutProblem }),
    acceptSaved: (saved, spec) =>
      set(({ history, design }) => ({
        history: markSaved(history, spec),
        revision: saved.revision,
        design: { ...saved, findings: [...repairsOf(design), ...saved.findings] },
      })),
    open: (design) => set(opened(design)),
  }))
}

function opened(design: Design): EditorState {
  return {
    design,
    revision: design.revision,
    history: startHistory(design.spec),
    draft: null,
    laidOut: {
      spec: design.spec,
      frame: design.frame,
      findings: design.findings.filter(({ repaired }) => !repaired),
    },
    layoutProblem: null,
    selection: null,
    editing: null,
    guides: [],
  }
}

/** An undone step may have made the selected element: what is gone is not selected. */
function stepped(state: EditorState, history: History<DesignSpec>): Partial<EditorState> {
  const selection = findElement(history.present, state.selection) ? state.selection : null
  return { history, selection, draft: null, editing: null, guides: [] }
}

/** What layout put right when the design was made. */
export const repairsOf = (design: Design): Finding[] => design.findings.filter(({ repaired }) => repaired)

/** The spec to show: the unfinished one where there is one. */
export const shownSpec = (state: EditorState): DesignSpec => state.draft ?? state.history.present
