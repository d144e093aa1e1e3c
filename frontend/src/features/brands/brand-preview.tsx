import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { previewQuery } from '@/api/preview-brand'
import { toProblem } from '@/api/problem'
import { useSettled } from '@/lib/use-settled'
import { CropMarks } from '@/ui/crop-marks'
import { Segments } from '@/ui/segments'
import { EMPTY_KIT, type Kit, kitSchema } from './brand-schema'

const SIZES = [
  { value: 'square', label: 'Square', ratio: 1 },
  { value: 'landscape', label: 'Landscape', ratio: 1200 / 628 },
  { value: 'story', label: 'Story', ratio: 9 / 16 },
] as const
type Size = (typeof SIZES)[number]['value']

/** A sample ad in the kit as it stands, drawn by the server. */
export function BrandPreview({ kit }: { readonly kit: Kit }) {
  const [size, setSize] = useState<Size>('square')
  const settled = useSettled(kit, 350)
  const {
    data: picture,
    error,
    isFetching,
  } = useQuery(previewQuery(drawable(settled), { platform: 'meta', format: size }))
  const ratio = SIZES.find(({ value }) => value === size)?.ratio ?? 1
  return (
    <section aria-label="Preview" className="lg:sticky lg:top-8">
      <div className="flex items-center justify-between gap-4">
        <h2 className="font-semibold">How an ad looks in it</h2>
        <Segments label="Format of the preview" value={size} choices={SIZES} onChange={setSize} />
      </div>
      <div className="mt-6 flex items-start justify-center p-2">
        <div
          className="relative w-full bg-sheet shadow-sheet"
          style={{ aspectRatio: ratio, maxWidth: `min(100%, calc(62vh * ${ratio}))` }}
        >
          <CropMarks className={isFetching ? 'animate-breathe border-mark' : 'border-ink-faint'} />
          {picture && (
            <img
              src={picture}
              alt="A sample ad in this brand"
              className={`block size-full object-contain transition-opacity ${isFetching ? 'opacity-70' : ''}`}
            />
          )}
        </div>
      </div>
      <p className="mt-5 text-center text-[13px] text-ink-soft">
        The words and the drawing are a sample; your ads have their own.
      </p>
      {error && (
        <p role="alert" className="mt-2 text-[13px] font-medium text-bad">
          {toProblem(error).detail}
        </p>
      )}
    </section>
  )
}

/** What can be drawn of a kit that is still being filled in. */
function drawable(kit: Kit): Kit {
  const named = { ...kit, name: kit.name.trim() || 'Your brand' }
  const checked = kitSchema.safeParse(named)
  return checked.success ? checked.data : { ...EMPTY_KIT, name: 'Your brand' }
}
