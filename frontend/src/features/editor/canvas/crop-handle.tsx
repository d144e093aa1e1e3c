import { Move } from 'lucide-react'
import { type KeyboardEvent, type PointerEvent, useRef } from 'react'
import type { PictureItem } from '@/api/generated'
import { type ElementId, elementId } from '@/lib/brand'
import { centerOf } from '../kernels/box'
import { type ImageElement, pulledFocus } from '../kernels/pictures'
import type { Box } from '../kernels/shapes'
import { toView, type Viewport } from '../kernels/viewport'
import { useEditor } from '../store/editor-context'
import { pictureFit } from './picture-fit'
import { usePicture } from './use-picture'

interface CropHandleProps {
  readonly element: ImageElement
  readonly item: PictureItem
  readonly viewport: Viewport
}

const STEP = 8
const ARROWS: Readonly<Record<string, { readonly x: number; readonly y: number }>> = {
  ArrowLeft: { x: -STEP, y: 0 },
  ArrowRight: { x: STEP, y: 0 },
  ArrowUp: { x: 0, y: -STEP },
  ArrowDown: { x: 0, y: STEP },
}

interface Pull {
  readonly x: number
  readonly y: number
  readonly whole: Box
}

/** Pulls a cropped picture about in its box. Nothing to pull where all of it is seen. */
export function CropHandle({ element, item, viewport }: CropHandleProps) {
  const image = usePicture(item.source)
  const { propose, commit, withdraw } = useEditor((state) => state)
  const pull = useRef<Pull | null>(null)
  if (!image || item.fit !== 'cover') return null

  const { box } = item
  const id: ElementId = elementId(element.id ?? '')
  const size = { width: image.naturalWidth || 1, height: image.naturalHeight || 1 }
  const whole = pictureFit(box, size, 'cover', item.focus ?? undefined)
  if (whole.width - box.width < 1 && whole.height - box.height < 1) return null
  const at = toView(viewport, centerOf(box))

  const focusAt = ({ clientX, clientY }: PointerEvent, { x, y, whole: from }: Pull) =>
    pulledFocus(
      box,
      from,
      { x: (clientX - x) / viewport.scale, y: (clientY - y) / viewport.scale },
      item.rotation,
    )

  return (
    <button
      type="button"
      aria-label="Move the picture in its box"
      title="Pull the picture about in its box"
      style={{ left: at.x, top: at.y }}
      onPointerDown={(event) => {
        event.stopPropagation()
        event.currentTarget.setPointerCapture(event.pointerId)
        pull.current = { x: event.clientX, y: event.clientY, whole }
      }}
      onPointerMove={(event) => {
        event.stopPropagation()
        if (pull.current) propose({ kind: 'focus', id, focus: focusAt(event, pull.current) })
      }}
      onPointerUp={(event) => {
        event.stopPropagation()
        const moved = pull.current && (event.clientX !== pull.current.x || event.clientY !== pull.current.y)
        if (pull.current && moved) commit({ kind: 'focus', id, focus: focusAt(event, pull.current) })
        pull.current = null
      }}
      onPointerCancel={() => {
        pull.current = null
        withdraw()
      }}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event: KeyboardEvent) => {
        const by = ARROWS[event.key]
        if (!by) return
        event.preventDefault()
        event.stopPropagation()
        commit({ kind: 'focus', id, focus: pulledFocus(box, whole, by, item.rotation) }, `focus ${id}`)
      }}
      className="absolute inline-flex size-9 -translate-1/2 cursor-grab touch-none items-center justify-center rounded-full bg-sheet text-ink shadow-float ring-1 ring-line hover:text-mark active:cursor-grabbing"
    >
      <Move size={17} strokeWidth={1.75} aria-hidden />
    </button>
  )
}
