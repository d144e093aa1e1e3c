import type { Design, DesignSpec, Frame } from '@/api/generated'

type Element = DesignSpec['elements'][number]

/** A headline, a button and a disc on a 400 x 300 canvas. */
export function spec(...more: Element[]): DesignSpec {
  return {
    background_color: '#ffffff',
    elements: [
      {
        type: 'circle',
        id: 'disc',
        role: 'decoration',
        x: 250,
        y: 50,
        width: 100,
        height: 100,
        color: '#ff8800',
      },
      {
        type: 'text',
        id: 'headline',
        role: 'headline',
        text: 'Baked at dawn',
        x: 20,
        y: 20,
        width: 200,
        height: 60,
        fontSize: 40,
        color: '#112233',
        fontFamily: 'Inter',
      },
      {
        type: 'button',
        id: 'cta',
        role: 'cta',
        text: 'Visit us',
        x: 20,
        y: 200,
        width: 120,
        height: 40,
        fontSize: 16,
        color: '#112233',
        textColor: '#ffffff',
        fontFamily: 'Inter',
      },
      ...more,
    ],
  } as DesignSpec
}

const letters = (text: string, x: number, baseline: number, fill: string) => ({
  family: 'Inter',
  weight: 700,
  italic: false,
  size: 40,
  line_height: 44,
  letter_spacing: 0,
  align: 'left' as const,
  fill,
  lines: [{ text, x, baseline, width: 190 }],
})

/** The frame that belongs to `spec()`. */
export function frame(): Frame {
  return {
    width: 400,
    height: 300,
    background: { color: '#ffffff', stops: [] },
    items: [
      {
        kind: 'ellipse',
        element_id: 'disc',
        box: { x: 250, y: 50, width: 100, height: 100 },
        fill: { color: '#ff8800', stops: [] },
      },
      {
        kind: 'text',
        element_id: 'headline',
        box: { x: 20, y: 20, width: 200, height: 60 },
        text: letters('Baked at dawn', 20, 55, '#112233'),
      },
      {
        kind: 'button',
        element_id: 'cta',
        box: { x: 20, y: 200, width: 120, height: 40 },
        fill: { color: '#112233', stops: [] },
        radius: 8,
        text: letters('Visit us', 40, 226, '#ffffff'),
      },
    ],
  } as unknown as Frame
}

/** A stored design, as the server gives it. */
export function design(changes: Partial<Design> = {}): Design {
  return {
    id: 7,
    prompt: 'A bakery',
    platform: 'meta',
    format: 'square',
    width: 400,
    height: 300,
    preview_url: '/api/designs/7/export?format=png',
    is_compliant: 1,
    revision: 1,
    created_at: '2026-01-01T00:00:00Z',
    updated_at: '2026-01-01T00:00:00Z',
    seed: 3,
    spec: spec(),
    frame: frame(),
    findings: [],
    provenance: { provider: 'custom', model: 'smollm2-135m', seed: 3 },
    canvas_data: {},
    ...changes,
  }
}
