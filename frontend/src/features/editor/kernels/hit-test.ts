import type { Frame } from '@/api/generated'
import { type CanvasPoint, type ElementId, elementId } from '@/lib/brand'
import { centerOf, contains, rotated } from './box'
import type { FrameItem } from './shapes'

/**
 * The element that a click means: the topmost item under the point. Patterns and lines (paths) cover large
 * boxes with little ink, so they are meant only where nothing else lies under the point.
 */
export function hitTest(frame: Frame, point: CanvasPoint, slack = 0): ElementId | null {
  const hits = frame.items.filter((item) => isHit(item, point, slack)).reverse()
  const meant = hits.find((item) => item.kind !== 'path') ?? hits[0]
  return meant ? elementId(meant.element_id) : null
}

function isHit(item: FrameItem, point: CanvasPoint, slack: number): boolean {
  const rotation = item.rotation ?? 0
  if (item.opacity === 0 || !contains(item.box, rotation, point, slack)) return false
  return item.kind === 'ellipse' ? isInEllipse(item, point, slack) : true
}

function isInEllipse({ box, rotation }: FrameItem, point: CanvasPoint, slack: number): boolean {
  const center = centerOf(box)
  const { x, y } = rotated(point, center, -(rotation ?? 0))
  const across = (x - center.x) / (box.width / 2 + slack)
  const down = (y - center.y) / (box.height / 2 + slack)
  return across * across + down * down <= 1
}
