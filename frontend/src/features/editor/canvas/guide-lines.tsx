import { canvasPoint } from '@/lib/brand'
import type { Guide } from '../kernels/snap'
import { type Extent, toView, type Viewport } from '../kernels/viewport'

interface GuideLinesProps {
  readonly guides: readonly Guide[]
  readonly view: Extent
  readonly viewport: Viewport
}

/** The lines that the dragged element has snapped to, across the whole view. */
export function GuideLines({ guides, view, viewport }: GuideLinesProps) {
  return guides.map(({ axis, at }) => {
    const { x, y } = toView(viewport, canvasPoint(at, at))
    const ends =
      axis === 'x' ? { x1: x, x2: x, y1: 0, y2: view.height } : { x1: 0, x2: view.width, y1: y, y2: y }
    return (
      <line key={`${axis}${at}`} {...ends} className="stroke-mark" strokeWidth={1} strokeDasharray="4 3" />
    )
  })
}
