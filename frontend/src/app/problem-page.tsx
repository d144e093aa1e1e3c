import { type ErrorComponentProps, Link, useRouter } from '@tanstack/react-router'
import { toProblem } from '@/api/problem'
import { Button, buttonLook } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeader } from './page-header'

/** A page that could not be loaded. */
export function ProblemPage({ error }: ErrorComponentProps) {
  const router = useRouter()
  return (
    <div className="mx-auto max-w-[1320px] px-6 md:px-10">
      <PageHeader />
      <main className="max-w-2xl pt-16">
        <Notice problem={toProblem(error)}>
          <Button weight="primary" onClick={() => void router.invalidate()}>
            Try again
          </Button>
          <Link to="/" className={buttonLook('secondary')}>
            All ads
          </Link>
        </Notice>
      </main>
    </div>
  )
}
