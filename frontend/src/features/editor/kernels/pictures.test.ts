import { describe, expect, it } from 'vitest'
import type { PictureUpload } from '@/api/generated'
import { elementId } from '@/lib/brand'
import { spec } from '../testing/builders'
import { applyChange } from './change'
import { newPicture, pulledFocus, shownUpload, tonesOf } from './pictures'
import { findElement, type SpecElement } from './shapes'

const SRC = `asset:${'a'.repeat(64)}`
const upload = (has_alpha: boolean) => ({ address: SRC, has_alpha }) as PictureUpload
const hero: SpecElement = {
  type: 'illustration',
  id: 'hero',
  role: 'hero',
  name: 'dog',
  x: 10,
  y: 20,
  width: 100,
  height: 80,
}

describe('another picture', () => {
  it('takes the place of the hero, here and in other placements', () => {
    const changed = spec(hero)
    const shown = shownUpload(upload(false))
    applyChange(changed, { kind: 'picture', id: elementId('hero'), shown })
    expect(findElement(changed, 'hero')).toMatchObject({
      type: 'image',
      src: SRC,
      fit: 'cover',
      x: 10,
      y: 20,
      width: 100,
      height: 80,
    })
    expect(changed.picture).toEqual({ source: SRC })
    applyChange(changed, { kind: 'focus', id: elementId('hero'), focus: [0.2, 0.7] })
    expect(changed.picture?.focus).toEqual([0.2, 0.7])
    const drawing = { type: 'illustration', name: 'cat' } as const
    applyChange(changed, { kind: 'picture', id: elementId('hero'), shown: drawing })
    expect(findElement(changed, 'hero')).toMatchObject({ type: 'illustration', name: 'cat' })
    expect(changed.picture).toBeNull()
  })

  it('that can be seen through is not cropped', () => {
    expect(shownUpload(upload(true))).toMatchObject({ fit: 'contain' })
  })

  it('leaves a logo a logo', () => {
    const logo: SpecElement = { type: 'logo', id: 'logo', role: 'brand', src: 'x', width: 40, height: 20 }
    const changed = spec(logo)
    applyChange(changed, { kind: 'picture', id: elementId('logo'), shown: shownUpload(upload(false)) })
    expect(findElement(changed, 'logo')).toMatchObject({ type: 'logo', src: SRC })
  })
})

describe('a new picture', () => {
  const canvas = { width: 400, height: 200 }

  it('keeps its proportions and stands in the middle', () => {
    const made = newPicture('image', SRC, { width: 300, height: 150 }, canvas, spec())
    expect(made).toMatchObject({ id: 'picture', x: 155, y: 78, width: 90, height: 45 })
  })

  it('is named unlike every other', () => {
    const first = newPicture('logo', SRC, { width: 10, height: 10 }, canvas, spec())
    expect(newPicture('logo', SRC, { width: 10, height: 10 }, canvas, spec(first)).id).toBe('logo-2')
  })
})

describe('pulling a cropped picture', () => {
  const box = { x: 100, y: 0, width: 100, height: 100 }
  const whole = { x: 50, y: 0, width: 200, height: 100 }

  it('moves its focus against the pull', () => {
    expect(pulledFocus(box, whole, { x: 20, y: 5 })).toEqual([0.4, 0.5])
  })

  it('goes with the pointer where the picture is turned', () => {
    const [x, y] = pulledFocus(box, whole, { x: 0, y: 20 }, 90)
    expect([x, y]).toEqual([0.4, 0.5])
  })

  it('never opens a gap', () => {
    expect(pulledFocus(box, whole, { x: 500, y: 0 })[0]).toBe(0.25)
    expect(pulledFocus(box, whole, { x: -500, y: 0 })[0]).toBe(0.75)
  })
})

it('a duotone goes from the darkest colour to the lightest', () => {
  expect(tonesOf(['#d1495b', '#fff3e6', '#0b3d2e'])).toEqual(['#0b3d2e', '#fff3e6'])
})
