import { Link } from '@tanstack/react-router'
import { buttonLook } from '@/ui/button'
import { PageHeader } from './page-header'

export function NotFoundPage() {
  return (
    <div className="mx-auto max-w-[1320px] px-6 md:px-10">
      <PageHeader />
      <main className="max-w-xl pt-24">
        <h1 className="font-display text-3xl font-semibold tracking-tight">
          There is nothing at this address
        </h1>
        <p className="mt-3 mb-8 text-ink-soft">The ad may have been deleted, or the address mistyped.</p>
        <Link to="/" className={buttonLook('primary')}>
          All ads
        </Link>
      </main>
    </div>
  )
}
