import { expect, it } from 'vitest'
import { shortcutOf } from './shortcut'

const press = (key: string, held: Partial<Parameters<typeof shortcutOf>[0]> = {}) =>
  shortcutOf({ key, ctrlKey: false, metaKey: false, shiftKey: false, altKey: false, ...held })

it.each([
  ['z', { ctrlKey: true }, { kind: 'undo' }],
  ['Z', { ctrlKey: true, shiftKey: true }, { kind: 'redo' }],
  ['y', { metaKey: true }, { kind: 'redo' }],
  ['s', { ctrlKey: true }, { kind: 'save' }],
  ['ArrowLeft', {}, { kind: 'nudge', dx: -1, dy: 0 }],
  ['ArrowDown', { shiftKey: true }, { kind: 'nudge', dx: 0, dy: 10 }],
  ['Delete', {}, { kind: 'remove' }],
] as const)('%s with %j', (key, held, shortcut) => {
  expect(press(key, held)).toEqual(shortcut)
})

it('leaves other keys to the browser', () => {
  expect(press('a')).toBeNull()
  expect(press('r', { ctrlKey: true })).toBeNull()
  expect(press('z', { ctrlKey: true, altKey: true })).toBeNull()
})
