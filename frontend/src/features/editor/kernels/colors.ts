import type { DesignSpec } from '@/api/generated'
import type { SpecElement } from './shapes'

/** The design's own colours as `#rrggbb`, the most used first; transparent ones and shades by alpha left out. */
export function colorsOf(spec: DesignSpec): string[] {
  const uses = new Map<string, number>()
  const count = (color: string | undefined) => {
    if (color && /^#[0-9a-f]{6}$/.test(color)) uses.set(color, (uses.get(color) ?? 0) + 1)
  }
  count(spec.background_color)
  if (Array.isArray(spec.palette)) spec.palette.forEach(count)
  for (const element of spec.elements) colorsIn(element).forEach(count)
  return [...uses].sort((a, b) => b[1] - a[1]).map(([color]) => color)
}

function colorsIn(element: SpecElement): (string | undefined)[] {
  if (element.type === 'button') return [element.color, element.textColor]
  return 'color' in element ? [element.color] : []
}
