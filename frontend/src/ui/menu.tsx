import { Menu as BaseMenu } from '@base-ui/react/menu'
import type { LucideIcon } from 'lucide-react'
import { ChevronDown } from 'lucide-react'
import { buttonLook } from './button'

export interface MenuEntry {
  readonly label: string
  readonly hint?: string
  readonly icon?: LucideIcon
  readonly disabled?: boolean
  readonly onSelect: () => void
}

/** A button that opens a list of things to do. */
export function Menu({ label, entries }: { readonly label: string; readonly entries: readonly MenuEntry[] }) {
  return (
    <BaseMenu.Root>
      <BaseMenu.Trigger className={buttonLook('primary')}>
        {label}
        <ChevronDown size={16} aria-hidden />
      </BaseMenu.Trigger>
      <BaseMenu.Portal>
        <BaseMenu.Positioner sideOffset={6} align="end" className="z-50">
          <BaseMenu.Popup className="min-w-44 rounded-lg bg-sheet p-1 shadow-float outline-none">
            {entries.map(({ label, hint, icon: Icon, disabled, onSelect }) => (
              <BaseMenu.Item
                key={label}
                disabled={disabled}
                onClick={onSelect}
                className="flex items-center gap-3 rounded px-3 py-2 outline-none data-[disabled]:text-ink-faint data-[highlighted]:bg-bench"
              >
                {Icon && <Icon size={16} aria-hidden />}
                <span className="font-medium">{label}</span>
                {hint && <span className="ml-auto pl-6 text-[13px] text-ink-faint">{hint}</span>}
              </BaseMenu.Item>
            ))}
          </BaseMenu.Popup>
        </BaseMenu.Positioner>
      </BaseMenu.Portal>
    </BaseMenu.Root>
  )
}
