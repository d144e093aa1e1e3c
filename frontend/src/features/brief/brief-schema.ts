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
})

export type Brief = z.infer<typeof briefSchema>
