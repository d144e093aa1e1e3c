import type { DesignSpec, Frame, PathItem } from '@/api/generated'
import { assertNever } from '@/lib/assert-never'
import { type FrameItem, findElement, type LetteredItem, type SpecElement } from './shapes'

/** A frame as drawn: a path may still have to be shifted, since its drawing is made of absolute px. */
export type DrawnItem = Exclude<FrameItem, PathItem> | (PathItem & { kind: 'path'; shift?: Shift })

export interface DrawnFrame extends Omit<Frame, 'items'> {
  readonly items: DrawnItem[]
}

interface Shift {
  readonly x: number
  readonly y: number
}

/**
 * What the frame of `before` will look like once layout has seen `after`: exact for places, colours, order and
 * removals, near enough for sizes; new words and new elements have to wait for layout.
 */
export function predictFrame(frame: Frame, before: DesignSpec, after: DesignSpec): DrawnFrame {
  if (before === after) return frame
  const items = new Map(frame.items.map((item) => [item.element_id, item]))
  return {
    ...frame,
    background: predictBackground(frame, before, after),
    items: after.elements.flatMap((element) => {
      const item = items.get(element.id ?? '')
      const was = findElement(before, element.id ?? '')
      return item && was ? [predictItem(item, was, element)] : []
    }),
  }
}

function predictBackground(frame: Frame, before: DesignSpec, after: DesignSpec): Frame['background'] {
  return before.background_color === after.background_color &&
    before.background_gradient === after.background_gradient
    ? frame.background
    : { color: after.background_color, stops: after.background_gradient ? frame.background.stops : [] }
}

function predictItem(item: FrameItem, before: SpecElement, after: SpecElement): DrawnItem {
  if (before === after) return item
  const shift = { x: (after.x ?? 0) - (before.x ?? 0), y: (after.y ?? 0) - (before.y ?? 0) }
  const growth = { x: grown(before.width, after.width), y: grown(before.height, after.height) }
  const common = {
    box: {
      x: item.box.x + shift.x,
      y: item.box.y + shift.y,
      width: item.box.width + growth.x,
      height: item.box.height + growth.y,
    },
    rotation: after.rotation ?? item.rotation,
    opacity: after.opacity ?? item.opacity,
  }
  const color =
    'color' in after && 'color' in before && after.color !== before.color ? after.color : undefined
  const fill = color === undefined ? undefined : { color, stops: [] }
  switch (item.kind) {
    case 'rect':
    case 'ellipse':
      return { ...item, ...common, fill: fill ?? item.fill }
    case 'picture':
      if (after.type === 'illustration') return { ...item, ...common, palette: after.palette }
      return after.type === 'image'
        ? { ...item, ...common, fit: after.fit, focus: after.focus, tones: after.tones }
        : { ...item, ...common }
    case 'path':
      return {
        ...item,
        ...common,
        shift,
        fill: item.fill && (fill ?? item.fill),
        stroke: item.stroke && (color ?? item.stroke),
      }
    case 'text':
      return { ...item, ...common, text: predictText(item, shift, growth, color) }
    case 'button': {
      const down = { x: shift.x, y: shift.y + growth.y / 2 }
      return {
        ...item,
        ...common,
        fill: fill ?? item.fill,
        text: predictText(item, down, growth, letterColor(after)),
      }
    }
    default:
      return assertNever(item)
  }
}

const grown = (before: number | null | undefined, after: number | null | undefined) =>
  typeof before === 'number' && typeof after === 'number' ? after - before : 0

const letterColor = (element: SpecElement) => (element.type === 'button' ? element.textColor : undefined)

/** The lines where they are, shifted with their box and by its growth as far as they are aligned to it. */
function predictText({ text }: LetteredItem, shift: Shift, growth: Shift, color: string | undefined) {
  const aligned = { left: 0, center: 0.5, right: 1 }[text.align] * growth.x
  return {
    ...text,
    fill: color ?? text.fill,
    lines: text.lines.map((line) => ({
      ...line,
      x: line.x + shift.x + aligned,
      baseline: line.baseline + shift.y,
    })),
  }
}
