import type { DesignSpec } from '@/api/generated'
import { type ElementId, elementId } from '@/lib/brand'
import { capitalized } from '@/lib/platform-names'
import type { SpecElement } from './shapes'

export interface Layer {
  readonly id: ElementId
  readonly type: SpecElement['type']
  /** What it is for: `Headline`. */
  readonly role: string
  /** What it shows: its words, or the name of its picture. */
  readonly content: string
}

const ROLE_NAMES: Record<string, string> = { cta: 'Button', subheadline: 'Subheadline', hero: 'Picture' }

/** The elements as a list, the frontmost first. */
export const layersOf = (spec: DesignSpec): Layer[] => spec.elements.map(toLayer).reverse()

function toLayer(element: SpecElement): Layer {
  const role = element.role ?? element.type
  return {
    id: elementId(element.id ?? ''),
    type: element.type,
    role: ROLE_NAMES[role] ?? capitalized(role),
    content: contentOf(element),
  }
}

function contentOf(element: SpecElement): string {
  if (element.type === 'text' || element.type === 'button') return element.text.replaceAll('\n', ' ')
  if (element.type === 'illustration') return capitalized(element.name)
  if (element.type === 'image') return 'Your picture'
  if (element.type === 'rectangle' && element.pattern) return capitalized(element.pattern)
  return capitalized(element.type)
}

/** The layer after (1) or before (-1) the selected one in the list, or null at its ends. */
export function neighbor(
  layers: readonly Layer[],
  selected: ElementId | null,
  step: 1 | -1,
): ElementId | null {
  const index = layers.findIndex((layer) => layer.id === selected)
  if (index < 0) return (step === 1 ? layers[0] : layers.at(-1))?.id ?? null
  return layers[index + step]?.id ?? null
}
