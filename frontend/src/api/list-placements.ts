import { queryOptions } from '@tanstack/react-query'
import { dataOf } from './client'
import { listPlacements } from './generated'

/** Every placement there is. They change with a release only. */
export const placementsQuery = queryOptions({
  queryKey: ['placements'],
  queryFn: ({ signal }) => dataOf(listPlacements({ signal })),
  staleTime: Number.POSITIVE_INFINITY,
})
