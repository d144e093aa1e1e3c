import type { CanvasPoint, ElementId } from '@/lib/brand'
import type { Change } from '../kernels/change'
import type { Handle } from '../kernels/resize'
import type { Box } from '../kernels/shapes'
import type { Guide, SnapTargets } from '../kernels/snap'

/** What the pointer did, in canvas px. */
export type ToolEvent =
  | {
      readonly type: 'down'
      readonly point: CanvasPoint
      readonly hit: ElementId | null
      readonly handle: Handle | null
    }
  | { readonly type: 'move'; readonly point: CanvasPoint; readonly shift: boolean; readonly alt: boolean }
  | { readonly type: 'up' }
  | { readonly type: 'double'; readonly hit: ElementId | null }
  | { readonly type: 'cancel' }

/** What a tool may know of the element that it moves or resizes. */
export interface Target {
  readonly id: ElementId
  readonly box: Box
  readonly rotation: number
  readonly lettered: boolean
  /** Pictures keep their proportions. */
  readonly proportional: boolean
}

export interface ToolContext {
  readonly selection: ElementId | null
  readonly target: (id: ElementId) => Target | null
  readonly snapTargets: (id: ElementId) => SnapTargets
  /** Canvas px that a few px of the screen are now: how near snaps, and how far is a drag. */
  readonly reach: number
}

/** What should be done about it; the store does it. */
export type Plan =
  | { readonly do: 'select'; readonly id: ElementId | null }
  | { readonly do: 'edit'; readonly id: ElementId }
  | { readonly do: 'propose'; readonly change: Change; readonly guides: readonly Guide[] }
  | { readonly do: 'commit'; readonly change: Change }
  | { readonly do: 'withdraw' }
