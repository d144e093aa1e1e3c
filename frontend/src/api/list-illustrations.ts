import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { dataOf } from './client'
import { listIllustrations } from './generated'

/** The names of the illustrations that a search finds by what they mean, the best first. */
export const illustrationsQuery = (search: string) =>
  queryOptions({
    queryKey: ['illustrations', search],
    queryFn: ({ signal }) => dataOf(listIllustrations({ query: { search }, signal })),
    staleTime: Number.POSITIVE_INFINITY,
    placeholderData: keepPreviousData,
  })
