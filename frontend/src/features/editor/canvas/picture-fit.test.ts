import { expect, it } from 'vitest'
import { pictureFit } from './picture-fit'

const box = { x: 10, y: 20, width: 100, height: 50 }
const tall = { width: 100, height: 200 }

it('shows all of a picture in the middle of its box', () => {
  expect(pictureFit(box, tall, 'contain')).toEqual({ x: 47.5, y: 20, width: 25, height: 50 })
})

it('brings the focus of a covering picture to the middle of the box', () => {
  expect(pictureFit(box, tall, 'cover', [0.5, 0.4])).toEqual({ x: 10, y: -35, width: 100, height: 200 })
})

it('covers the box wherever the focus is', () => {
  expect(pictureFit(box, tall, 'cover', [0, 0]).y).toBe(20)
  expect(pictureFit(box, tall, 'cover', [1, 1]).y).toBe(-130)
})
