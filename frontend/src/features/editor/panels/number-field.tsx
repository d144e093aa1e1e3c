import { useId, useState } from 'react'

interface NumberFieldProps {
  readonly label: string
  readonly unit?: string
  readonly value: number
  readonly smallest: number
  readonly largest: number
  readonly onChange: (value: number) => void
}

/** A number with its label in the field. What is typed counts from Enter or on leaving; the arrows step at once. */
export function NumberField({ label, unit, value, smallest, largest, onChange }: NumberFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)
  const shown = typed ?? String(Math.round(value * 10) / 10)

  const take = (text: string) => {
    const number = Number.parseFloat(text.replace(',', '.'))
    setTyped(null)
    if (Number.isFinite(number)) onChange(Math.min(largest, Math.max(smallest, number)))
  }

  const by = (step: number) => take(String(Math.round((value + step) * 10) / 10))

  return (
    <div className="flex h-9 items-center rounded-md bg-sheet pr-2.5 pl-3 ring-1 ring-line ring-inset focus-within:ring-ink">
      <label htmlFor={id} className="text-[13px] text-ink-soft">
        {label}
      </label>
      <input
        id={id}
        inputMode="decimal"
        autoComplete="off"
        value={shown}
        onChange={(event) => setTyped(event.target.value)}
        onBlur={() => typed !== null && take(typed)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') take(shown)
          if (event.key === 'Escape') setTyped(null)
          if (event.key === 'ArrowUp') by(event.shiftKey ? 10 : 1)
          if (event.key === 'ArrowDown') by(event.shiftKey ? -10 : -1)
        }}
        className="w-full min-w-12 bg-transparent text-right font-mono text-[13px] outline-none"
      />
      {unit && <span className="pl-1 text-[12px] text-ink-faint">{unit}</span>}
    </div>
  )
}
