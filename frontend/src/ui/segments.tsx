import { useId } from 'react'
import { classNames } from './class-names'

interface SegmentsProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChange: (value: Value) => void
}

/** One of a few choices, side by side. */
export function Segments<Value extends string>({ label, value, choices, onChange }: SegmentsProps<Value>) {
  const name = useId()
  return (
    <div role="radiogroup" aria-label={label} className="inline-flex gap-0.5 rounded-lg bg-bench-deep p-0.5">
      {choices.map((choice) => (
        <label
          key={choice.value}
          className={classNames(
            'cursor-pointer rounded-md px-3 py-1 text-[14px] font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-mark',
            choice.value === value ? 'bg-sheet text-ink shadow-sm' : 'text-ink-soft hover:text-ink',
          )}
        >
          <input
            type="radio"
            name={name}
            value={choice.value}
            checked={choice.value === value}
            onChange={() => onChange(choice.value)}
            className="sr-only"
          />
          {choice.label}
        </label>
      ))}
    </div>
  )
}
