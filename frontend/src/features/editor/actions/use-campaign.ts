import { useRef, useState } from 'react'
import { saveFile } from '@/api/download-design'
import { type Campaign, exportCampaign } from '@/api/export-campaign'
import type { Problem } from '@/api/generated'
import { toProblem } from '@/api/problem'
import { useEditorStore } from '../store/editor-context'
import type { Saving } from './use-save'

export type CampaignState =
  | { readonly kind: 'choosing'; readonly problem: Problem | null }
  | { readonly kind: 'running'; readonly files: number; readonly of: number }
  | { readonly kind: 'done'; readonly campaign: Campaign }

/** Downloading the design in many placements. What is not saved is saved first. */
export function useCampaign({ save }: Saving) {
  const store = useEditorStore()
  const [state, setState] = useState<CampaignState>({ kind: 'choosing', problem: null })
  const running = useRef<AbortController | null>(null)

  const start = async (placements: readonly string[], pdf: boolean) => {
    const control = new AbortController()
    running.current = control
    const of = placements.length * (pdf ? 2 : 1)
    setState({ kind: 'running', files: 0, of })
    try {
      if (!(await save())) return setState({ kind: 'choosing', problem: null })
      const campaign = await exportCampaign(
        store.getState().design.id,
        { placements: [...placements], also: pdf ? ['pdf'] : [] },
        (files) => setState({ kind: 'running', files: Math.min(files, of), of }),
        control.signal,
      )
      saveFile(campaign.zip, campaign.name)
      setState({ kind: 'done', campaign })
    } catch (error) {
      setState({ kind: 'choosing', problem: control.signal.aborted ? null : toProblem(error) })
    }
  }

  return { state, start, stop: () => running.current?.abort() }
}
