import { type CanvasPoint, canvasPoint, type ViewPoint, viewPoint } from '@/lib/brand'

export interface Extent {
  readonly width: number
  readonly height: number
}

/** Where the design lies in the view: view px per canvas px, and the view px of the canvas's origin. */
export interface Viewport {
  readonly scale: number
  readonly x: number
  readonly y: number
}

const SMALLEST_SCALE = 0.05
const LARGEST_SCALE = 8

/** The whole canvas, centred, as large as the view allows with `padding` px around it. */
export function fitted(canvas: Extent, view: Extent, padding: number): Viewport {
  const across = (view.width - 2 * padding) / canvas.width
  const down = (view.height - 2 * padding) / canvas.height
  const scale = clamped(Math.min(across, down))
  return centered(canvas, view, scale)
}

/** The canvas in the middle of the view at a scale. */
export function centered(canvas: Extent, view: Extent, scale: number): Viewport {
  return {
    scale,
    x: (view.width - canvas.width * scale) / 2,
    y: (view.height - canvas.height * scale) / 2,
  }
}

/** Zoomed by a factor so that what lies under a point of the view stays under it. */
export function zoomedAt(viewport: Viewport, at: ViewPoint, factor: number): Viewport {
  const scale = clamped(viewport.scale * factor)
  const grown = scale / viewport.scale
  return { scale, x: at.x - (at.x - viewport.x) * grown, y: at.y - (at.y - viewport.y) * grown }
}

export const panned = (viewport: Viewport, dx: number, dy: number): Viewport => ({
  ...viewport,
  x: viewport.x + dx,
  y: viewport.y + dy,
})

export const toCanvas = (viewport: Viewport, point: ViewPoint): CanvasPoint =>
  canvasPoint((point.x - viewport.x) / viewport.scale, (point.y - viewport.y) / viewport.scale)

export const toView = (viewport: Viewport, point: CanvasPoint): ViewPoint =>
  viewPoint(point.x * viewport.scale + viewport.x, point.y * viewport.scale + viewport.y)

const clamped = (scale: number) => Math.min(LARGEST_SCALE, Math.max(SMALLEST_SCALE, scale))
