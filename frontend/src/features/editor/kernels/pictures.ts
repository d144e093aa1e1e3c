import type { DesignSpec, PictureUpload } from '@/api/generated'
import type { Box, SpecElement } from './shapes'
import type { Extent } from './viewport'

export type PictureElement = Extract<SpecElement, { type: 'image' | 'logo' | 'illustration' }>
export type ImageElement = Extract<SpecElement, { type: 'image' }>
export type PictureFit = NonNullable<ImageElement['fit']>
export type Tones = readonly [string, string]

/** What an element may show in the place of what it shows now. */
export type Shown =
  | { readonly type: 'illustration'; readonly name: string }
  | { readonly type: 'image'; readonly src: string; readonly fit: PictureFit }

export const isPicture = (element: SpecElement): element is PictureElement =>
  element.type === 'image' || element.type === 'logo' || element.type === 'illustration'

/** A picture of pixels fills its box; what can be seen through stands in it whole. */
export const shownUpload = ({ address, has_alpha }: PictureUpload): Shown => ({
  type: 'image',
  src: address,
  fit: has_alpha ? 'contain' : 'cover',
})

/** The element with another picture: same name, place and layer. */
export function show(element: SpecElement, shown: Shown): SpecElement {
  const { id, role, x, y, width = 0, height = 0, opacity, rotation } = element
  const place = { id, role, x, y, width: width ?? 0, height: height ?? 0, opacity, rotation }
  // A logo is never cropped, whatever its file is.
  if (element.type === 'logo' && shown.type === 'image') return { ...place, type: 'logo', src: shown.src }
  return { ...place, ...shown }
}

const LARGE = 0.45
const LOGO = 0.24
const MARGIN = 0.06

/** A new picture in the middle of the design, or a logo in its top left corner. */
export function newPicture(
  kind: 'image' | 'logo',
  address: string,
  picture: Extent,
  canvas: Extent,
  spec: DesignSpec,
): SpecElement {
  const short = Math.min(canvas.width, canvas.height)
  const side = short * (kind === 'logo' ? LOGO : LARGE)
  const scale = side / Math.max(picture.width, picture.height)
  const size = { width: Math.round(picture.width * scale), height: Math.round(picture.height * scale) }
  const id = unusedId(spec, kind === 'logo' ? 'logo' : 'picture')
  if (kind === 'logo') {
    const margin = Math.round(short * MARGIN)
    return { type: 'logo', id, role: 'brand', src: address, x: margin, y: margin, ...size }
  }
  const middle = {
    x: Math.round((canvas.width - size.width) / 2),
    y: Math.round((canvas.height - size.height) / 2),
  }
  return { type: 'image', id, role: 'decoration', src: address, fit: 'cover', ...middle, ...size }
}

function unusedId(spec: DesignSpec, stem: string): string {
  const taken = new Set(spec.elements.map((element) => element.id))
  let id = stem
  for (let number = 2; taken.has(id); number += 1) id = `${stem}-${number}`
  return id
}

/** The focus after a covering picture was pulled by canvas px: as far as it covers its box still. */
export function pulledFocus(
  box: Box,
  whole: Box,
  by: { readonly x: number; readonly y: number },
  rotation = 0,
): readonly [number, number] {
  const turn = (-rotation * Math.PI) / 180
  const x = by.x * Math.cos(turn) - by.y * Math.sin(turn)
  const y = by.x * Math.sin(turn) + by.y * Math.cos(turn)
  return [
    pulled(box.width, whole.width, whole.x - box.x + x),
    pulled(box.height, whole.height, whole.y - box.y + y),
  ]
}

function pulled(room: number, extent: number, start: number): number {
  const held = Math.min(0, Math.max(room - extent, start))
  return Math.round(((room / 2 - held) / extent) * 10_000) / 10_000
}

/** The darkest and the lightest of the design's colours: what a duotone is made of. */
export function tonesOf(colors: readonly string[]): Tones {
  const byLight = [...colors].sort((a, b) => light(a) - light(b))
  return [byLight[0] ?? '#000000', byLight.at(-1) ?? '#ffffff']
}

const light = (color: string) =>
  [0.299, 0.587, 0.114].reduce(
    (sum, weight, index) => sum + weight * Number.parseInt(color.slice(1 + 2 * index, 3 + 2 * index), 16),
    0,
  )
