import { describe, expect, it } from 'vitest'
import { elementId } from '@/lib/brand'
import { isDirty } from '../kernels/history'
import { findElement } from '../kernels/shapes'
import { design } from '../testing/builders'
import { createEditorStore, shownSpec } from './editor-store'

const HEADLINE = elementId('headline')
const rename = (text: string) => ({ kind: 'text', id: HEADLINE, text }) as const

describe('the editor store', () => {
  it('shows a proposal without making it', () => {
    const store = createEditorStore(design())
    store.getState().propose(rename('Baked at noon'))
    expect(findElement(shownSpec(store.getState()), 'headline')).toMatchObject({ text: 'Baked at noon' })
    store.getState().withdraw()
    expect(findElement(shownSpec(store.getState()), 'headline')).toMatchObject({ text: 'Baked at dawn' })
    expect(isDirty(store.getState().history)).toBe(false)
  })

  it('is saved when the server has stored the present spec', () => {
    const store = createEditorStore(design())
    store.getState().commit(rename('Baked at noon'))
    const spec = store.getState().history.present
    store.getState().acceptSaved(design({ revision: 2, spec }), spec)
    expect(store.getState().revision).toBe(2)
    expect(isDirty(store.getState().history)).toBe(false)
  })

  it('selects a copy, and nothing once the copy is undone', () => {
    const store = createEditorStore(design())
    store.getState().duplicate(HEADLINE)
    expect(store.getState().selection).toBe('headline-copy')
    store.getState().undo()
    expect(store.getState().selection).toBeNull()
    expect(store.getState().history.present).toEqual(design().spec)
  })
})
