import { type DragEvent, type ReactNode, useRef, useState } from 'react'
import { classNames } from './class-names'

interface DropZoneProps {
  /** What is to be put here: the name of the control. */
  readonly label: string
  /** Kinds of files, as a file input's `accept`. */
  readonly accept: string
  readonly busy?: boolean
  readonly disabled?: boolean
  readonly onFile: (file: File) => void
  readonly className?: string
  readonly children: ReactNode
}

export const PICTURES = '.png,.jpg,.jpeg,.webp,.svg'
export const FONTS = '.ttf,.otf,.woff,.woff2'

/** A place to drop a file on, or to choose one by a click or a key. */
export function DropZone({
  label,
  accept,
  busy = false,
  disabled = false,
  onFile,
  className,
  children,
}: DropZoneProps) {
  const input = useRef<HTMLInputElement>(null)
  const [over, setOver] = useState(false)

  const drag = (entering: boolean) => (event: DragEvent) => {
    event.preventDefault()
    setOver(entering && !disabled)
  }

  const drop = (event: DragEvent) => {
    drag(false)(event)
    const file = event.dataTransfer.files[0]
    if (file && !disabled) onFile(file)
  }

  return (
    <label
      onDragOver={drag(true)}
      onDragEnter={drag(true)}
      onDragLeave={drag(false)}
      onDrop={drop}
      className={classNames(
        'relative block cursor-pointer rounded-lg transition-colors',
        'has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-mark',
        over ? 'ring-2 ring-mark ring-inset' : 'ring-1 ring-line ring-inset hover:ring-ink',
        className,
      )}
    >
      <input
        ref={input}
        type="file"
        aria-label={label}
        accept={accept}
        disabled={disabled || busy}
        className="sr-only"
        onChange={({ target }) => {
          const file = target.files?.[0]
          if (file) onFile(file)
          // The same file may be chosen again.
          target.value = ''
        }}
      />
      {children}
      {busy && (
        <span
          role="status"
          className="absolute inset-0 flex items-center justify-center rounded-lg bg-sheet/85"
        >
          <span className="h-0.5 w-16 overflow-hidden rounded-full bg-bench-deep">
            <span className="block h-full w-1/2 animate-breathe bg-mark" />
          </span>
          <span className="sr-only">Uploading</span>
        </span>
      )}
    </label>
  )
}
