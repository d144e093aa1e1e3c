import { ArrowRight } from 'lucide-react'
import { type FormEvent, useRef, useState } from 'react'
import { Button } from '@/ui/button'
import { BrandChoice } from './brand-choice'
import { type Brief, briefSchema } from './brief-schema'
import { ExampleRow } from './example-row'
import { FormatPicker } from './format-picker'
import { PictureField } from './picture-field'
import { PromptField } from './prompt-field'

interface BriefFormProps {
  readonly initial: Brief
  readonly onSubmit: (brief: Brief) => void
}

/** One sentence and a placement; a brand and a picture of one's own for those who have them. */
export function BriefForm({ initial, onSubmit }: BriefFormProps) {
  const [brief, setBrief] = useState(initial)
  const [error, setError] = useState<string>()
  const field = useRef<HTMLTextAreaElement>(null)

  const change = (part: Partial<Brief>) => {
    setBrief((before) => ({ ...before, ...part }))
    setError(undefined)
  }

  const submit = (event?: FormEvent) => {
    event?.preventDefault()
    const checked = briefSchema.safeParse(brief)
    if (checked.success) return onSubmit(checked.data)
    setError(checked.error.issues[0]?.message)
    field.current?.focus()
  }

  return (
    <form
      onSubmit={submit}
      noValidate
      aria-label="Brief"
      className="grid gap-x-16 gap-y-10 lg:grid-cols-[7fr_5fr]"
    >
      <div>
        <PromptField
          value={brief.prompt}
          error={error}
          field={field}
          onChange={(prompt) => change({ prompt })}
          onSubmit={() => submit()}
        />
        <ExampleRow
          onChoose={(prompt) => {
            change({ prompt })
            field.current?.focus()
          }}
        />
        <div className="mt-10 grid grid-cols-2 gap-x-10 gap-y-8 border-t border-line pt-6 max-sm:grid-cols-1">
          <PictureField value={brief.picture} onChange={(picture) => change({ picture })} />
          <BrandChoice value={brief.brand_id} onChange={(brand_id) => change({ brand_id })} />
        </div>
      </div>
      <div>
        <FormatPicker chosen={brief} onChoose={({ platform, format }) => change({ platform, format })} />
        <Button type="submit" weight="primary" className="mt-8 h-13 w-full text-[17px]">
          Make the ad
          <ArrowRight size={20} aria-hidden />
        </Button>
      </div>
    </form>
  )
}
