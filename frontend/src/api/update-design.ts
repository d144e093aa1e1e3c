import { type QueryClient, useMutation, useQueryClient } from '@tanstack/react-query'
import { dataOf } from './client'
import { type Design, type DesignSpec, updateDesign } from './generated'
import { designsQuery } from './list-designs'
import { designQuery } from './read-design'

export interface DesignChange {
  readonly designId: number
  readonly spec: DesignSpec
  readonly revision: number
}

/** Stores a person's edit. Fails with status 409 where the revision is no longer the newest. */
export function useUpdateDesign() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ designId, spec, revision }: DesignChange) =>
      dataOf(updateDesign({ path: { design_id: designId }, body: { spec, revision } })),
    onSuccess: (design) => rememberDesign(queries, design),
  })
}

/** Puts a design the server just gave us where the pages look for it. */
export function rememberDesign(queries: QueryClient, design: Design): void {
  queries.setQueryData(designQuery(design.id).queryKey, design)
  void queries.invalidateQueries({ queryKey: designsQuery.queryKey })
}
