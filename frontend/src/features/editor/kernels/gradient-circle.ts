import type { Box } from './shapes'

/**
 * The circle of a CSS radial gradient about a point, in fractions of the box, that reaches the farthest corner.
 * https://www.w3.org/TR/css-images-3/#radial-gradients
 */
export function gradientCircle(box: Box, [across, down]: readonly [number, number]) {
  return {
    center: { x: box.x + box.width * across, y: box.y + box.height * down },
    radius: Math.hypot(box.width * Math.max(across, 1 - across), box.height * Math.max(down, 1 - down)),
  }
}
