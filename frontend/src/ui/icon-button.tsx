import { Tooltip } from '@base-ui/react/tooltip'
import type { LucideIcon } from 'lucide-react'
import { classNames } from './class-names'

interface IconButtonProps {
  readonly icon: LucideIcon
  readonly label: string
  /** Shown beside the label while hovering, such as `Ctrl+Z`. */
  readonly hint?: string
  readonly disabled?: boolean
  readonly pressed?: boolean
  readonly onClick: () => void
  readonly className?: string
}

/** A button that is a picture; its label is its name and its tooltip. */
export function IconButton({
  icon: Icon,
  label,
  hint,
  disabled,
  pressed,
  onClick,
  className,
}: IconButtonProps) {
  return (
    <Tooltip.Root>
      <Tooltip.Trigger
        aria-label={label}
        aria-pressed={pressed}
        disabled={disabled}
        onClick={onClick}
        className={classNames(
          'inline-flex size-9 items-center justify-center rounded-md text-ink-soft transition-colors',
          'hover:bg-bench-deep hover:text-ink disabled:pointer-events-none disabled:text-line',
          'aria-pressed:bg-ink aria-pressed:text-sheet',
          className,
        )}
      >
        <Icon size={18} strokeWidth={1.75} aria-hidden />
      </Tooltip.Trigger>
      <Tooltip.Portal>
        <Tooltip.Positioner sideOffset={6}>
          <Tooltip.Popup className="z-50 rounded bg-ink px-2 py-1 text-[12px] text-sheet">
            {label}
            {hint && <span className="ml-2 font-mono text-[11px] text-line">{hint}</span>}
          </Tooltip.Popup>
        </Tooltip.Positioner>
      </Tooltip.Portal>
    </Tooltip.Root>
  )
}
