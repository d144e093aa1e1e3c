import { useEffect, useRef } from 'react'
import { formatDuration } from '@/lib/duration'
import { formatName, platformName } from '@/lib/platform-names'
import { useNow } from '@/lib/use-now'
import { Button } from '@/ui/button'
import type { Working } from './generation'
import { SettledWords } from './settled-words'
import { StageList } from './stage-list'
import { type SheetSize, WorkingSheet } from './working-sheet'

interface GeneratingPanelProps {
  readonly generation: Working
  readonly size: SheetSize
  readonly onCancel: () => void
}

/** What is being made: the brief, the stages with their times, and the sheet it will stand on. */
export function GeneratingPanel({ generation, size, onCancel }: GeneratingPanelProps) {
  const now = useNow(100)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const { prompt, platform, format } = generation.brief

  return (
    <section aria-label="Making the ad" className="grid gap-x-16 gap-y-10 lg:grid-cols-[7fr_5fr]">
      <div>
        <p className="text-ink-soft">
          {platformName(platform ?? '')} {formatName(format ?? '').toLowerCase()}, {size.width} ×{' '}
          {size.height} px
        </p>
        <h1
          ref={heading}
          tabIndex={-1}
          className="mt-2 line-clamp-6 font-display text-[clamp(1.5rem,2.4vw,2.1rem)] leading-[1.16] font-semibold tracking-[-0.02em] text-balance outline-none"
        >
          {prompt}
        </h1>
        <StageList generation={generation} now={now} />
        <SettledWords words={generation.words} />
        <div className="mt-6 flex items-center gap-5">
          <Button onClick={onCancel}>Cancel</Button>
          <p className="font-mono text-[13px] text-ink-soft">
            {formatDuration(now - generation.startedAt)} <span className="sr-only">so far</span>
          </p>
        </div>
        <p role="status" className="sr-only">
          {generation.message}
        </p>
      </div>
      <WorkingSheet size={size} stage={generation.stage} />
    </section>
  )
}
