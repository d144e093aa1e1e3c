import { describe, expect, it } from 'vitest'
import { commit, type History, isDirty, markSaved, redo, startHistory, undo } from './history'

interface Value {
  readonly a: number
  readonly b: number
}

const set = (history: History<Value>, part: Partial<Value>, key?: string) =>
  commit(history, (draft) => void Object.assign(draft, part), key)

describe('history', () => {
  it('undoes and redoes to equal values', () => {
    const changed = set(set(startHistory<Value>({ a: 1, b: 1 }), { a: 2 }), { b: 5 })
    expect(undo(changed).present).toEqual({ a: 2, b: 1 })
    expect(undo(undo(changed)).present).toEqual({ a: 1, b: 1 })
    expect(redo(redo(undo(undo(changed)))).present).toEqual({ a: 2, b: 5 })
  })

  it('makes one step of changes with the same key', () => {
    const typed = ['a', 'b', 'c'].reduce(
      (history, _, index) => set(history, { a: index + 2 }, 'typing'),
      set(startHistory<Value>({ a: 1, b: 1 }), { b: 2 }),
    )
    expect(typed.past).toHaveLength(2)
    expect(undo(typed).present).toEqual({ a: 1, b: 2 })
  })

  it('is the same history where nothing changed', () => {
    const history = startHistory<Value>({ a: 1, b: 1 })
    expect(set(history, { a: 1 })).toBe(history)
  })

  it('drops what was undone when something else is done', () => {
    const branched = set(undo(set(startHistory<Value>({ a: 1, b: 1 }), { a: 2 })), { b: 9 })
    expect(redo(branched).present).toEqual({ a: 1, b: 9 })
  })

  it('knows whether the present state is the saved one', () => {
    const first = set(startHistory<Value>({ a: 1, b: 1 }), { a: 2 })
    expect(isDirty(first)).toBe(true)
    const saved = markSaved(first, first.present)
    expect(isDirty(saved)).toBe(false)
    expect(isDirty(undo(saved))).toBe(true)
    expect(isDirty(redo(undo(saved)))).toBe(false)
    expect(isDirty(set(undo(saved), { b: 4 }))).toBe(true)
  })

  it('does not call saved what was changed while saving', () => {
    const asked = set(startHistory<Value>({ a: 1, b: 1 }), { a: 2 })
    const later = set(asked, { a: 3 })
    expect(isDirty(markSaved(later, asked.present))).toBe(true)
  })
})
