import { Check } from 'lucide-react'
import { formatDuration } from '@/lib/duration'
import { classNames } from '@/ui/class-names'
import { stageTime, type Working } from './generation'
import { STAGES } from './stages'

/** The stages: done, under way with what happens in it, and to come. */
export function StageList({ generation, now }: { readonly generation: Working; readonly now: number }) {
  const current = STAGES.findIndex(({ stage }) => stage === generation.stage)
  return (
    <ol className="mt-8 max-w-lg border-t border-line">
      {STAGES.map(({ stage, label }, index) => {
        const time = stageTime(generation, stage, STAGES[index + 1]?.stage, now)
        return (
          <li
            key={stage}
            aria-current={index === current ? 'step' : undefined}
            className={classNames(
              'flex items-center gap-3 border-b border-line py-3',
              index > current && 'text-ink-faint',
            )}
          >
            <StageMark state={index < current ? 'done' : index === current ? 'current' : 'next'} />
            <span className={classNames(index === current && 'font-semibold')}>{label}</span>
            {index === current && <span className="truncate text-ink-soft">{generation.message}</span>}
            {time !== undefined && (
              <span className="ml-auto pl-3 font-mono text-[13px] text-ink-soft">{formatDuration(time)}</span>
            )}
          </li>
        )
      })}
    </ol>
  )
}

function StageMark({ state }: { readonly state: 'done' | 'current' | 'next' }) {
  if (state === 'done') return <Check size={16} className="text-good" aria-label="done" />
  return (
    <span
      aria-hidden="true"
      className={classNames(
        'mx-[3px] size-2.5 rounded-full',
        state === 'current' ? 'animate-breathe bg-mark' : 'ring-1 ring-inset ring-line',
      )}
    />
  )
}
