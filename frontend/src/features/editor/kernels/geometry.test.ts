import { describe, expect, it } from 'vitest'
import { canvasPoint, viewPoint } from '@/lib/brand'
import { frame, spec } from '../testing/builders'
import { applyChange } from './change'
import { gradientCircle } from './gradient-circle'
import { hitTest } from './hit-test'
import { predictFrame } from './predict-frame'
import { handlePoint, resize } from './resize'
import { findItem } from './shapes'
import { snapMove, snapTargets } from './snap'
import { fitted, toCanvas, toView, zoomedAt } from './viewport'

const BOX = { x: 100, y: 100, width: 200, height: 100 }
const FREE = { proportional: false, fromCenter: false, smallest: 8 }

describe('a radial gradient', () => {
  it('reaches from its centre to the farthest corner', () => {
    const { center, radius } = gradientCircle(BOX, [0, 0.5])
    expect(center).toEqual({ x: 100, y: 150 })
    expect(radius).toBeCloseTo(Math.hypot(200, 50))
  })
})

describe('resize', () => {
  it('keeps the opposite corner, whatever the rotation', () => {
    for (const degrees of [0, 30, 90, 215]) {
      const start = handlePoint(BOX, degrees, 'se')
      const next = resize(BOX, degrees, 'se', start, canvasPoint(start.x + 37, start.y + 21), FREE)
      const before = handlePoint(BOX, degrees, 'nw')
      const after = handlePoint(next, degrees, 'nw')
      expect(after.x).toBeCloseTo(before.x)
      expect(after.y).toBeCloseTo(before.y)
    }
  })

  it('never turns a box inside out', () => {
    const next = resize(BOX, 0, 'e', canvasPoint(300, 150), canvasPoint(-900, 150), FREE)
    expect(next).toMatchObject({ x: 100, width: 8 })
  })

  it('keeps the proportions where asked to', () => {
    const next = resize(BOX, 0, 'se', canvasPoint(300, 200), canvasPoint(400, 200), {
      ...FREE,
      proportional: true,
    })
    expect(next.width / next.height).toBeCloseTo(2)
  })
})

describe('snapMove', () => {
  it('moves a centre onto the centre of the canvas and shows the line', () => {
    const targets = snapTargets({ width: 400, height: 300 }, [])
    expect(snapMove({ x: 97, y: 10, width: 200, height: 40 }, targets, 5)).toEqual({
      dx: 3,
      dy: 0,
      guides: [{ axis: 'x', at: 200 }],
    })
  })

  it('leaves a box alone that is far from every line', () => {
    const targets = snapTargets({ width: 400, height: 300 }, [])
    expect(snapMove({ x: 61, y: 17, width: 100, height: 40 }, targets, 5).guides).toEqual([])
  })
})

describe('hitTest', () => {
  it('means the topmost item, and the inside of an ellipse only', () => {
    expect(hitTest(frame(), canvasPoint(30, 30))).toBe('headline')
    expect(hitTest(frame(), canvasPoint(300, 100))).toBe('disc')
    expect(hitTest(frame(), canvasPoint(252, 52))).toBeNull()
    expect(hitTest(frame(), canvasPoint(390, 290))).toBeNull()
  })
})

describe('viewport', () => {
  it('shows what it is asked where it was asked, and back', () => {
    const viewport = fitted({ width: 400, height: 300 }, { width: 900, height: 700 }, 50)
    const point = canvasPoint(123, 45)
    expect(toCanvas(viewport, toView(viewport, point))).toEqual(point)
  })

  it('zooms about a point that stays', () => {
    const viewport = { scale: 1, x: 10, y: 20 }
    const at = viewPoint(200, 100)
    const before = toCanvas(viewport, at)
    const after = toCanvas(zoomedAt(viewport, at, 2), at)
    expect(after.x).toBeCloseTo(before.x)
    expect(after.y).toBeCloseTo(before.y)
  })
})

describe('predictFrame', () => {
  it('moves an item with its letters before layout has answered', () => {
    const before = spec()
    const after = structuredClone(before)
    applyChange(after, { kind: 'move', id: 'headline' as never, dx: 15, dy: 5 })
    const item = findItem(predictFrame(frame(), before, after) as ReturnType<typeof frame>, 'headline')
    expect(item).toMatchObject({ box: { x: 35, y: 25 }, text: { lines: [{ x: 35, baseline: 60 }] } })
  })

  it('takes away what was removed, and keeps the new order', () => {
    const before = spec()
    const after = structuredClone(before)
    applyChange(after, { kind: 'remove', id: 'disc' as never })
    applyChange(after, { kind: 'reorder', id: 'headline' as never, by: 1 })
    const ids = predictFrame(frame(), before, after).items.map((item) => item.element_id)
    expect(ids).toEqual(['cta', 'headline'])
  })
})
