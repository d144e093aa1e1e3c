import { expect, it } from 'vitest'
import { drawnSize } from './drawn-size'

it('keeps proportions', () => {
  const drawn = drawnSize({ width: 1080, height: 1920 }, 1920, 96)
  expect(drawn.height).toBe(96)
  expect(drawn.width / drawn.height).toBeCloseTo(1080 / 1920)
})

it('draws a larger placement larger, by less than it is', () => {
  const small = drawnSize({ width: 300, height: 250 }, 1200, 96)
  expect(small.width).toBeCloseTo(48)
})
