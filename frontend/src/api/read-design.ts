import { queryOptions } from '@tanstack/react-query'
import { dataOf } from './client'
import { readDesign } from './generated'

/** One design with everything the editor needs. */
export const designQuery = (designId: number) =>
  queryOptions({
    queryKey: ['designs', 'one', designId],
    queryFn: ({ signal }) => dataOf(readDesign({ path: { design_id: designId }, signal })),
  })
