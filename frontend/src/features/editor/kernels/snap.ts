import type { Box } from './shapes'

/** A line that an edge or a centre fell onto; `axis` x is an upright line at x = `at`. */
export interface Guide {
  readonly axis: 'x' | 'y'
  readonly at: number
}

export interface Snap {
  readonly dx: number
  readonly dy: number
  readonly guides: readonly Guide[]
}

export interface SnapTargets {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** The lines to snap to: edges and centres of the canvas and of the other boxes. */
export function snapTargets(canvas: { width: number; height: number }, others: readonly Box[]): SnapTargets {
  const boxes = [{ x: 0, y: 0, ...canvas }, ...others]
  return {
    x: boxes.flatMap(({ x, width }) => [x, x + width / 2, x + width]),
    y: boxes.flatMap(({ y, height }) => [y, y + height / 2, y + height]),
  }
}

/** How far to move a box that is being dragged so that its nearest edge or centre falls onto a line. */
export function snapMove(box: Box, targets: SnapTargets, reach: number): Snap {
  const x = nearest([box.x, box.x + box.width / 2, box.x + box.width], targets.x, reach)
  const y = nearest([box.y, box.y + box.height / 2, box.y + box.height], targets.y, reach)
  return combine(x, y)
}

/** The same for the one point that a handle drags; null for an axis that the handle does not move. */
export function snapPoint(
  at: { x: number | null; y: number | null },
  targets: SnapTargets,
  reach: number,
): Snap {
  const x = at.x === null ? null : nearest([at.x], targets.x, reach)
  const y = at.y === null ? null : nearest([at.y], targets.y, reach)
  return combine(x, y)
}

interface Match {
  readonly by: number
  readonly at: number
}

function nearest(values: readonly number[], lines: readonly number[], reach: number): Match | null {
  let best: Match | null = null
  for (const value of values) {
    for (const at of lines) {
      const by = at - value
      if (Math.abs(by) <= reach && (best === null || Math.abs(by) < Math.abs(best.by))) best = { by, at }
    }
  }
  return best
}

function combine(x: Match | null, y: Match | null): Snap {
  const guides: Guide[] = []
  if (x) guides.push({ axis: 'x', at: x.at })
  if (y) guides.push({ axis: 'y', at: y.at })
  return { dx: x?.by ?? 0, dy: y?.by ?? 0, guides }
}
