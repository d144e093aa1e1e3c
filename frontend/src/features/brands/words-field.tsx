import { X } from 'lucide-react'
import { type KeyboardEvent, useId, useState } from 'react'
import { LONGEST } from './brand-schema'

interface WordsFieldProps {
  readonly label: string
  readonly hint: string
  readonly value: readonly string[]
  readonly most: number
  readonly onChange: (words: string[]) => void
}

/** Words and phrases as chips: Enter or a comma makes one, Backspace in the empty field takes the last away. */
export function WordsField({ label, hint, value, most, onChange }: WordsFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState('')

  const add = (text: string) => {
    const fresh = text
      .split(/[,\n]/)
      .map((word) => word.trim().slice(0, LONGEST.word))
      .filter((word) => word && !value.some((known) => known.toLowerCase() === word.toLowerCase()))
    if (fresh.length > 0) onChange([...value, ...new Set(fresh)].slice(0, most))
    setTyped('')
  }

  const press = (event: KeyboardEvent) => {
    if (event.key === 'Enter' || event.key === ',') {
      event.preventDefault()
      add(typed)
    }
    if (event.key === 'Backspace' && typed === '') onChange(value.slice(0, -1))
  }

  return (
    <div>
      <label htmlFor={id} className="text-[13px] text-ink-soft">
        {label}
      </label>
      <div className="mt-2 flex min-h-11 flex-wrap items-center gap-1.5 rounded-md bg-sheet p-1.5 ring-1 ring-line ring-inset focus-within:ring-ink">
        {value.map((word) => (
          <span key={word} className="flex h-8 items-center rounded bg-bench pr-1 pl-2.5 text-[14px]">
            {word}
            <button
              type="button"
              aria-label={`Remove ${word}`}
              onClick={() => onChange(value.filter((known) => known !== word))}
              className="ml-1 inline-flex size-6 items-center justify-center rounded-sm text-ink-faint hover:bg-bench-deep hover:text-ink"
            >
              <X size={14} aria-hidden />
            </button>
          </span>
        ))}
        <input
          id={id}
          value={typed}
          autoComplete="off"
          placeholder={value.length === 0 ? hint : ''}
          onChange={(event) => setTyped(event.target.value)}
          onKeyDown={press}
          onBlur={() => typed.trim() && add(typed)}
          onPaste={(event) => {
            const text = event.clipboardData.getData('text')
            if (!/[,\n]/.test(text)) return
            event.preventDefault()
            add(typed + text)
          }}
          className="h-8 min-w-32 flex-1 bg-transparent px-1.5 placeholder:text-ink-faint focus:outline-none"
        />
      </div>
    </div>
  )
}
