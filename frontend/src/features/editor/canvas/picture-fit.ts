import type { PictureItem } from '@/api/generated'
import type { Box } from '../kernels/shapes'
import type { Extent } from '../kernels/viewport'

/** Where an image is drawn so that it fits its box; what stands over is clipped by the box. */
export function pictureFit(box: Box, image: Extent, fit: NonNullable<PictureItem['fit']>): Box {
  if (fit === 'fill') return box
  const across = box.width / image.width
  const down = box.height / image.height
  const scale = fit === 'cover' ? Math.max(across, down) : Math.min(across, down)
  const width = image.width * scale
  const height = image.height * scale
  return { x: box.x + (box.width - width) / 2, y: box.y + (box.height - height) / 2, width, height }
}
