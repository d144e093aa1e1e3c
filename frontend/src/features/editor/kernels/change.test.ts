import { produce } from 'immer'
import { describe, expect, it } from 'vitest'
import { elementId } from '@/lib/brand'
import { spec } from '../testing/builders'
import { applyChange, type Change, freeId } from './change'
import { findElement } from './shapes'

const HEADLINE = elementId('headline')
const specAfter = (change: Change) => produce(spec(), (draft) => applyChange(draft, change))

describe('applyChange', () => {
  it('moves by px, kept to hundredths', () => {
    expect(
      findElement(specAfter({ kind: 'move', id: HEADLINE, dx: 10.123, dy: -5 }), 'headline'),
    ).toMatchObject({
      x: 30.12,
      y: 15,
    })
  })

  it('scales letters with a box that is dragged at its corner', () => {
    const box = { x: 20, y: 20, width: 400, height: 120 }
    const element = findElement(specAfter({ kind: 'resize', id: HEADLINE, box, scale: 2 }), 'headline')
    expect(element).toMatchObject({ ...box, fontSize: 80 })
  })

  it('lets a text grow when its letters do', () => {
    const element = findElement(specAfter({ kind: 'font-size', id: HEADLINE, size: 60 }), 'headline')
    expect(element).toMatchObject({ fontSize: 60, height: null })
  })

  it('changes the colour of the letters, not of the button', () => {
    const element = findElement(
      specAfter({ kind: 'text-color', id: elementId('cta'), color: '#ff0000' }),
      'cta',
    )
    expect(element).toMatchObject({ color: '#112233', textColor: '#ff0000' })
  })

  it('brings forward and stops at the front', () => {
    const ids = (change: Change) => specAfter(change).elements.map(({ id }) => id)
    expect(ids({ kind: 'reorder', id: HEADLINE, by: 1 })).toEqual(['disc', 'cta', 'headline'])
    expect(ids({ kind: 'reorder', id: elementId('cta'), by: 1 })).toEqual(['disc', 'headline', 'cta'])
  })

  it('puts a copy right in front of its original', () => {
    const copy = freeId(spec(), HEADLINE)
    const changed = specAfter({ kind: 'duplicate', id: HEADLINE, copy })
    expect(changed.elements.map(({ id }) => id)).toEqual(['disc', 'headline', 'headline-copy', 'cta'])
    expect(freeId(changed, elementId('headline-copy'))).toBe('headline-copy-2')
  })

  it('leaves the spec alone where the element is gone', () => {
    const before = spec()
    expect(produce(before, (draft) => applyChange(draft, { kind: 'remove', id: elementId('ghost') }))).toBe(
      before,
    )
  })
})
