import { useInfiniteQuery } from '@tanstack/react-query'
import { designsQuery } from '@/api/list-designs'
import { toProblem } from '@/api/problem'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import { DesignCard } from './design-card'
import { EmptyWall } from './empty-wall'

/** Every stored design, newest first, hung in rows of equal height. */
export function Gallery() {
  const { data, error, isPending, hasNextPage, isFetchingNextPage, fetchNextPage, refetch } =
    useInfiniteQuery(designsQuery)
  const designs = data?.pages.flatMap((page) => page.items) ?? []

  return (
    <section aria-labelledby="gallery" className="mt-20 border-t border-line pt-8">
      <h2 id="gallery" className="font-display text-xl font-semibold tracking-tight">
        Your ads
      </h2>
      {error && (
        <div className="mt-5">
          <Notice problem={toProblem(error)}>
            <Button onClick={() => void refetch()}>Try again</Button>
          </Notice>
        </div>
      )}
      {!error && !isPending && designs.length === 0 && <EmptyWall />}
      <ul className="mt-6 flex flex-wrap gap-x-6 gap-y-8 after:grow-[99] after:content-['']">
        {designs.map((design) => (
          <DesignCard key={design.id} design={design} />
        ))}
      </ul>
      {hasNextPage && (
        <div className="mt-10 flex justify-center">
          <Button onClick={() => void fetchNextPage()} disabled={isFetchingNextPage}>
            {isFetchingNextPage ? 'Loading' : 'Show older ads'}
          </Button>
        </div>
      )}
    </section>
  )
}
