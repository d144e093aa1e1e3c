import { useSuspenseQuery } from '@tanstack/react-query'
import { familiesQuery } from '@/api/list-families'
import { Select } from '@/ui/select'

const ANY = ''

interface FontFieldProps {
  readonly label: string
  /** A line to judge the family by, as large as it will be used. */
  readonly specimen: string
  readonly size: 'display' | 'text'
  readonly value: string | null
  readonly onChange: (family: string | null) => void
}

/** A family of fonts, with a line set in it. */
export function FontField({ label, specimen, size, value, onChange }: FontFieldProps) {
  const { data: families } = useSuspenseQuery(familiesQuery)
  const choices = [
    { value: ANY, label: 'Free to choose' },
    ...[...families]
      .sort((a, b) => Number(b.uploaded) - Number(a.uploaded))
      .map(({ name, uploaded }) => ({ value: name, label: uploaded ? `${name} (yours)` : name })),
  ]
  return (
    <div className="min-w-0">
      <p className="mb-2 text-[13px] text-ink-soft">{label}</p>
      <Select
        label={label}
        value={value ?? ANY}
        choices={choices}
        onChange={(family) => onChange(family === ANY ? null : family)}
      />
      <p
        aria-hidden="true"
        className={`mt-3 h-20 overflow-hidden ${size === 'display' ? 'text-[30px] leading-[1.1] font-bold' : 'text-[16px] leading-normal'} ${value ? '' : 'text-ink-faint'}`}
        style={{ fontFamily: value ? `"${value}"` : undefined }}
      >
        {specimen}
      </p>
    </div>
  )
}
