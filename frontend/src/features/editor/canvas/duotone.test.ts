import { expect, it } from 'vitest'
import { tone, toneTables } from './duotone'

it('puts black and white at the two tones, and the middle halfway', () => {
  const [red, green, blue] = toneTables(['#102030', '#f0e0d0'])
  expect([red?.[0], green?.[0], blue?.[0]]).toEqual([0x10, 0x20, 0x30])
  expect([red?.[255], green?.[255], blue?.[255]]).toEqual([0xf0, 0xe0, 0xd0])
  // What the design core's `duotone.py` gives for the same greys.
  expect([red?.[64], red?.[128], red?.[200]]).toEqual([62, 129, 202])
})

it('leaves what can be seen through as it is', () => {
  const pixels = new Uint8ClampedArray([0, 0, 0, 0, 255, 255, 255, 120])
  tone(pixels, toneTables(['#102030', '#f0e0d0']))
  expect([...pixels]).toEqual([0x10, 0x20, 0x30, 0, 0xf0, 0xe0, 0xd0, 120])
})
