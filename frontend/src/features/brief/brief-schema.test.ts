import { describe, expect, it } from 'vitest'
import { briefSchema, LONGEST_PROMPT } from './brief-schema'

const brief = (prompt: string) => briefSchema.safeParse({ prompt, platform: 'meta', format: 'square' })

describe('briefSchema', () => {
  it('accepts a sentence in any script and trims it', () => {
    expect(brief('  夏のセール ').data?.prompt).toBe('夏のセール')
  })

  it.each(['', '   ', '?!'])('asks for words where there are none: %j', (prompt) => {
    expect(brief(prompt).error?.issues[0]?.message).toBe('Describe the ad in a sentence.')
  })

  it('refuses what is too long', () => {
    expect(brief('a'.repeat(LONGEST_PROMPT)).success).toBe(true)
    expect(brief('a'.repeat(LONGEST_PROMPT + 1)).success).toBe(false)
  })
})
