/** What a key asks the editor to do. */
export type Shortcut =
  | { readonly kind: 'undo' | 'redo' | 'save' | 'duplicate' | 'remove' | 'deselect' | 'edit' }
  | { readonly kind: 'nudge'; readonly dx: number; readonly dy: number }

type Keys = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'shiftKey' | 'altKey'>

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}
const FAR = 10

/** The shortcut of a key press, with Ctrl or Cmd; null where the editor has none. Arrows move by 1 px, or 10 with Shift. */
export function shortcutOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): Shortcut | null {
  if (altKey) return null
  if (ctrlKey || metaKey) return commandOf(key.toLowerCase(), shiftKey)
  const arrow = ARROWS[key]
  if (arrow)
    return { kind: 'nudge', dx: arrow[0] * (shiftKey ? FAR : 1), dy: arrow[1] * (shiftKey ? FAR : 1) }
  if (key === 'Delete' || key === 'Backspace') return { kind: 'remove' }
  if (key === 'Escape') return { kind: 'deselect' }
  if (key === 'F2') return { kind: 'edit' }
  return null
}

function commandOf(key: string, shift: boolean): Shortcut | null {
  if (key === 'z') return { kind: shift ? 'redo' : 'undo' }
  if (key === 'y') return { kind: 'redo' }
  if (key === 's') return { kind: 'save' }
  if (key === 'd') return { kind: 'duplicate' }
  return null
}
