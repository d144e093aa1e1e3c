import { type CanvasPoint, canvasPoint } from '@/lib/brand'
import type { Box } from './shapes'

export const centerOf = (box: Box) => canvasPoint(box.x + box.width / 2, box.y + box.height / 2)

export const movedBy = (box: Box, dx: number, dy: number): Box => ({ ...box, x: box.x + dx, y: box.y + dy })

/** The point turned about a centre by degrees clockwise. */
export function rotated(point: CanvasPoint, center: CanvasPoint, degrees: number): CanvasPoint {
  const angle = (degrees * Math.PI) / 180
  const dx = point.x - center.x
  const dy = point.y - center.y
  return canvasPoint(
    center.x + dx * Math.cos(angle) - dy * Math.sin(angle),
    center.y + dx * Math.sin(angle) + dy * Math.cos(angle),
  )
}

/** Whether a point lies in a box that is rotated about its centre, or at most `slack` px beside it. */
export function contains(box: Box, degrees: number, point: CanvasPoint, slack = 0): boolean {
  const { x, y } = rotated(point, centerOf(box), -degrees)
  return (
    x >= box.x - slack &&
    x <= box.x + box.width + slack &&
    y >= box.y - slack &&
    y <= box.y + box.height + slack
  )
}

/** The smallest upright box around a rotated one. */
export function boundsOf(box: Box, degrees: number): Box {
  if (degrees % 360 === 0) return box
  const angle = (degrees * Math.PI) / 180
  const width = Math.abs(box.width * Math.cos(angle)) + Math.abs(box.height * Math.sin(angle))
  const height = Math.abs(box.width * Math.sin(angle)) + Math.abs(box.height * Math.cos(angle))
  const center = centerOf(box)
  return { x: center.x - width / 2, y: center.y - height / 2, width, height }
}

/** Px to hundredths, as layout keeps them. */
export const rounded = (value: number) => Math.round(value * 100) / 100

export const roundedBox = (box: Box): Box => ({
  x: rounded(box.x),
  y: rounded(box.y),
  width: rounded(box.width),
  height: rounded(box.height),
})
