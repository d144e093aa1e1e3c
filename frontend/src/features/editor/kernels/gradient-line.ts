import { centerOf } from './box'
import type { Box } from './shapes'

/**
 * Where a CSS linear gradient begins and ends in a box: through the centre, so long that the corners get the
 * end colours. https://www.w3.org/TR/css-images-3/#linear-gradients
 */
export function gradientLine(box: Box, degrees: number) {
  const angle = (degrees * Math.PI) / 180
  const dx = Math.sin(angle)
  const dy = -Math.cos(angle)
  const half = (Math.abs(box.width * dx) + Math.abs(box.height * dy)) / 2
  const center = centerOf(box)
  return {
    start: { x: center.x - dx * half, y: center.y - dy * half },
    end: { x: center.x + dx * half, y: center.y + dy * half },
  }
}
