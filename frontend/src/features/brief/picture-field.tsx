import { ImageUp } from 'lucide-react'
import type { PictureUpload } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { uploadAddress, useUpload } from '@/api/uploads'
import { Button } from '@/ui/button'
import { DropZone, PICTURES } from '@/ui/drop-zone'
import { FocusPicker } from '@/ui/focus-picker'
import { Segments } from '@/ui/segments'
import type { BriefPicture } from './brief-schema'

interface PictureFieldProps {
  readonly value: BriefPicture | undefined
  readonly onChange: (picture: BriefPicture | undefined) => void
}

const KINDS = [
  { value: 'photo', label: 'Photo' },
  { value: 'cutout', label: 'Cut-out' },
] as const

/** A picture of the user's own as the hero: dropped, seen, told what matters in it and how to show it. */
export function PictureField({ value, onChange }: PictureFieldProps) {
  const { mutate, isPending, error, data } = useUpload()

  const take = (file: File) =>
    mutate(file, {
      onSuccess: (upload) =>
        upload.kind === 'picture' && onChange({ source: upload.address, kind: likelyKind(upload) }),
    })

  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">With your own picture</legend>
      <div className="mt-3">
        {value ? (
          <Chosen value={value} name={data?.file_name ?? 'Your picture'} onChange={onChange} />
        ) : (
          <DropZone label="Your own picture" accept={PICTURES} busy={isPending} onFile={take}>
            <span className="flex h-24 items-center gap-4 px-5 text-ink-soft">
              <ImageUp size={22} strokeWidth={1.5} aria-hidden className="shrink-0" />
              <span className="text-[14px] leading-snug">
                Drop a photo or a cut-out, or choose one. Without it, the ad gets a drawing.
              </span>
            </span>
          </DropZone>
        )}
      </div>
      {error && (
        <p role="alert" className="mt-2 text-[13px] font-medium text-bad">
          {toProblem(error).detail}
        </p>
      )}
    </fieldset>
  )
}

/** What can be seen through is meant to stand on the ad's own ground. */
const likelyKind = (upload: PictureUpload): 'photo' | 'cutout' => (upload.has_alpha ? 'cutout' : 'photo')

interface ChosenProps {
  readonly value: BriefPicture
  readonly name: string
  readonly onChange: (picture: BriefPicture | undefined) => void
}

function Chosen({ value, name, onChange }: ChosenProps) {
  return (
    <div className="flex flex-wrap items-start gap-x-5 gap-y-4">
      <FocusPicker
        src={uploadAddress(value.source)}
        alt={name}
        focus={value.focus ?? null}
        onChange={([x, y]) => onChange({ ...value, focus: [x, y] })}
        className="h-40 max-w-full min-w-24 shrink-0 bg-bench-deep shadow-sheet"
      />
      <div className="flex min-w-40 flex-1 flex-col items-start gap-3">
        <p className="text-[13px] leading-snug text-ink-soft">
          {value.focus
            ? 'The point stays in view wherever the picture is cropped.'
            : 'Click what has to stay in view.'}
        </p>
        <Segments
          label="Kind of picture"
          value={value.kind ?? 'photo'}
          choices={KINDS}
          onChange={(kind) => onChange({ ...value, kind })}
        />
        <label className="flex items-center gap-2 text-[14px]">
          <input
            type="checkbox"
            checked={value.treatment === 'duotone'}
            onChange={({ target }) =>
              onChange({ ...value, treatment: target.checked ? 'duotone' : 'natural' })
            }
            className="size-4 accent-ink"
          />
          Duotone, in the ad’s colours
        </label>
        <Button weight="quiet" className="-ml-3.5" onClick={() => onChange(undefined)}>
          Take it out
        </Button>
      </div>
    </div>
  )
}
