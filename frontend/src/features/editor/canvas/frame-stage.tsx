import { Group, Layer, Rect, Stage } from 'react-konva'
import type { ElementId } from '@/lib/brand'
import type { DrawnFrame } from '../kernels/predict-frame'
import type { Extent, Viewport } from '../kernels/viewport'
import { ItemShape } from './item-shape'
import { paintProps } from './paint-props'

interface FrameStageProps {
  readonly frame: DrawnFrame
  readonly view: Extent
  readonly viewport: Viewport
  /** The element that something else draws just now. */
  readonly hidden: ElementId | null
}

/** The frame, drawn: the same frame and viewport give the same picture. Takes no input. */
export function FrameStage({ frame, view, viewport, hidden }: FrameStageProps) {
  const sheet = { x: 0, y: 0, width: frame.width, height: frame.height }
  return (
    <Stage width={view.width} height={view.height} listening={false} aria-hidden="true">
      <Layer listening={false}>
        <Group
          x={viewport.x}
          y={viewport.y}
          scaleX={viewport.scale}
          scaleY={viewport.scale}
          clipX={0}
          clipY={0}
          clipWidth={frame.width}
          clipHeight={frame.height}
        >
          <Rect {...sheet} {...paintProps(frame.background, sheet, sheet)} perfectDrawEnabled={false} />
          {frame.items
            .filter((item) => item.element_id !== hidden)
            .map((item) => (
              <ItemShape key={item.element_id} item={item} />
            ))}
        </Group>
      </Layer>
    </Stage>
  )
}
