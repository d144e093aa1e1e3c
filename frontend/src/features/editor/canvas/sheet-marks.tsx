import { canvasPoint } from '@/lib/brand'
import { type Extent, toView, type Viewport } from '../kernels/viewport'

const GAP = 6
const LENGTH = 14

/** Crop marks at the corners of the design, and its size above it. */
export function SheetMarks({ canvas, viewport }: { readonly canvas: Extent; readonly viewport: Viewport }) {
  const { x: left, y: top } = toView(viewport, canvasPoint(0, 0))
  const { x: right, y: bottom } = toView(viewport, canvasPoint(canvas.width, canvas.height))
  const marks = [left, right].flatMap((x) =>
    [top, bottom].flatMap((y) => {
      const out = x === left ? -1 : 1
      const down = y === top ? -1 : 1
      return [`M${x + out * GAP} ${y}h${out * LENGTH}`, `M${x} ${y + down * GAP}v${down * LENGTH}`]
    }),
  )
  return (
    <g className="stroke-ink-faint" strokeWidth={1}>
      <path d={marks.join('')} />
      <text x={left + GAP} y={top - 12} stroke="none" className="fill-ink-soft font-mono text-[12px]">
        {canvas.width} × {canvas.height}
      </text>
    </g>
  )
}
