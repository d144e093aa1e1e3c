import { Link } from '@tanstack/react-router'
import { Plus } from 'lucide-react'
import { Suspense } from 'react'
import { BrandList } from '@/features/brands/brand-list'
import { buttonLook } from '@/ui/button'
import { PageHeader } from './page-header'
import { QueryBoundary } from './query-boundary'

/** Every brand there is. */
export function BrandsPage() {
  return (
    <div className="mx-auto max-w-[1320px] px-6 pb-24 md:px-10">
      <PageHeader />
      <main className="pt-10 md:pt-14">
        <div className="flex flex-wrap items-end justify-between gap-4">
          <h1 className="font-display text-[clamp(1.7rem,3.1vw,2.7rem)] leading-[1.14] font-semibold tracking-[-0.02em]">
            Brands
          </h1>
          <Link to="/brands/new" className={buttonLook('primary')}>
            <Plus size={17} aria-hidden />
            New brand
          </Link>
        </div>
        <QueryBoundary>
          <Suspense fallback={<div className="h-96" />}>
            <BrandList />
          </Suspense>
        </QueryBoundary>
      </main>
    </div>
  )
}
