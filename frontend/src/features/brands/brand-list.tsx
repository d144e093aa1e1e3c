import { useSuspenseQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { brandsQuery } from '@/api/brands'
import { buttonLook } from '@/ui/button'
import { BrandCard } from './brand-card'

/** Every brand as a card of its own make. */
export function BrandList() {
  const { data: brands } = useSuspenseQuery(brandsQuery)
  if (brands.length === 0) return <NoBrands />
  return (
    <ul className="mt-10 grid grid-cols-[repeat(auto-fill,minmax(min(17rem,100%),1fr))] gap-x-8 gap-y-10">
      {brands.map((brand) => (
        <BrandCard key={brand.id} brand={brand} />
      ))}
    </ul>
  )
}

function NoBrands() {
  return (
    <div className="mt-10 grid items-center gap-10 border-t border-line pt-10 md:grid-cols-[5fr_7fr]">
      <div>
        <h2 className="font-display text-xl font-semibold tracking-tight">No brand yet</h2>
        <p className="mt-2 mb-6 max-w-sm text-ink-soft">
          A logo is enough to begin with. Every ad that you make with the brand then carries it, in the
          brand’s own colours, fonts and words.
        </p>
        <Link to="/brands/new" className={buttonLook('primary')}>
          Make the first brand
        </Link>
      </div>
      <div aria-hidden="true" className="flex h-44 gap-6 overflow-hidden">
        {['w-64', 'w-52', 'w-60'].map((width) => (
          <div
            key={width}
            className={`flex h-full shrink-0 flex-col border border-dashed border-line ${width}`}
          >
            <div className="m-auto size-12 rounded-full border border-dashed border-line" />
            <div className="h-3 border-t border-dashed border-line" />
          </div>
        ))}
      </div>
    </div>
  )
}
