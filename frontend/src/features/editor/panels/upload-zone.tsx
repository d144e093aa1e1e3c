import type { LucideIcon } from 'lucide-react'
import type { PictureUpload } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { useUpload } from '@/api/uploads'
import { DropZone, PICTURES } from '@/ui/drop-zone'

interface UploadZoneProps {
  readonly label: string
  readonly icon: LucideIcon
  readonly onPicture: (upload: PictureUpload) => void
}

/** A line to drop a picture on. */
export function UploadZone({ label, icon: Icon, onPicture }: UploadZoneProps) {
  const { mutate, isPending, error } = useUpload()
  return (
    <div>
      <DropZone
        label={label}
        accept={PICTURES}
        busy={isPending}
        onFile={(file) =>
          mutate(file, { onSuccess: (upload) => upload.kind === 'picture' && onPicture(upload) })
        }
        className="rounded-md bg-sheet"
      >
        <span className="flex min-h-9 items-center gap-2 px-3 text-[15px] font-medium">
          <Icon size={16} strokeWidth={1.75} aria-hidden />
          {label}
        </span>
      </DropZone>
      {error && (
        <p role="alert" className="mt-1.5 text-[13px] font-medium text-bad">
          {toProblem(error).detail}
        </p>
      )}
    </div>
  )
}
