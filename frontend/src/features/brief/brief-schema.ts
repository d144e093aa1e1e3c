import { z } from 'zod'

export const LONGEST_PROMPT = 1000

/** What the form asks for. The server checks it again, and knows more. */
export const briefSchema = z.object({
  prompt: z
    .string()
    .trim()
    .refine((text) => /[\p{L}\p{N}]/u.test(text), 'Describe the ad in a sentence.')
    .refine((text) => text.length <= LONGEST_PROMPT, `Shorten it to ${LONGEST_PROMPT} characters.`),
  platform: z.string().min(1, 'Choose where the ad runs.'),
  format: z.string().min(1, 'Choose a format.'),
  brand_id: z.number().int().optional(),
  picture: z
    .object({
      source: z.string(),
      kind: z.enum(['photo', 'cutout']).optional(),
      focus: z.tuple([z.number(), z.number()]).optional(),
      treatment: z.enum(['natural', 'duotone']).optional(),
    })
    .optional(),
})

export type Brief = z.infer<typeof briefSchema>
export type BriefPicture = NonNullable<Brief['picture']>
