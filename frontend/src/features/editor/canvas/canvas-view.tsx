import { type PointerEvent, useRef, useState } from 'react'
import { viewPoint } from '@/lib/brand'
import { hitTest } from '../kernels/hit-test'
import { findElement, findItem, isLettered, isLetteredItem } from '../kernels/shapes'
import { toCanvas } from '../kernels/viewport'
import { useEditor, useShownFrame } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { useSelectTool } from '../tools/use-select-tool'
import { CropHandle } from './crop-handle'
import { FrameStage } from './frame-stage'
import { GuideLines } from './guide-lines'
import { cursorOf, handleAt } from './handle-at'
import { SelectionOverlay } from './selection-overlay'
import { SheetMarks } from './sheet-marks'
import { TextEditor } from './text-editor'
import { useFaces } from './use-faces'
import { useView } from './use-view'
import { ZoomControl } from './zoom-control'

/** The design on its bench: drawn, and under the pointer. Everything here can be done from the layer list too. */
export function CanvasView() {
  const frame = useShownFrame()
  const { selection, editing, guides, draft } = useEditor((state) => state)
  const words = useEditor(({ history }) => findElement(history.present, editing))
  const bench = useRef<HTMLDivElement>(null)
  const view = useView(bench, frame)
  const send = useSelectTool(view.viewport.scale)
  const ready = useFaces(frame)
  const [cursor, setCursor] = useState('default')
  const selected = findItem(frame, selection)
  const edited = findItem(frame, editing)
  const chosen = useEditor((state) => findElement(shownSpec(state), selection))

  const locate = (event: { clientX: number; clientY: number }) => {
    const { left, top } = bench.current?.getBoundingClientRect() ?? { left: 0, top: 0 }
    const at = viewPoint(event.clientX - left, event.clientY - top)
    const point = toCanvas(view.viewport, at)
    const handle =
      selected && !editing ? handleAt(selected.box, selected.rotation ?? 0, view.viewport, at) : null
    return { point, handle, hit: hitTest(frame, point, 3 / view.viewport.scale) }
  }

  const press = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return
    event.currentTarget.setPointerCapture(event.pointerId)
    send({ type: 'down', ...locate(event) })
  }

  const move = (event: PointerEvent<HTMLDivElement>) => {
    const { point, handle, hit } = locate(event)
    send({ type: 'move', point, shift: event.shiftKey, alt: event.altKey })
    if (!draft) setCursor(handle ? cursorOf(handle, selected?.rotation ?? 0) : hit ? 'move' : 'default')
  }

  return (
    <div className="relative h-full min-h-0 overflow-hidden">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the layer list is the way in for keyboards */}
      <div
        ref={bench}
        className="absolute inset-0 touch-none select-none"
        style={{ cursor }}
        data-testid="bench"
        onPointerDown={press}
        onPointerMove={move}
        onPointerUp={() => send({ type: 'up' })}
        onPointerCancel={() => send({ type: 'cancel' })}
        onDoubleClick={(event) => send({ type: 'double', hit: locate(event).hit })}
      >
        <div className="absolute bg-sheet shadow-sheet" style={sheetPlace(frame, view.viewport)} />
        {ready && view.view.width > 0 && (
          <FrameStage frame={frame} view={view.view} viewport={view.viewport} hidden={editing} />
        )}
        <svg className="pointer-events-none absolute inset-0 size-full overflow-hidden" aria-hidden="true">
          <SheetMarks canvas={frame} viewport={view.viewport} />
          <GuideLines guides={guides} view={view.view} viewport={view.viewport} />
          {selected && (
            <SelectionOverlay
              box={selected.box}
              rotation={selected.rotation ?? 0}
              viewport={view.viewport}
              handles={!editing && guides.length === 0}
            />
          )}
        </svg>
        {selected?.kind === 'picture' && chosen?.type === 'image' && (
          <CropHandle element={chosen} item={selected} viewport={view.viewport} />
        )}
        {editing && edited && isLetteredItem(edited) && words && isLettered(words) && (
          <TextEditor
            key={editing}
            id={editing}
            item={edited}
            label={`Edit ${words.role ?? 'text'}`}
            words={words.text}
            viewport={view.viewport}
          />
        )}
      </div>
      <ZoomControl view={view} />
    </div>
  )
}

function sheetPlace(
  canvas: { width: number; height: number },
  { x, y, scale }: ReturnType<typeof useView>['viewport'],
) {
  return { left: x, top: y, width: canvas.width * scale, height: canvas.height * scale }
}
