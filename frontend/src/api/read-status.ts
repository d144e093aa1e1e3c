import { queryOptions } from '@tanstack/react-query'
import { dataOf } from './client'
import { readStatus } from './generated'

/** Who would write a design now. */
export const statusQuery = queryOptions({
  queryKey: ['status'],
  queryFn: ({ signal }) => dataOf(readStatus({ signal })),
  refetchInterval: 30_000,
})
