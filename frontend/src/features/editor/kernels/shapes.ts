/** The editor's words for the parts of a spec and of a frame. */
import type { DesignSpec, Frame } from '@/api/generated'

export type { Box } from '@/api/generated'
export type SpecElement = DesignSpec['elements'][number]
export type FrameItem = Frame['items'][number]
export type Lettered = Extract<SpecElement, { type: 'text' | 'button' }>
export type LetteredItem = Extract<FrameItem, { kind: 'text' | 'button' }>

export const isLettered = (element: SpecElement): element is Lettered =>
  element.type === 'text' || element.type === 'button'

export const isLetteredItem = (item: FrameItem): item is LetteredItem =>
  item.kind === 'text' || item.kind === 'button'

export const findElement = (spec: DesignSpec, id: string | null) =>
  spec.elements.find((element) => element.id === id)

export const findItem = (frame: Frame, id: string | null) =>
  frame.items.find((item) => item.element_id === id)
