import { applyPatches, enablePatches, type Patch, produceWithPatches } from 'immer'

enablePatches()

/** One step, as patches there and back. Steps with the same `key` in a row become one. */
interface Step {
  readonly key: string | null
  readonly forward: readonly Patch[]
  readonly backward: readonly Patch[]
}

/** A value with everything done to it and undone. `savedAt` counts the steps before the saved state, if there is one. */
export interface History<Value> {
  readonly present: Value
  readonly past: readonly Step[]
  readonly future: readonly Step[]
  readonly savedAt: number | null
}

export const startHistory = <Value>(present: Value): History<Value> => ({
  present,
  past: [],
  future: [],
  savedAt: 0,
})

/** The history after a change; the same history where nothing changed. */
export function commit<Value extends object>(
  history: History<Value>,
  change: (draft: Value) => void,
  key: string | null = null,
): History<Value> {
  const [present, forward, backward] = produceWithPatches(history.present, (draft) => change(draft as Value))
  if (forward.length === 0) return history
  const last = history.past.at(-1)
  const merges = key !== null && last?.key === key && history.savedAt !== history.past.length
  const step = merges
    ? { key, forward: [...last.forward, ...forward], backward: [...backward, ...last.backward] }
    : { key, forward, backward }
  const past = [...(merges ? history.past.slice(0, -1) : history.past), step]
  const savedIsLost = history.savedAt !== null && history.savedAt > history.past.length
  return { present, past, future: [], savedAt: savedIsLost ? null : history.savedAt }
}

export function undo<Value extends object>(history: History<Value>): History<Value> {
  const step = history.past.at(-1)
  if (!step) return history
  return {
    ...history,
    present: applyPatches(history.present, [...step.backward]),
    past: history.past.slice(0, -1),
    future: [{ ...step, key: null }, ...history.future],
  }
}

export function redo<Value extends object>(history: History<Value>): History<Value> {
  const [step, ...future] = history.future
  if (!step) return history
  return {
    ...history,
    present: applyPatches(history.present, [...step.forward]),
    past: [...history.past, step],
    future,
  }
}

export const isDirty = (history: History<unknown>) => history.savedAt !== history.past.length

/** The history with the state that `value` is marked as saved, if it is still the present one. */
export const markSaved = <Value>(history: History<Value>, value: Value): History<Value> =>
  history.present === value ? { ...history, savedAt: history.past.length } : history
