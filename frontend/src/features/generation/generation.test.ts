import { expect, it } from 'vitest'
import { advance, begin, hear, IDLE, STOPPED, stageTime, type Working } from './generation'

const brief = { prompt: 'Tea', platform: 'meta', format: 'square' }
const placing = { stage: 'placing', message: 'Placing it' } as const

it('begins with writing and notes when each stage starts', () => {
  const working = advance(begin(brief, 100), placing, 900) as Working
  expect(working.stage).toBe('placing')
  expect(stageTime(working, 'writing', 'placing', 1000)).toBe(800)
  expect(stageTime(working, 'placing', 'reviewing', 1000)).toBe(100)
  expect(stageTime(working, 'reviewing', 'saving', 1000)).toBeUndefined()
})

it('keeps the first start of a stage that is told twice', () => {
  const once = advance(begin(brief, 0), placing, 10)
  expect((advance(once, placing, 50) as Working).starts.placing).toBe(10)
})

it('ignores news that come after it was given up', () => {
  expect(advance(IDLE, placing, 10)).toBe(IDLE)
})

it('notes the words that are settled, each time in full', () => {
  const first = hear(begin(brief, 0), { headline: 'Tea time', subheadline: 'All day' })
  expect((hear(first, { headline: 'Tea time', subheadline: '' }) as Working).words).toEqual({
    headline: 'Tea time',
    subheadline: '',
  })
  expect(hear(STOPPED, { headline: 'Too late' })).toBe(STOPPED)
})
