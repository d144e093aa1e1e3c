import type { Paint } from '@/api/generated'
import { gradientLine } from '../kernels/gradient-line'
import type { Box } from '../kernels/shapes'

/** A paint as Konva's fill properties. `origin` is where the shape's own coordinates begin, in canvas px. */
export function paintProps(paint: Paint, box: Box, origin: { readonly x: number; readonly y: number }) {
  if (!paint.stops?.length) return { fill: paint.color }
  const { start, end } = gradientLine({ ...box, x: box.x - origin.x, y: box.y - origin.y }, paint.angle ?? 0)
  return {
    fillLinearGradientStartPoint: start,
    fillLinearGradientEndPoint: end,
    fillLinearGradientColorStops: paint.stops.flatMap(({ offset, color }) => [offset, color]),
  }
}
