import { useMutation, useQueryClient } from '@tanstack/react-query'
import { doneOf } from './client'
import { deleteDesign } from './generated'
import { designsQuery } from './list-designs'

/** Deletes a design for good. */
export function useDeleteDesign() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (designId: number) => doneOf(deleteDesign({ path: { design_id: designId } })),
    onSettled: () => queries.invalidateQueries({ queryKey: designsQuery.queryKey }),
  })
}
