import { useEffect } from 'react'
import { useEditorStore } from '../store/editor-context'
import type { EditorStore } from '../store/editor-store'
import { shortcutOf } from './shortcut'

/** The editor's keys, unless something is being typed into. */
export function useShortcuts(save: () => Promise<boolean>): void {
  const store = useEditorStore()
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      const shortcut = shortcutOf(event)
      if (shortcut === null || (isTyping(event.target) && shortcut.kind !== 'save')) return
      if (shortcut.kind === 'nudge' && !isOnBench(event.target)) return
      event.preventDefault()
      if (shortcut.kind === 'save') void save()
      else carryOut(store, shortcut)
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [store, save])
}

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

/** Arrow keys belong to lists and menus where one of those has the focus. */
const isOnBench = (target: EventTarget | null) =>
  !(target instanceof HTMLElement) || target.closest('[role="menu"], [role="radiogroup"]') === null

type Shortcut = Exclude<ReturnType<typeof shortcutOf>, null | { kind: 'save' }>

function carryOut(store: EditorStore, shortcut: Shortcut): void {
  const editor = store.getState()
  const id = editor.selection
  switch (shortcut.kind) {
    case 'undo':
      editor.undo()
      break
    case 'redo':
      editor.redo()
      break
    case 'deselect':
      editor.select(null)
      break
    case 'duplicate':
      if (id !== null) editor.duplicate(id)
      break
    case 'remove':
      if (id !== null) editor.remove(id)
      break
    case 'edit':
      if (id !== null) editor.edit(id)
      break
    case 'nudge':
      if (id !== null) editor.commit({ kind: 'move', id, dx: shortcut.dx, dy: shortcut.dy }, `nudge ${id}`)
      break
  }
}
