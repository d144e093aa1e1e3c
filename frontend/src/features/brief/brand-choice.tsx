import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { brandsQuery } from '@/api/brands'
import type { Brand } from '@/api/generated'
import { uploadAddress } from '@/api/uploads'
import { classNames } from '@/ui/class-names'

interface BrandChoiceProps {
  readonly value: number | undefined
  readonly onChange: (brandId: number | undefined) => void
}

/** The brand that the ad keeps to, or none. */
export function BrandChoice({ value, onChange }: BrandChoiceProps) {
  const { data: brands = [] } = useQuery(brandsQuery)
  return (
    <fieldset className="min-w-0">
      <legend className="font-semibold">In a brand</legend>
      <div className="mt-3 flex max-h-44 flex-wrap gap-2 overflow-y-auto p-0.5">
        {brands.length > 0 && (
          <Option chosen={value === undefined} onChoose={() => onChange(undefined)}>
            <span className="px-1">None</span>
          </Option>
        )}
        {brands.map((brand) => (
          <Option key={brand.id} chosen={brand.id === value} onChoose={() => onChange(brand.id)}>
            <BrandMark brand={brand} />
            <span className="truncate">{brand.kit.name}</span>
          </Option>
        ))}
        <Link
          to="/brands/new"
          className="inline-flex h-11 items-center rounded-lg px-1 text-[14px] text-ink-soft underline decoration-line underline-offset-4 hover:text-ink hover:decoration-mark"
        >
          {brands.length === 0 ? 'Make a brand: logo, colours, fonts, words' : 'New brand'}
        </Link>
      </div>
    </fieldset>
  )
}

interface OptionProps {
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: React.ReactNode
}

function Option({ chosen, onChoose, children }: OptionProps) {
  return (
    <label
      className={classNames(
        'inline-flex h-11 max-w-full cursor-pointer items-center gap-2.5 rounded-lg bg-sheet px-2.5 text-[14px] font-medium ring-inset',
        'transition-shadow has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-mark',
        chosen ? 'ring-2 ring-ink' : 'text-ink-soft ring-1 ring-line hover:text-ink hover:ring-ink',
      )}
    >
      <input type="radio" name="brand" checked={chosen} onChange={onChoose} className="sr-only" />
      {children}
    </label>
  )
}

/** The logo, small; where there is none, the colours. */
function BrandMark({ brand: { kit } }: { readonly brand: Brand }) {
  const logo = kit.logo ?? kit.logo_on_dark
  if (logo)
    return (
      <span
        aria-hidden="true"
        className={classNames(
          'flex h-7 w-12 shrink-0 items-center justify-center rounded-sm p-0.5',
          !kit.logo && 'bg-ink',
        )}
      >
        <img src={uploadAddress(logo)} alt="" className="max-h-full max-w-full object-contain" />
      </span>
    )
  return (
    <span aria-hidden="true" className="flex size-6 shrink-0 overflow-hidden rounded-full bg-bench-deep">
      {kit.colors?.slice(0, 3).map(({ value, role }) => (
        <span key={`${value}${role}`} className="grow" style={{ background: value }} />
      ))}
    </span>
  )
}
