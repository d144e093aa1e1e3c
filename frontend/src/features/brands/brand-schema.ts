import { z } from 'zod'
import type { BrandKit } from '@/api/generated'

export const LONGEST = { name: 60, tone: 300, word: 60, legal: 200 } as const
export const MOST_COLORS = 12

export type ColorRole = NonNullable<BrandKit['colors']>[number]['role']
export const ROLES = [
  'primary',
  'secondary',
  'accent',
  'background',
  'text',
] as const satisfies readonly ColorRole[]

const words = z.array(z.string().trim().min(1).max(LONGEST.word))

/** What the form asks for. The server checks it again, and knows what was uploaded. */
export const kitSchema = z.object({
  name: z
    .string()
    .trim()
    .min(1, 'Give the brand its name.')
    .max(LONGEST.name, `Shorten the name to ${LONGEST.name} characters.`),
  logo: z.string().nullable(),
  logo_on_dark: z.string().nullable(),
  clear_space: z.number().min(0).max(2),
  colors: z.array(z.object({ value: z.string(), role: z.enum(ROLES) })).max(MOST_COLORS),
  illustration: z.enum(['natural', 'palette']),
  display_font: z.string().nullable(),
  text_font: z.string().nullable(),
  tone: z.string().trim().max(LONGEST.tone, `Shorten the tone to ${LONGEST.tone} characters.`),
  required_words: words,
  forbidden_words: words,
  legal_line: z.string().trim().max(LONGEST.legal, `Shorten the legal line to ${LONGEST.legal} characters.`),
})

/** A kit with nothing left out, as a form holds it. */
export type Kit = z.infer<typeof kitSchema>

export const EMPTY_KIT: Kit = {
  name: '',
  logo: null,
  logo_on_dark: null,
  clear_space: 0.25,
  colors: [],
  illustration: 'natural',
  display_font: null,
  text_font: null,
  tone: '',
  required_words: [],
  forbidden_words: [],
  legal_line: '',
}

export const toKit = (kit: BrandKit): Kit => kitSchema.parse({ ...EMPTY_KIT, ...kit })

/** The role that a kit lacks most. */
export const nextRole = (colors: Kit['colors']): ColorRole =>
  (['primary', 'background', 'accent', 'text', 'secondary'] as const).find(
    (role) => !colors.some((color) => color.role === role),
  ) ?? 'secondary'

export const colorOf = (kit: Pick<BrandKit, 'colors'>, role: ColorRole) =>
  kit.colors?.find((color) => color.role === role)?.value
