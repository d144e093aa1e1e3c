import { ImageUp, X } from 'lucide-react'
import { toProblem } from '@/api/problem'
import { uploadAddress, useUpload } from '@/api/uploads'
import { classNames } from '@/ui/class-names'
import { DropZone, PICTURES } from '@/ui/drop-zone'
import { IconButton } from '@/ui/icon-button'

interface LogoFieldProps {
  readonly ground: 'light' | 'dark'
  /** An upload's address, or null for none. */
  readonly value: string | null
  /** What stands on this ground as long as there is no logo made for it. */
  readonly standIn: string | null
  readonly onChange: (address: string | null) => void
}

/** A logo on the ground that it is made for: dropped, chosen, seen, taken away. */
export function LogoField({ ground, value, standIn, onChange }: LogoFieldProps) {
  const { mutate, isPending, error, reset } = useUpload()
  const label = `Logo for ${ground} grounds`
  const shown = value ?? standIn

  const take = (file: File) =>
    mutate(file, { onSuccess: (upload) => upload.kind === 'picture' && onChange(upload.address) })

  return (
    <div className="min-w-0">
      <div className="relative">
        <DropZone label={label} accept={PICTURES} busy={isPending} onFile={take}>
          <span
            className={classNames(
              'flex h-40 flex-col items-center justify-center gap-2 rounded-lg p-6 text-center',
              ground === 'light' ? 'bg-sheet text-ink-soft' : 'bg-ink text-line',
            )}
          >
            {shown && (
              <img
                src={uploadAddress(shown)}
                alt={value ? label : ''}
                className={classNames(
                  'min-h-0 max-w-[80%] flex-1 object-contain',
                  value === null && 'opacity-60',
                )}
              />
            )}
            {!shown && <ImageUp size={22} strokeWidth={1.5} aria-hidden />}
            {value === null && (
              <span className="text-[13px] leading-snug">
                {shown ? 'As the other one looks here. Drop one made for it.' : 'Drop a file, or choose one'}
              </span>
            )}
          </span>
        </DropZone>
        {value !== null && (
          <IconButton
            icon={X}
            label={`Remove the ${label.toLowerCase()}`}
            onClick={() => {
              reset()
              onChange(null)
            }}
            className="absolute top-1.5 right-1.5 bg-sheet shadow-sheet"
          />
        )}
      </div>
      <p className="mt-2 text-[13px] text-ink-soft">On {ground} grounds</p>
      {error && (
        <p role="alert" className="mt-1 text-[13px] font-medium text-bad">
          {toProblem(error).detail}
        </p>
      )}
    </div>
  )
}
