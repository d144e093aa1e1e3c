import type { KeyboardEvent, MouseEvent } from 'react'

export type Focus = readonly [number, number]

interface FocusPickerProps {
  readonly src: string
  readonly alt: string
  /** In fractions of the picture; null leaves the choice to the composer. */
  readonly focus: Focus | null
  readonly onChange: (focus: Focus) => void
  readonly className?: string
}

const STEP = 0.02
const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-STEP, 0],
  ArrowRight: [STEP, 0],
  ArrowUp: [0, -STEP],
  ArrowDown: [0, STEP],
}

/** A picture with a point on it: what has to stay in view wherever the picture is cropped. */
export function FocusPicker({ src, alt, focus, onChange, className }: FocusPickerProps) {
  const [x, y] = focus ?? [0.5, 0.5]

  const point = (event: MouseEvent<HTMLButtonElement>) => {
    // Keyboards click, too, and then there is no point to read; nor is there on a picture that has not come yet.
    if (event.detail === 0 || !event.currentTarget.querySelector('img')?.complete) return
    const { left, top, width, height } = event.currentTarget.getBoundingClientRect()
    onChange([within((event.clientX - left) / width), within((event.clientY - top) / height)])
  }

  const press = (event: KeyboardEvent) => {
    const arrow = ARROWS[event.key]
    if (!arrow) return
    event.preventDefault()
    onChange([within(x + arrow[0]), within(y + arrow[1])])
  }

  return (
    <button
      type="button"
      aria-label={`${alt}: focal point at ${percent(x)} across, ${percent(y)} down`}
      onClick={point}
      onKeyDown={press}
      className={`relative block cursor-crosshair overflow-hidden ${className ?? ''}`}
    >
      <img src={src} alt="" draggable={false} className="block size-full" />
      <span
        aria-hidden
        style={{ left: `${x * 100}%`, top: `${y * 100}%` }}
        className={`pointer-events-none absolute size-6 -translate-1/2 rounded-full border-2 border-sheet shadow-[0_0_0_1.5px_var(--color-ink),inset_0_0_0_1.5px_var(--color-ink)] ${focus ? '' : 'opacity-0'}`}
      >
        <span className="absolute top-1/2 left-1/2 size-1.5 -translate-1/2 rounded-full bg-mark ring-1 ring-sheet" />
      </span>
    </button>
  )
}

const within = (value: number) => Math.round(Math.min(1, Math.max(0, value)) * 1000) / 1000
const percent = (value: number) => `${Math.round(value * 100)} %`
