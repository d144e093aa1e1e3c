import { type CanvasPoint, canvasPoint } from '@/lib/brand'
import { centerOf, rotated } from './box'
import type { Box } from './shapes'

export const HANDLES = ['nw', 'n', 'ne', 'e', 'se', 's', 'sw', 'w'] as const
export type Handle = (typeof HANDLES)[number]

export const isCorner = (handle: Handle) => handle.length === 2

/** Which way a handle pulls: -1 left or up, 0 not at all, 1 right or down. */
export function pullOf(handle: Handle): { readonly x: -1 | 0 | 1; readonly y: -1 | 0 | 1 } {
  return {
    x: handle.includes('e') ? 1 : handle.includes('w') ? -1 : 0,
    y: handle.includes('s') ? 1 : handle.includes('n') ? -1 : 0,
  }
}

/** Where a handle of a rotated box lies. */
export function handlePoint(box: Box, degrees: number, handle: Handle): CanvasPoint {
  const pull = pullOf(handle)
  const center = centerOf(box)
  const upright = canvasPoint(center.x + (pull.x * box.width) / 2, center.y + (pull.y * box.height) / 2)
  return rotated(upright, center, degrees)
}

export interface ResizeOptions {
  /** Width and height keep their ratio. */
  readonly proportional: boolean
  /** The centre stays, instead of the opposite side. */
  readonly fromCenter: boolean
  /** Px that a side keeps at least. */
  readonly smallest: number
}

/** The box after its handle was dragged from one point to another; the opposite side or corner stays. */
export function resize(
  box: Box,
  degrees: number,
  handle: Handle,
  from: CanvasPoint,
  to: CanvasPoint,
  options: ResizeOptions,
): Box {
  const pull = pullOf(handle)
  const drag = rotated(canvasPoint(to.x - from.x, to.y - from.y), canvasPoint(0, 0), -degrees)
  const reach = options.fromCenter ? 2 : 1
  let width = Math.max(options.smallest, box.width + pull.x * drag.x * reach)
  let height = Math.max(options.smallest, box.height + pull.y * drag.y * reach)
  if (options.proportional) {
    const scale = Math.max(
      proportionalScale(box, width, height, pull),
      options.smallest / Math.min(box.width, box.height),
    )
    width = box.width * scale
    height = box.height * scale
  }
  const shift = options.fromCenter
    ? canvasPoint(0, 0)
    : canvasPoint((pull.x * (width - box.width)) / 2, (pull.y * (height - box.height)) / 2)
  const turned = rotated(shift, canvasPoint(0, 0), degrees)
  const center = centerOf(box)
  return { x: center.x + turned.x - width / 2, y: center.y + turned.y - height / 2, width, height }
}

function proportionalScale(box: Box, width: number, height: number, pull: ReturnType<typeof pullOf>): number {
  if (pull.x === 0) return height / box.height
  if (pull.y === 0) return width / box.width
  return Math.max(width / box.width, height / box.height)
}
