import { useId, useState } from 'react'
import { parseHex } from '@/lib/hex-color'
import { classNames } from './class-names'

interface ColorFieldProps {
  readonly label: string
  readonly value: string
  /** Colours at hand, offered below: the design's own. */
  readonly choices?: readonly string[]
  readonly onChange: (color: string) => void
}

/** A colour: one of those at hand, one from the browser's picker, or a typed hex value. */
export function ColorField({ label, value, choices = [], onChange }: ColorFieldProps) {
  const id = useId()
  const [typed, setTyped] = useState<string | null>(null)

  const take = () => {
    const color = typed === null ? null : parseHex(typed)
    setTyped(null)
    if (color !== null) onChange(color)
  }

  return (
    <div>
      <div className="flex h-9 items-center gap-2.5 rounded-md bg-sheet pr-3 pl-1.5 ring-1 ring-line ring-inset focus-within:ring-ink">
        <input
          type="color"
          aria-label={`${label}, picker`}
          value={value.slice(0, 7)}
          onChange={(event) => onChange(event.target.value)}
          className="size-6 shrink-0 cursor-pointer rounded border-0 bg-transparent p-0"
        />
        <label htmlFor={id} className="text-[13px] whitespace-nowrap text-ink-soft">
          {label}
        </label>
        <input
          id={id}
          value={typed ?? value}
          spellCheck={false}
          autoComplete="off"
          aria-invalid={typed !== null && parseHex(typed) === null}
          onChange={(event) => setTyped(event.target.value)}
          onBlur={take}
          onKeyDown={(event) => {
            if (event.key !== 'Enter') return
            // In a form, Enter would send it.
            event.preventDefault()
            take()
          }}
          className="w-full min-w-0 bg-transparent text-right font-mono text-[13px] outline-none aria-invalid:text-bad"
        />
      </div>
      {choices.length > 0 && (
        <fieldset aria-label={`${label}, from this design`} className="mt-2 flex flex-wrap gap-1.5">
          {choices.slice(0, 10).map((color) => (
            <button
              key={color}
              type="button"
              aria-label={color}
              aria-pressed={color === value}
              onClick={() => onChange(color)}
              style={{ background: color }}
              className={classNames(
                'size-6 rounded-full ring-1 ring-line ring-inset',
                color === value && 'outline-2 outline-offset-2 outline-ink',
              )}
            />
          ))}
        </fieldset>
      )}
    </div>
  )
}
