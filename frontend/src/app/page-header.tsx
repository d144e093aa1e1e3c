import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import type { Status } from '@/api/generated'
import { statusQuery } from '@/api/read-status'
import { readableModel } from '@/lib/model-name'
import { Wordmark } from '@/ui/wordmark'

export function PageHeader() {
  const { data: status, isError } = useQuery(statusQuery)
  return (
    <header className="flex h-16 items-center justify-between gap-6">
      <div className="flex items-center gap-7">
        <Link to="/" aria-label="Adgenesis, home">
          <Wordmark />
        </Link>
        <nav aria-label="Pages" className="flex gap-5 text-[15px] font-medium">
          <PageLink to="/" exact>
            Ads
          </PageLink>
          <PageLink to="/brands">Brands</PageLink>
        </nav>
      </div>
      {(status || isError) && <WriterStatus status={status} />}
    </header>
  )
}

interface PageLinkProps {
  readonly to: '/' | '/brands'
  readonly exact?: boolean
  readonly children: string
}

function PageLink({ to, exact = false, children }: PageLinkProps) {
  return (
    <Link
      to={to}
      activeOptions={{ exact }}
      className="border-b-2 border-transparent py-1 text-ink-soft transition-colors hover:text-ink aria-[current=page]:border-ink aria-[current=page]:text-ink"
    >
      {children}
    </Link>
  )
}

/** Who would write a design now, or why nobody can. */
function WriterStatus({ status }: { readonly status: Status | undefined }) {
  const ready = status?.ready === true
  return (
    <p className="flex items-center gap-2 text-[13px] text-ink-soft">
      <span aria-hidden="true" className={`size-2 rounded-full ${ready ? 'bg-good' : 'bg-bad'}`} />
      <span className="max-sm:sr-only">{status ? writer(status) : 'Server not reachable'}</span>
    </p>
  )
}

function writer({ ready, provider, model_service: service, openai, database_up }: Status): string {
  if (!database_up) return 'The database is not reachable'
  if (!ready) return service.up ? 'The model is loading' : 'The model is not running'
  const own = service.model_loaded && provider !== 'openai'
  return own ? `${readableModel(service.model ?? 'own model')}, on this machine` : openai.model
}
