import type { Paint } from '@/api/generated'
import { gradientCircle } from '../kernels/gradient-circle'
import { gradientLine } from '../kernels/gradient-line'
import type { Box } from '../kernels/shapes'

/** A paint as Konva's fill properties. `origin` is where the shape's own coordinates begin, in canvas px. */
export function paintProps(paint: Paint, box: Box, origin: { readonly x: number; readonly y: number }) {
  if (!paint.stops?.length) return { fill: paint.color }
  const own = { ...box, x: box.x - origin.x, y: box.y - origin.y }
  const colors = paint.stops.flatMap(({ offset, color }) => [offset, color])
  if (paint.center) {
    const { center, radius } = gradientCircle(own, paint.center)
    return {
      fillRadialGradientStartPoint: center,
      fillRadialGradientEndPoint: center,
      fillRadialGradientEndRadius: radius,
      fillRadialGradientColorStops: colors,
    }
  }
  const { start, end } = gradientLine(own, paint.angle ?? 0)
  return {
    fillLinearGradientStartPoint: start,
    fillLinearGradientEndPoint: end,
    fillLinearGradientColorStops: colors,
  }
}
