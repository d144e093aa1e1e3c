import { ImageUp, Shapes } from 'lucide-react'
import { useState } from 'react'
import { illustrationAddress } from '@/api/addresses'
import { uploadAddress } from '@/api/uploads'
import type { ElementId } from '@/lib/brand'
import { Button } from '@/ui/button'
import { FocusPicker } from '@/ui/focus-picker'
import { Segments } from '@/ui/segments'
import { colorsOf } from '../kernels/colors'
import { type ImageElement, type PictureElement, shownUpload, tonesOf } from '../kernels/pictures'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { IllustrationSearch } from './illustration-search'
import { Section } from './section'
import { UploadZone } from './upload-zone'

const FITS = [
  { value: 'cover', label: 'Fill the box' },
  { value: 'contain', label: 'Show all' },
] as const

/** What is shown, what of it, and what to show instead. */
export function PictureFields({ id, element }: { readonly id: ElementId; readonly element: PictureElement }) {
  const [searching, setSearching] = useState(false)
  const commit = useEditor((state) => state.commit)
  const isLogo = element.type === 'logo'
  return (
    <Section title={isLogo ? 'Logo' : 'Picture'}>
      {element.type === 'image' ? <ImageFields id={id} element={element} /> : <Thumbnail element={element} />}
      <div className="mt-3 grid grid-cols-1 gap-2">
        <UploadZone
          label={isLogo ? 'Replace the logo' : 'Replace by your own picture'}
          icon={ImageUp}
          onPicture={(upload) => commit({ kind: 'picture', id, shown: shownUpload(upload) })}
        />
        {!isLogo && !searching && (
          <Button className="justify-start px-3 font-medium" onClick={() => setSearching(true)}>
            <Shapes size={16} strokeWidth={1.75} aria-hidden />
            Choose a drawing
          </Button>
        )}
      </div>
      {searching && (
        <IllustrationSearch
          chosen={element.type === 'illustration' ? element.name : null}
          onChoose={(name) => commit({ kind: 'picture', id, shown: { type: 'illustration', name } })}
        />
      )}
    </Section>
  )
}

function Thumbnail({ element }: { readonly element: Exclude<PictureElement, ImageElement> }) {
  const src = element.type === 'logo' ? shownAddress(element.src) : illustrationAddress(element.name)
  return (
    <span className="flex h-32 items-center justify-center rounded-md bg-[repeating-conic-gradient(var(--color-bench-deep)_0_25%,var(--color-sheet)_0_50%)] bg-[length:16px_16px] p-4 ring-1 ring-line ring-inset">
      <img src={src} alt="" className="max-h-full max-w-full object-contain" />
    </span>
  )
}

const shownAddress = (src: string) => (src.startsWith('asset:') ? uploadAddress(src) : src)

function ImageFields({ id, element }: { readonly id: ElementId; readonly element: ImageElement }) {
  const spec = useEditor(shownSpec)
  const commit = useEditor((state) => state.commit)
  const { focus, fit = 'cover', tones } = element
  return (
    <>
      <FocusPicker
        src={shownAddress(element.src)}
        alt="Picture"
        focus={focus ?? null}
        onChange={(point) => commit({ kind: 'focus', id, focus: point }, `focus ${id}`)}
        className="mx-auto max-h-52 max-w-full rounded-md"
      />
      <p className="mt-2 text-[13px] text-ink-soft">
        {fit === 'cover' ? 'Click what has to stay in view.' : 'All of it is shown.'}
      </p>
      <div className="mt-3 flex flex-wrap items-center gap-3">
        <Segments
          label="How the picture stands in its box"
          value={fit === 'fill' ? 'cover' : fit}
          choices={FITS}
          onChange={(next) => commit({ kind: 'fit', id, fit: next })}
        />
        <label className="flex items-center gap-2 text-[14px]">
          <input
            type="checkbox"
            checked={Boolean(tones)}
            onChange={({ target }) =>
              commit({ kind: 'tones', id, tones: target.checked ? tonesOf(colorsOf(spec)) : null })
            }
            className="size-4 accent-ink"
          />
          Duotone
        </label>
      </div>
    </>
  )
}
