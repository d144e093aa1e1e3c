import { queryOptions } from '@tanstack/react-query'
import { dataOf } from './client'
import { listFontFamilies } from './generated'

/** The font families there are: ours, and those that were uploaded. */
export const familiesQuery = queryOptions({
  queryKey: ['families'],
  queryFn: ({ signal }) => dataOf(listFontFamilies({ signal })),
})
