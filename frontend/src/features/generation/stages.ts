import type { Stage } from '@/api/generated'

/** The stages of a generation, in order, in the words of someone who waits for it. */
export const STAGES: readonly { readonly stage: Stage; readonly label: string }[] = [
  { stage: 'writing', label: 'Writing' },
  { stage: 'placing', label: 'Placing' },
  { stage: 'reviewing', label: 'Reviewing' },
  { stage: 'saving', label: 'Saving' },
]
