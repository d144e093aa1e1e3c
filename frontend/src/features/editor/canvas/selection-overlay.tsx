import { centerOf } from '../kernels/box'
import { HANDLES, handlePoint } from '../kernels/resize'
import type { Box } from '../kernels/shapes'
import { toView, type Viewport } from '../kernels/viewport'

const HANDLE_SIZE = 9

interface SelectionOverlayProps {
  readonly box: Box
  readonly rotation: number
  readonly viewport: Viewport
  /** Whether the handles are shown: not while moving or typing. */
  readonly handles: boolean
}

/** The outline and the handles of the selected element. */
export function SelectionOverlay({ box, rotation, viewport, handles }: SelectionOverlayProps) {
  const center = toView(viewport, centerOf(box))
  const width = box.width * viewport.scale
  const height = box.height * viewport.scale
  return (
    <g className="fill-sheet stroke-mark" strokeWidth={1.5}>
      <rect
        className="selection"
        x={center.x - width / 2}
        y={center.y - height / 2}
        width={width}
        height={height}
        fill="none"
        transform={`rotate(${rotation} ${center.x} ${center.y})`}
      />
      {handles &&
        HANDLES.map((handle) => {
          const { x, y } = toView(viewport, handlePoint(box, rotation, handle))
          return (
            <rect
              key={handle}
              x={x - HANDLE_SIZE / 2}
              y={y - HANDLE_SIZE / 2}
              width={HANDLE_SIZE}
              height={HANDLE_SIZE}
              rx={1.5}
              transform={`rotate(${rotation} ${x} ${y})`}
            />
          )
        })}
    </g>
  )
}
