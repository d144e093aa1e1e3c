import type { DesignSpec } from '@/api/generated'
import { assertNever } from '@/lib/assert-never'
import type { ElementId } from '@/lib/brand'
import { rounded, roundedBox } from './box'
import { type PictureFit, type Shown, show, type Tones } from './pictures'
import { type Box, findElement, isLettered, type Lettered, type SpecElement } from './shapes'

export type TextAlign = NonNullable<Lettered['textAlign']>

/** What a person did to the spec, as data. Lengths are canvas px. */
export type Change =
  | { readonly kind: 'move'; readonly id: ElementId; readonly dx: number; readonly dy: number }
  /** `scale` is given where letters grow with their box. */
  | { readonly kind: 'resize'; readonly id: ElementId; readonly box: Box; readonly scale?: number }
  | { readonly kind: 'text'; readonly id: ElementId; readonly text: string }
  | { readonly kind: 'text-color'; readonly id: ElementId; readonly color: string }
  | { readonly kind: 'fill'; readonly id: ElementId; readonly color: string }
  | { readonly kind: 'font-size'; readonly id: ElementId; readonly size: number }
  | { readonly kind: 'align'; readonly id: ElementId; readonly align: TextAlign }
  | { readonly kind: 'opacity'; readonly id: ElementId; readonly opacity: number }
  | { readonly kind: 'reorder'; readonly id: ElementId; readonly by: 1 | -1 }
  | { readonly kind: 'duplicate'; readonly id: ElementId; readonly copy: ElementId }
  | { readonly kind: 'remove'; readonly id: ElementId }
  | { readonly kind: 'background'; readonly color: string }
  | { readonly kind: 'insert'; readonly element: SpecElement }
  /** Another picture in the place of the one that is there. */
  | { readonly kind: 'picture'; readonly id: ElementId; readonly shown: Shown }
  | { readonly kind: 'fit'; readonly id: ElementId; readonly fit: PictureFit }
  /** What a cropped picture keeps in view, in fractions of it. */
  | { readonly kind: 'focus'; readonly id: ElementId; readonly focus: readonly [number, number] }
  | { readonly kind: 'tones'; readonly id: ElementId; readonly tones: Tones | null }

const COPY_OFFSET = 24

/** Applies a change to an immer draft of the spec. Elements that are gone are left alone. */
export function applyChange(spec: DesignSpec, change: Change): void {
  if (change.kind === 'background') {
    spec.background_color = change.color
    spec.background_gradient = null
    return
  }
  if (change.kind === 'insert') {
    spec.elements.push(change.element)
    return
  }
  const element = findElement(spec, change.id)
  if (!element) return
  switch (change.kind) {
    case 'move':
      element.x = rounded((element.x ?? 0) + change.dx)
      element.y = rounded((element.y ?? 0) + change.dy)
      return
    case 'resize':
      Object.assign(element, roundedBox(change.box))
      if (change.scale !== undefined && isLettered(element)) scaleLetters(element, change.scale)
      return
    case 'text':
      if (isLettered(element)) element.text = change.text
      return
    case 'text-color':
      if (element.type === 'text') element.color = change.color
      if (element.type === 'button') element.textColor = change.color
      return
    case 'fill':
      if ('color' in element && element.type !== 'text') element.color = change.color
      if (element.type === 'rectangle') element.gradient = null
      return
    case 'font-size':
      if (!isLettered(element)) return
      scaleLetters(element, change.size / (element.fontSize ?? change.size))
      // A box that was as tall as its lines would hold the larger letters down.
      if (element.type === 'text') element.height = null
      return
    case 'align':
      if (isLettered(element)) element.textAlign = change.align
      return
    case 'opacity':
      element.opacity = change.opacity
      return
    case 'reorder':
      reorder(spec, change.id, change.by)
      return
    case 'duplicate':
      spec.elements.splice(spec.elements.indexOf(element) + 1, 0, {
        ...element,
        id: change.copy,
        x: (element.x ?? 0) + COPY_OFFSET,
        y: (element.y ?? 0) + COPY_OFFSET,
      })
      return
    case 'picture':
      spec.elements[spec.elements.indexOf(element)] = show(element, change.shown)
      // The hero goes to other placements with the design, the picture as well as the drawing.
      if (element.role === 'hero')
        spec.picture = change.shown.type === 'image' ? { source: change.shown.src } : null
      return
    case 'fit':
      if (element.type === 'image') element.fit = change.fit
      return
    case 'focus':
      if (element.type === 'image') element.focus = [...change.focus]
      if (element.role === 'hero' && spec.picture) spec.picture.focus = [...change.focus]
      return
    case 'tones':
      if (element.type === 'image') element.tones = change.tones && [...change.tones]
      if (element.role === 'hero' && spec.picture)
        spec.picture.treatment = change.tones ? 'duotone' : 'natural'
      return
    case 'remove':
      spec.elements.splice(spec.elements.indexOf(element), 1)
      return
    default:
      assertNever(change)
  }
}

/** Letter spacing is kept in em: it grows with the letters. */
function scaleLetters(element: Lettered, scale: number): void {
  element.fontSize = Math.min(2000, Math.max(1, rounded((element.fontSize ?? 32) * scale)))
  if (element.letterSpacing) element.letterSpacing = rounded(element.letterSpacing * scale)
}

function reorder(spec: DesignSpec, id: ElementId, by: 1 | -1): void {
  const from = spec.elements.findIndex((element) => element.id === id)
  const to = from + by
  if (to < 0 || to >= spec.elements.length) return
  spec.elements.splice(to, 0, ...spec.elements.splice(from, 1))
}

/** An id for a copy that no element has yet: `headline-copy`, `headline-copy-2`. */
export function freeId(spec: DesignSpec, id: ElementId): ElementId {
  const taken = new Set(spec.elements.map((element) => element.id))
  const stem = `${id.replace(/-copy(-\d+)?$/, '').slice(0, 50)}-copy`
  let name = stem
  for (let number = 2; taken.has(name); number += 1) name = `${stem}-${number}`
  return name as ElementId
}
