import { Type } from 'lucide-react'
import { toProblem } from '@/api/problem'
import { useUpload } from '@/api/uploads'
import { DropZone, FONTS } from '@/ui/drop-zone'

/** A font of the brand's own. `onFamily` gets the name of the family that came. */
export function FontUpload({ onFamily }: { readonly onFamily: (family: string) => void }) {
  const { mutate, isPending, error, data } = useUpload()
  return (
    <div className="mt-2">
      <DropZone
        label="Upload a font"
        accept={FONTS}
        busy={isPending}
        onFile={(file) =>
          mutate(file, { onSuccess: (upload) => upload.kind === 'font' && onFamily(upload.family) })
        }
      >
        <span className="flex items-center gap-3 px-4 py-3 text-ink-soft">
          <Type size={18} strokeWidth={1.75} aria-hidden />
          <span className="text-[14px]">
            <span className="font-semibold text-ink">Upload a font of your own.</span> TTF, OTF, WOFF or
            WOFF2, one file for each weight.
          </span>
        </span>
      </DropZone>
      {data?.kind === 'font' && (
        <p role="status" className="mt-1.5 text-[13px] text-good">
          {data.family}, weight {data.weight}
          {data.italic ? ', italic' : ''}, is here.
        </p>
      )}
      {error && (
        <p role="alert" className="mt-1.5 text-[13px] font-medium text-bad">
          {toProblem(error).detail}
        </p>
      )}
    </div>
  )
}
