import type { GenerateDesign, Problem, Progress, Stage, Words } from '@/api/generated'

/** When each stage began, in ms of the same clock. */
export type StageStarts = Readonly<Partial<Record<Stage, number>>>

/** Where a generation stands. */
export type Generation =
  | { readonly status: 'idle' }
  | {
      readonly status: 'working'
      readonly brief: GenerateDesign
      readonly startedAt: number
      readonly stage: Stage
      readonly message: string
      readonly starts: StageStarts
      /** What the model has settled so far; it may still change. */
      readonly words: Words
    }
  | { readonly status: 'stopped' }
  | { readonly status: 'failed'; readonly brief: GenerateDesign; readonly problem: Problem }

export type Working = Extract<Generation, { status: 'working' }>

export const IDLE: Generation = { status: 'idle' }

/** A person gave it up. */
export const STOPPED: Generation = { status: 'stopped' }

export const begin = (brief: GenerateDesign, now: number): Working => ({
  status: 'working',
  brief,
  startedAt: now,
  stage: 'writing',
  message: 'Reading the brief',
  starts: { writing: now },
  words: {},
})

/** What the server told, noted; a generation that was given up stays so. */
export function advance(generation: Generation, { stage, message }: Progress, now: number): Generation {
  if (generation.status !== 'working') return generation
  return { ...generation, stage, message, starts: { [stage]: now, ...generation.starts } }
}

/** The words that are settled by now, noted. */
export function hear(generation: Generation, words: Words): Generation {
  return generation.status === 'working' ? { ...generation, words } : generation
}

/** Ms that a stage took, or has taken so far; undefined before it begins. */
export function stageTime({ starts, stage }: Working, of: Stage, next: Stage | undefined, now: number) {
  const start = starts[of]
  if (start === undefined) return undefined
  const end = next === undefined ? undefined : starts[next]
  return (of === stage ? now : (end ?? now)) - start
}
