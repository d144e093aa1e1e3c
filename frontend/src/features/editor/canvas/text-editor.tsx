import { useEffect, useLayoutEffect, useRef, useState } from 'react'
import type { ElementId } from '@/lib/brand'
import { canvasPoint } from '@/lib/brand'
import type { LetteredItem } from '../kernels/shapes'
import { toView, type Viewport } from '../kernels/viewport'
import { useEditor } from '../store/editor-context'
import { cssFont } from './css-font'

interface TextEditorProps {
  readonly id: ElementId
  readonly item: LetteredItem
  readonly label: string
  /** The words as the spec has them. */
  readonly words: string
  readonly viewport: Viewport
}

/**
 * The words of an element, typed over where they stand in their own face. Enter and leaving finish, Shift+Enter
 * breaks the line, Escape gives up.
 */
export function TextEditor({ id, item, label, words, viewport }: TextEditorProps) {
  const { propose, withdraw, commit, edit } = useEditor((state) => state)
  const [text, setText] = useState(words)
  const field = useRef<HTMLTextAreaElement>(null)
  const finished = useRef(false)
  const look = useTextLook(item, viewport)

  useEffect(() => field.current?.select(), [])
  useLayoutEffect(() => {
    if (!field.current) return
    field.current.style.height = '0'
    field.current.style.height = `${field.current.scrollHeight}px`
  })

  const finish = (keep: boolean) => {
    if (finished.current) return
    finished.current = true
    if (keep && text !== words) commit({ kind: 'text', id, text: text.trim() })
    else withdraw()
    edit(null)
  }

  return (
    <textarea
      ref={field}
      aria-label={label}
      value={text}
      dir="auto"
      lang={item.text.language}
      spellCheck
      maxLength={item.kind === 'button' ? 80 : 2000}
      onChange={(event) => {
        setText(event.target.value)
        propose({ kind: 'text', id, text: event.target.value })
      }}
      onBlur={() => finish(true)}
      onPointerDown={(event) => event.stopPropagation()}
      onDoubleClick={(event) => event.stopPropagation()}
      onKeyDown={(event) => {
        event.stopPropagation()
        if (event.key === 'Escape') finish(false)
        if (event.key === 'Enter' && (item.kind === 'button' || !event.shiftKey)) {
          event.preventDefault()
          finish(true)
        }
      }}
      className="absolute m-0 block resize-none overflow-hidden border-0 bg-transparent p-0 outline-none"
      style={look}
    />
  )
}

/** The textarea's style: the text block's own, scaled to the view. */
function useTextLook({ box, text, rotation, kind }: LetteredItem, viewport: Viewport): React.CSSProperties {
  const { scale } = viewport
  const corner = toView(viewport, canvasPoint(box.x, box.y))
  const first = text.lines[0]
  const lineHeight = kind === 'button' ? text.size * 1.2 : text.line_height
  const top = first ? first.baseline - baselineIn(text, lineHeight) : box.y
  return {
    left: corner.x,
    top: toView(viewport, canvasPoint(box.x, top)).y,
    width: box.width * scale,
    font: cssFont({ ...text, size: text.size * scale }),
    lineHeight: `${lineHeight * scale}px`,
    letterSpacing: `${text.letter_spacing * scale}px`,
    textAlign: kind === 'button' ? 'center' : text.align,
    color: text.fill,
    caretColor: text.fill,
    transform: rotation ? `rotate(${rotation}deg)` : undefined,
  }
}

const ruler = typeof document === 'undefined' ? null : document.createElement('canvas').getContext('2d')

/** How far CSS puts the baseline below the top of a line, px. */
function baselineIn(text: LetteredItem['text'], lineHeight: number): number {
  if (!ruler) return text.size
  ruler.font = cssFont(text)
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = ruler.measureText('x')
  return (lineHeight - ascent - descent) / 2 + ascent
}
