import { type CanvasPoint, canvasPoint } from '@/lib/brand'
import { boundsOf, movedBy } from '../kernels/box'
import type { Change } from '../kernels/change'
import { type Handle, handlePoint, isCorner, pullOf, resize } from '../kernels/resize'
import { type Guide, type SnapTargets, snapMove, snapPoint } from '../kernels/snap'
import type { Plan, Target, ToolContext, ToolEvent } from './tool'

/** Select, move, resize: idle until pressed; a press is a click until it has moved. */
export type SelectTool =
  | { readonly name: 'idle' }
  | { readonly name: 'pressed'; readonly start: CanvasPoint; readonly target: Target }
  | {
      readonly name: 'moving'
      readonly start: CanvasPoint
      readonly target: Target
      readonly change: Change | null
    }
  | {
      readonly name: 'resizing'
      readonly start: CanvasPoint
      readonly target: Target
      readonly handle: Handle
      readonly change: Change | null
    }

export interface Step {
  readonly tool: SelectTool
  readonly plans: readonly Plan[]
}

export const IDLE: SelectTool = { name: 'idle' }
const SMALLEST_SIDE = 8

/** The tool after an event, and what to do. */
export function step(tool: SelectTool, event: ToolEvent, context: ToolContext): Step {
  switch (event.type) {
    case 'down':
      return press(event, context)
    case 'move':
      return drag(tool, event, context)
    case 'up':
      return release(tool)
    case 'double':
      return { tool: IDLE, plans: isLetteredHit(event.hit, context) ? [{ do: 'edit', id: event.hit }] : [] }
    case 'cancel':
      return { tool: IDLE, plans: [{ do: 'withdraw' }] }
  }
}

function isLetteredHit(hit: string | null, context: ToolContext): hit is Target['id'] {
  return hit !== null && context.target(hit as Target['id'])?.lettered === true
}

type Down = Extract<ToolEvent, { type: 'down' }>

function press({ point, hit, handle }: Down, context: ToolContext): Step {
  const selected = context.selection && context.target(context.selection)
  if (handle && selected) {
    return { tool: { name: 'resizing', start: point, target: selected, handle, change: null }, plans: [] }
  }
  const target = hit && context.target(hit)
  const plans: Plan[] = [{ do: 'select', id: hit }]
  return target ? { tool: { name: 'pressed', start: point, target }, plans } : { tool: IDLE, plans }
}

type Move = Extract<ToolEvent, { type: 'move' }>

function drag(tool: SelectTool, event: Move, context: ToolContext): Step {
  if (tool.name === 'idle') return { tool, plans: [] }
  if (tool.name === 'pressed' && distance(tool.start, event.point) < context.reach) return { tool, plans: [] }
  if (tool.name === 'resizing') return resizing(tool, event, context)
  return moving(tool.start, tool.target, event, context)
}

const distance = (a: CanvasPoint, b: CanvasPoint) => Math.hypot(a.x - b.x, a.y - b.y)

function moving(start: CanvasPoint, target: Target, { point, shift, alt }: Move, context: ToolContext): Step {
  let dx = point.x - start.x
  let dy = point.y - start.y
  if (shift) [dx, dy] = Math.abs(dx) > Math.abs(dy) ? [dx, 0] : [0, dy]
  const bounds = movedBy(boundsOf(target.box, target.rotation), dx, dy)
  const snap = snapMove(bounds, snapLines(target, context, alt), context.reach)
  const change: Change = {
    kind: 'move',
    id: target.id,
    dx: dx + (shift && dx === 0 ? 0 : snap.dx),
    dy: dy + (shift && dy === 0 ? 0 : snap.dy),
  }
  return proposed({ name: 'moving', start, target, change }, change, snap.guides)
}

type Resizing = Extract<SelectTool, { name: 'resizing' }>

function resizing(tool: Resizing, { point, shift, alt }: Move, context: ToolContext): Step {
  const { target, handle, start } = tool
  const scalesLetters = target.lettered && isCorner(handle)
  const upright = target.rotation % 360 === 0
  const proportional = scalesLetters || (isCorner(handle) && target.proportional !== shift)
  const snap = upright && !proportional ? snapHandle(tool, point, context) : { dx: 0, dy: 0, guides: [] }
  const to = canvasPoint(point.x + snap.dx, point.y + snap.dy)
  const box = resize(target.box, target.rotation, handle, start, to, {
    proportional,
    fromCenter: alt,
    smallest: SMALLEST_SIDE,
  })
  const scale = scalesLetters ? box.width / target.box.width : undefined
  const change: Change = { kind: 'resize', id: target.id, box, ...(scale !== undefined && { scale }) }
  return proposed({ ...tool, change }, change, snap.guides)
}

/** Snaps the side that the handle drags, wherever on the handle the pointer took hold. */
function snapHandle({ target, handle, start }: Resizing, point: CanvasPoint, context: ToolContext) {
  const pull = pullOf(handle)
  const corner = handlePoint(target.box, 0, handle)
  const at = {
    x: pull.x === 0 ? null : corner.x + point.x - start.x,
    y: pull.y === 0 ? null : corner.y + point.y - start.y,
  }
  return snapPoint(at, context.snapTargets(target.id), context.reach)
}

const NO_LINES: SnapTargets = { x: [], y: [] }
const snapLines = (target: Target, context: ToolContext, free: boolean) =>
  free ? NO_LINES : context.snapTargets(target.id)

const proposed = (tool: SelectTool, change: Change, guides: readonly Guide[]): Step => ({
  tool,
  plans: [{ do: 'propose', change, guides }],
})

function release(tool: SelectTool): Step {
  const done = (tool.name === 'moving' || tool.name === 'resizing') && tool.change
  return { tool: IDLE, plans: done ? [{ do: 'commit', change: done }] : [] }
}
