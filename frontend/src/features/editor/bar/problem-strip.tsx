import { useQueryClient } from '@tanstack/react-query'
import { designQuery } from '@/api/read-design'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'
import type { Saving } from '../actions/use-save'
import { useEditor, useEditorStore } from '../store/editor-context'

const CONFLICT = 409

/** Why saving or layout failed, with what can be done about it. */
export function ProblemStrip({ saving }: { readonly saving: Saving }) {
  const layoutProblem = useEditor((state) => state.layoutProblem)
  if (saving.problem?.status === CONFLICT) return <ConflictNotice saving={saving} />
  if (saving.problem) {
    return (
      <Notice problem={saving.problem}>
        <Button weight="primary" onClick={() => void saving.save()}>
          Try again
        </Button>
        <Button onClick={saving.dismiss}>Close</Button>
      </Notice>
    )
  }
  return layoutProblem && <Notice problem={layoutProblem} />
}

/** Somebody stored another version meanwhile; both are kept until a person has chosen. */
function ConflictNotice({ saving: { problem, dismiss } }: { readonly saving: Saving }) {
  const store = useEditorStore()
  const queries = useQueryClient()
  if (!problem) return null
  const load = async () => {
    const { design, open } = store.getState()
    open(await queries.fetchQuery({ ...designQuery(design.id), staleTime: 0 }))
    dismiss()
  }
  return (
    <Notice problem={problem}>
      <Button weight="primary" onClick={() => void load()}>
        Load the stored version
      </Button>
      <Button onClick={dismiss}>Keep editing mine</Button>
    </Notice>
  )
}
