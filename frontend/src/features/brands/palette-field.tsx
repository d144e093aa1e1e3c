import { Plus, X } from 'lucide-react'
import { Button } from '@/ui/button'
import { ColorField } from '@/ui/color-field'
import { IconButton } from '@/ui/icon-button'
import { Select } from '@/ui/select'
import { type ColorRole, type Kit, MOST_COLORS, nextRole, ROLES } from './brand-schema'

type Colors = Kit['colors']

const ROLE_NAMES: Record<ColorRole, string> = {
  primary: 'Primary',
  secondary: 'Secondary',
  accent: 'Accent',
  background: 'Background',
  text: 'Text',
}
const FIRST: Record<ColorRole, string> = {
  primary: '#1f3a5f',
  secondary: '#7a8ca3',
  accent: '#d1495b',
  background: '#ffffff',
  text: '#15171a',
}

interface PaletteFieldProps {
  readonly value: Colors
  readonly onChange: (colors: Colors) => void
}

/** The brand's colours and the part that each plays. Without any, every ad may choose its own. */
export function PaletteField({ value, onChange }: PaletteFieldProps) {
  const put = (index: number, part: Partial<Colors[number]>) =>
    onChange(value.map((color, at) => (at === index ? { ...color, ...part } : color)))

  const add = () => {
    const role = nextRole(value)
    onChange([...value, { role, value: FIRST[role] }])
  }

  return (
    <>
      {value.length > 0 && (
        <div
          aria-hidden="true"
          className="mb-4 flex h-10 overflow-hidden rounded-md ring-1 ring-line ring-inset"
        >
          {value.map((color, index) => (
            <span
              // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same
              key={index}
              className={color.role === 'primary' ? 'grow-[3]' : 'grow'}
              style={{ background: color.value }}
            />
          ))}
        </div>
      )}
      <ul className="space-y-2">
        {value.map((color, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same
          <li key={index} className="flex items-center gap-2">
            <div className="min-w-0 flex-1">
              <ColorField
                label={ROLE_NAMES[color.role]}
                value={color.value}
                onChange={(next) => put(index, { value: next })}
              />
            </div>
            <div className="w-44 max-sm:w-32">
              <Select
                label={`Part that colour ${index + 1} plays`}
                value={color.role}
                choices={ROLES.map((role) => ({ value: role, label: ROLE_NAMES[role] }))}
                onChange={(role) => put(index, { role: role as ColorRole })}
              />
            </div>
            <IconButton
              icon={X}
              label={`Remove colour ${index + 1}`}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </li>
        ))}
      </ul>
      <Button onClick={add} disabled={value.length >= MOST_COLORS} className={value.length > 0 ? 'mt-3' : ''}>
        <Plus size={16} aria-hidden />
        {value.length === 0 ? 'Add the first colour' : 'Add a colour'}
      </Button>
    </>
  )
}
