import { useQuery } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { Suspense, useState } from 'react'
import { placementsQuery } from '@/api/list-placements'
import { BriefForm } from '@/features/brief/brief-form'
import type { Brief } from '@/features/brief/brief-schema'
import { Gallery } from '@/features/gallery/gallery'
import { GeneratingPanel } from '@/features/generation/generating-panel'
import { useGeneration } from '@/features/generation/use-generation'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { PageHeader } from './page-header'
import { QueryBoundary } from './query-boundary'

const FIRST_BRIEF: Brief = { prompt: '', platform: 'meta', format: 'square' }

/** The brief, or what is being made of it, above everything made before. */
export function HomePage() {
  const [brief, setBrief] = useState(FIRST_BRIEF)
  const navigate = useNavigate()
  const { generation, start, cancel } = useGeneration((design) =>
    navigate({ to: '/designs/$designId', params: { designId: design.id } }),
  )
  const size = useSize(brief)

  return (
    <div className="mx-auto max-w-[1320px] px-6 pb-24 md:px-10">
      <PageHeader />
      <main className="pt-10 md:pt-14">
        <p role="status" className={generation.status === 'stopped' ? 'mb-8 text-ink-soft' : 'sr-only'}>
          {generation.status === 'stopped' && 'Cancelled. The model stopped writing, and nothing was saved.'}
        </p>
        {generation.status === 'working' ? (
          <GeneratingPanel generation={generation} size={size} onCancel={cancel} />
        ) : (
          <>
            {generation.status === 'failed' && (
              <div className="mb-10">
                <Notice problem={generation.problem}>
                  <Button weight="primary" onClick={() => void start(generation.brief)}>
                    Try again
                  </Button>
                  <Button onClick={cancel}>Close</Button>
                </Notice>
              </div>
            )}
            <QueryBoundary>
              <Suspense fallback={<div className="h-96" />}>
                <BriefForm
                  initial={brief}
                  onSubmit={(next) => {
                    setBrief(next)
                    void start(next)
                  }}
                />
              </Suspense>
            </QueryBoundary>
          </>
        )}
        <Gallery />
      </main>
    </div>
  )
}

function useSize({ platform, format }: Brief) {
  const { data: placements } = useQuery(placementsQuery)
  const placement = placements?.find((one) => one.platform === platform && one.format === format)
  return { width: placement?.width ?? 1, height: placement?.height ?? 1 }
}
