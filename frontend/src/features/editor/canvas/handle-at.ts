import type { ViewPoint } from '@/lib/brand'
import { HANDLES, type Handle, handlePoint } from '../kernels/resize'
import type { Box } from '../kernels/shapes'
import { toView, type Viewport } from '../kernels/viewport'

const REACH = 9

/** The handle under a point of the view, the corners before the sides. */
export function handleAt(box: Box, rotation: number, viewport: Viewport, point: ViewPoint): Handle | null {
  const byCorner = [...HANDLES].sort((a, b) => b.length - a.length)
  const hit = byCorner.find((handle) => {
    const at = toView(viewport, handlePoint(box, rotation, handle))
    return Math.abs(at.x - point.x) <= REACH && Math.abs(at.y - point.y) <= REACH
  })
  return hit ?? null
}

const CURSORS = ['ns-resize', 'nesw-resize', 'ew-resize', 'nwse-resize'] as const
const TURNS: Record<Handle, number> = { n: 0, ne: 45, e: 90, se: 135, s: 180, sw: 225, w: 270, nw: 315 }

/** The cursor that points the way a handle pulls, on a box turned by degrees. */
export function cursorOf(handle: Handle, rotation: number): string {
  const eighths = Math.round((TURNS[handle] + rotation) / 45)
  return CURSORS[((eighths % 4) + 4) % 4] ?? 'default'
}
