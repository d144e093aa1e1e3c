import { useSuspenseQuery } from '@tanstack/react-query'
import { Link, useNavigate, useParams } from '@tanstack/react-router'
import { Suspense } from 'react'
import { brandQuery } from '@/api/brands'
import { BrandForm } from '@/features/brands/brand-form'
import { EMPTY_KIT, type Kit, toKit } from '@/features/brands/brand-schema'
import { buttonLook } from '@/ui/button'
import { PageHeader } from './page-header'
import { QueryBoundary } from './query-boundary'

/** A brand that is not there yet. */
export function NewBrandPage() {
  return <BrandBench title="New brand" brandId={null} kit={EMPTY_KIT} />
}

/** One brand, to be changed. */
export function BrandPage() {
  const { brandId } = useParams({ from: '/brands/$brandId' })
  const { data: brand } = useSuspenseQuery(brandQuery(brandId))
  return <BrandBench key={brand.id} title={brand.kit.name} brandId={brand.id} kit={toKit(brand.kit)} />
}

interface BrandBenchProps {
  readonly title: string
  readonly brandId: number | null
  readonly kit: Kit
}

function BrandBench({ title, brandId, kit }: BrandBenchProps) {
  const navigate = useNavigate()
  return (
    <div className="mx-auto max-w-[1320px] px-6 pb-24 md:px-10">
      <PageHeader />
      <main className="pt-10 md:pt-14">
        <h1 className="sr-only">{title}</h1>
        <QueryBoundary>
          <Suspense fallback={<div className="h-96" />}>
            <BrandForm brandId={brandId} initial={kit} onSaved={() => void navigate({ to: '/brands' })}>
              <Link to="/brands" className={buttonLook('quiet')}>
                All brands
              </Link>
            </BrandForm>
          </Suspense>
        </QueryBoundary>
      </main>
    </div>
  )
}
