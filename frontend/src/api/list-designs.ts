import { infiniteQueryOptions } from '@tanstack/react-query'
import { dataOf } from './client'
import { listDesigns } from './generated'

const PAGE = 24

/** Stored designs, newest first, page after page. */
export const designsQuery = infiniteQueryOptions({
  queryKey: ['designs', 'list'],
  queryFn: ({ pageParam, signal }) =>
    dataOf(listDesigns({ query: { limit: PAGE, before: pageParam }, signal })),
  initialPageParam: undefined as number | undefined,
  getNextPageParam: (page) => page.next ?? undefined,
})
