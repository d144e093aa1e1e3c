import { EXAMPLES } from './examples'

/** Sentences to start from. */
export function ExampleRow({ onChoose }: { readonly onChoose: (prompt: string) => void }) {
  return (
    <div className="mt-1 flex flex-wrap items-baseline gap-x-4 gap-y-1.5 text-[14px]">
      <span className="text-ink-faint" id="examples">
        Start from
      </span>
      {EXAMPLES.map(({ name, prompt }) => (
        <button
          key={name}
          type="button"
          title={prompt}
          onClick={() => onChoose(prompt)}
          className="rounded-sm text-ink-soft underline decoration-line underline-offset-4 transition-colors hover:text-ink hover:decoration-mark"
        >
          {name}
        </button>
      ))}
    </div>
  )
}
