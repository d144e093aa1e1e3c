import { useQuery } from '@tanstack/react-query'
import { Search } from 'lucide-react'
import { useId, useState } from 'react'
import { illustrationAddress } from '@/api/addresses'
import { illustrationsQuery } from '@/api/list-illustrations'
import { capitalized } from '@/lib/platform-names'
import { useSettled } from '@/lib/use-settled'
import { classNames } from '@/ui/class-names'

interface IllustrationSearchProps {
  readonly chosen: string | null
  readonly onChoose: (name: string) => void
}

const MOST = 60

/** Drawings by what they mean: a running club finds the shoe. */
export function IllustrationSearch({ chosen, onChoose }: IllustrationSearchProps) {
  const id = useId()
  const [text, setText] = useState('')
  const { data: names } = useQuery(illustrationsQuery(useSettled(text.trim(), 200)))
  return (
    <div className="mt-2">
      <div className="flex h-9 items-center gap-2 rounded-md bg-sheet px-3 ring-1 ring-line ring-inset focus-within:ring-ink">
        <Search size={16} strokeWidth={1.75} aria-hidden className="text-ink-soft" />
        <label htmlFor={id} className="sr-only">
          Search drawings
        </label>
        <input
          id={id}
          value={text}
          autoComplete="off"
          placeholder="What is it about?"
          onChange={(event) => setText(event.target.value)}
          className="w-full min-w-0 bg-transparent text-[14px] placeholder:text-ink-faint focus:outline-none"
        />
      </div>
      <fieldset
        aria-label="Drawings"
        className="mt-2 grid max-h-64 grid-cols-4 gap-1 overflow-y-auto overscroll-contain p-0.5"
      >
        {names?.slice(0, MOST).map((name) => (
          <button
            key={name}
            type="button"
            aria-label={capitalized(name)}
            title={capitalized(name)}
            aria-pressed={name === chosen}
            onClick={() => onChoose(name)}
            className={classNames(
              'aspect-square rounded-md bg-sheet p-2 ring-inset hover:ring-1 hover:ring-ink',
              name === chosen && 'ring-2 ring-mark',
            )}
          >
            <img src={illustrationAddress(name)} alt="" loading="lazy" className="size-full object-contain" />
          </button>
        ))}
      </fieldset>
      {names?.length === 0 && (
        <p role="status" className="mt-1 text-[13px] text-ink-soft">
          No drawing means that. Try another word.
        </p>
      )}
    </div>
  )
}
