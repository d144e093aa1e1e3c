import type { PictureItem } from '@/api/generated'
import type { Box } from '../kernels/shapes'
import type { Extent } from '../kernels/viewport'

export type Focus = readonly [number, number]

const MIDDLE: Focus = [0.5, 0.5]

/**
 * Where an image is drawn so that it fits its box; what stands over is clipped by the box. Where it covers the box, its
 * focus (in fractions of it) comes as near to the box's middle as can be. The same as the design core's `fitting.py`.
 */
export function pictureFit(
  box: Box,
  image: Extent,
  fit: NonNullable<PictureItem['fit']>,
  focus: Focus = MIDDLE,
): Box {
  if (fit === 'fill') return box
  const across = box.width / image.width
  const down = box.height / image.height
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  const [x, y] = fit === 'cover' ? focus : MIDDLE
  const width = image.width * scale
  const height = image.height * scale
  return { x: box.x + startOf(box.width, width, x), y: box.y + startOf(box.height, height, y), width, height }
}

/** Where an extent begins in its room, so that its focus lies near the middle and no gap opens. */
function startOf(room: number, extent: number, focus: number): number {
  if (extent <= room) return (room - extent) / 2
  return Math.min(Math.max(room / 2 - focus * extent, room - extent), 0)
}
