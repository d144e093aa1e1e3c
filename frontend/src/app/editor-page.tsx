import { useSuspenseQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { designQuery } from '@/api/read-design'
import { Editor } from '@/features/editor/editor'

/** One design on the bench. Another design gets another editor. */
export function EditorPage() {
  const { designId } = useParams({ from: '/designs/$designId' })
  const { data: design } = useSuspenseQuery(designQuery(designId))
  return <Editor key={design.id} design={design} />
}
