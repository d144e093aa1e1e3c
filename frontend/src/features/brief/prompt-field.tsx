import type { RefObject } from 'react'
import { useLayoutEffect } from 'react'
import { LONGEST_PROMPT } from './brief-schema'

interface PromptFieldProps {
  readonly value: string
  readonly error: string | undefined
  readonly field: RefObject<HTMLTextAreaElement | null>
  readonly onChange: (value: string) => void
  readonly onSubmit: () => void
}

/** The brief's sentence, set as large as a headline, on a ruler that measures it. */
export function PromptField({ value, error, field, onChange, onSubmit }: PromptFieldProps) {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the field grows with its value
  useLayoutEffect(() => {
    if (!field.current) return
    field.current.style.height = 'auto'
    field.current.style.height = `${field.current.scrollHeight}px`
  }, [value, field])

  return (
    <div>
      <label htmlFor="prompt" className="font-semibold">
        What is the ad for?
      </label>
      <textarea
        id="prompt"
        ref={field}
        value={value}
        rows={3}
        autoComplete="off"
        aria-invalid={error !== undefined}
        aria-describedby="prompt-count prompt-error"
        placeholder="One sentence: who it is from, what people get, and when."
        onChange={(event) => onChange(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) onSubmit()
        }}
        className="mt-3 block min-h-[3.6em] w-full resize-none bg-transparent font-display text-[clamp(1.7rem,3.1vw,2.7rem)] leading-[1.14] font-semibold tracking-[-0.02em] placeholder:text-[#9a9fa6] focus:outline-none"
      />
      <PromptRuler length={value.trim().length} />
      <p id="prompt-error" role="alert" className="mt-2 min-h-[1.45em] font-medium text-bad">
        {error}
      </p>
    </div>
  )
}

function PromptRuler({ length }: { readonly length: number }) {
  const tooLong = length > LONGEST_PROMPT
  const share = Math.min(length / LONGEST_PROMPT, 1)
  return (
    <div className="mt-4 flex items-start gap-4">
      <div className="relative h-2 flex-1 border-t border-ink-faint ruler" aria-hidden="true">
        <div
          className={`absolute -top-0.5 left-0 h-[3px] transition-[width] ${tooLong ? 'bg-bad' : 'bg-mark'}`}
          style={{ width: `${share * 100}%` }}
        />
      </div>
      <p
        id="prompt-count"
        className={`-mt-1.5 font-mono text-[12px] ${tooLong ? 'text-bad' : 'text-ink-soft'}`}
      >
        {length} / {LONGEST_PROMPT} <span className="sr-only">characters</span>
      </p>
    </div>
  )
}
