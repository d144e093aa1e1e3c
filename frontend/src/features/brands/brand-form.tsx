import { type FormEvent, type ReactNode, useRef, useState } from 'react'
import { useSaveBrand } from '@/api/brands'
import type { Brand } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { BrandPreview } from './brand-preview'
import { type Kit, kitSchema, LONGEST } from './brand-schema'
import { FontField } from './font-field'
import { FontUpload } from './font-upload'
import { LogoField } from './logo-field'
import { PaletteField } from './palette-field'
import { WordsField } from './words-field'

interface BrandFormProps {
  /** Null for a brand that is not stored yet. */
  readonly brandId: number | null
  readonly initial: Kit
  readonly onSaved: (brand: Brand) => void
  /** The way out, beside Save. */
  readonly children: ReactNode
}

const FIELD =
  'block w-full rounded-md bg-sheet px-3 py-2 ring-1 ring-line ring-inset focus:ring-ink focus:outline-none'

/** A brand's kit beside an ad that is made in it. What is left out is free for every ad to choose. */
export function BrandForm({ brandId, initial, onSaved, children }: BrandFormProps) {
  const [kit, setKit] = useState(initial)
  const [missing, setMissing] = useState<string>()
  const name = useRef<HTMLInputElement>(null)
  const { mutate, isPending, error, reset } = useSaveBrand(brandId)

  const change = (part: Partial<Kit>) => {
    setKit((before) => ({ ...before, ...part }))
    setMissing(undefined)
    reset()
  }

  const submit = (event: FormEvent) => {
    event.preventDefault()
    const checked = kitSchema.safeParse(kit)
    if (checked.success) return mutate(checked.data, { onSuccess: onSaved })
    setMissing(checked.error.issues[0]?.message)
    if (checked.error.issues[0]?.path[0] === 'name') name.current?.focus()
  }

  return (
    <form
      aria-label="Brand"
      noValidate
      onSubmit={submit}
      className="grid gap-x-16 gap-y-12 lg:grid-cols-[7fr_5fr]"
    >
      <div className="min-w-0">
        <label htmlFor="brand-name" className="font-semibold">
          What is it called?
        </label>
        <input
          id="brand-name"
          ref={name}
          value={kit.name}
          autoComplete="off"
          maxLength={LONGEST.name}
          placeholder="As its owner spells it"
          aria-invalid={missing !== undefined && kit.name.trim() === ''}
          onChange={(event) => change({ name: event.target.value })}
          className="mt-3 block w-full border-b border-ink-faint bg-transparent pb-2 font-display text-[clamp(1.7rem,3.1vw,2.7rem)] leading-[1.14] font-semibold tracking-[-0.02em] placeholder:text-[#9a9fa6] focus:border-ink focus:outline-none"
        />
        <Part title="Logo" hint="Kept as it is: never stretched, never recoloured. PNG, SVG, JPEG or WebP.">
          <div className="grid grid-cols-2 gap-4 max-sm:grid-cols-1">
            <LogoField
              ground="light"
              value={kit.logo}
              standIn={kit.logo_on_dark}
              onChange={(logo) => change({ logo })}
            />
            <LogoField
              ground="dark"
              value={kit.logo_on_dark}
              standIn={kit.logo}
              onChange={(logo_on_dark) => change({ logo_on_dark })}
            />
          </div>
        </Part>
        <Part title="Colours" hint="Used exactly. Without any, every ad chooses its own.">
          <PaletteField value={kit.colors} onChange={(colors) => change({ colors })} />
          <label className="mt-5 flex items-center gap-2">
            <input
              type="checkbox"
              checked={kit.illustration === 'palette'}
              onChange={({ target }) => change({ illustration: target.checked ? 'palette' : 'natural' })}
              className="size-4 accent-ink"
            />
            Drawings in these colours
          </label>
        </Part>
        <Part title="Fonts" hint="Of the library, or your own.">
          <div className="grid grid-cols-2 gap-x-6 max-sm:grid-cols-1">
            <FontField
              label="Headlines"
              size="display"
              specimen="The long way home"
              value={kit.display_font}
              onChange={(display_font) => change({ display_font })}
            />
            <FontField
              label="Running text"
              size="text"
              specimen="One good idea, carried all the way through: 24 hours, €3.50."
              value={kit.text_font}
              onChange={(text_font) => change({ text_font })}
            />
          </div>
          <FontUpload
            onFamily={(family) => change(kit.display_font ? { text_font: family } : { display_font: family })}
          />
        </Part>
        <Part title="Words" hint="How the brand speaks, and what it never says.">
          <div className="space-y-5">
            <div>
              <label htmlFor="brand-tone" className="mb-2 block text-[13px] text-ink-soft">
                Tone
              </label>
              <textarea
                id="brand-tone"
                rows={2}
                value={kit.tone}
                maxLength={LONGEST.tone}
                placeholder="Warm and dry; short sentences; never in a hurry"
                onChange={(event) => change({ tone: event.target.value })}
                className={`${FIELD} resize-y placeholder:text-ink-faint`}
              />
            </div>
            <WordsField
              label="Words that every ad holds"
              hint="Type one and press Enter"
              most={20}
              value={kit.required_words}
              onChange={(required_words) => change({ required_words })}
            />
            <WordsField
              label="Words that no ad holds"
              hint="cheap, revolutionary"
              most={200}
              value={kit.forbidden_words}
              onChange={(forbidden_words) => change({ forbidden_words })}
            />
            <div>
              <label htmlFor="brand-legal" className="mb-2 block text-[13px] text-ink-soft">
                Legal line
              </label>
              <input
                id="brand-legal"
                value={kit.legal_line}
                maxLength={LONGEST.legal}
                placeholder="Prices include VAT. Terms apply."
                onChange={(event) => change({ legal_line: event.target.value })}
                className={`${FIELD} placeholder:text-ink-faint`}
              />
            </div>
          </div>
        </Part>
        <div className="mt-10 border-t border-line pt-6">
          {error && (
            <div className="mb-5">
              <Notice problem={toProblem(error)} />
            </div>
          )}
          {missing && (
            <p role="alert" className="mb-4 font-medium text-bad">
              {missing}
            </p>
          )}
          <div className="flex flex-wrap items-center gap-3">
            <Button type="submit" weight="primary" disabled={isPending} className="h-11 px-6">
              {isPending ? 'Saving' : brandId === null ? 'Save the brand' : 'Save changes'}
            </Button>
            {children}
          </div>
        </div>
      </div>
      <BrandPreview kit={kit} />
    </form>
  )
}

interface PartProps {
  readonly title: string
  readonly hint: string
  readonly children: ReactNode
}

function Part({ title, hint, children }: PartProps) {
  return (
    <fieldset className="mt-10 border-line pt-6 not-first-of-type:border-t">
      <legend className="float-left w-full font-display text-xl font-semibold tracking-tight">{title}</legend>
      <p className="clear-both mb-5 text-ink-soft">{hint}</p>
      {children}
    </fieldset>
  )
}
