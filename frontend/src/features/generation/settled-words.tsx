import type { Words } from '@/api/generated'

interface SettledWordsProps {
  readonly words: Words
}

/** The ad's words as the model settles them; read out as they come. */
export function SettledWords({ words }: SettledWordsProps) {
  const facts = [words.offer, words.detail].filter(Boolean)
  return (
    <section
      aria-label="Words so far"
      aria-live="polite"
      aria-relevant="additions text"
      className="mt-8 min-h-36 max-w-lg"
    >
      {words.brand && <p className="text-[13px] font-semibold text-ink-soft">{words.brand}</p>}
      {words.headline && (
        <p className="mt-1 font-display text-2xl leading-tight font-semibold tracking-[-0.01em] text-balance">
          {words.headline}
        </p>
      )}
      {words.subheadline && <p className="mt-2">{words.subheadline}</p>}
      {facts.length > 0 && <p className="mt-2 text-mark">{facts.join(', ')}</p>}
      {words.cta && (
        <p className="mt-4 inline-block rounded-full border border-line px-4 py-1.5 text-[15px]">
          {words.cta}
        </p>
      )}
      {words.legal && <p className="mt-3 text-[13px] text-ink-soft">{words.legal}</p>}
    </section>
  )
}
