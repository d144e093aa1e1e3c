import { useCallback, useEffect, useRef } from 'react'
import type { ElementId } from '@/lib/brand'
import { boundsOf } from '../kernels/box'
import { predictFrame } from '../kernels/predict-frame'
import { findItem, isLetteredItem } from '../kernels/shapes'
import { snapTargets } from '../kernels/snap'
import { useEditorStore } from '../store/editor-context'
import { type EditorStore, shownSpec } from '../store/editor-store'
import { IDLE, type SelectTool, step } from './select-tool'
import type { Plan, Target, ToolContext, ToolEvent } from './tool'

const REACH_ON_SCREEN = 5

/** Feeds pointer events into the select tool and carries out its plans. `scale` is view px per canvas px. */
export function useSelectTool(scale: number): (event: ToolEvent) => void {
  const store = useEditorStore()
  const tool = useRef<SelectTool>(IDLE)

  const send = useCallback(
    (event: ToolEvent) => {
      const next = step(tool.current, event, contextOf(store, REACH_ON_SCREEN / scale))
      tool.current = next.tool
      for (const plan of next.plans) carryOut(store, plan)
    },
    [store, scale],
  )

  useEffect(() => {
    const giveUp = (event: KeyboardEvent) => {
      if (event.key === 'Escape' && tool.current.name !== 'idle') send({ type: 'cancel' })
    }
    window.addEventListener('keydown', giveUp, { capture: true })
    return () => window.removeEventListener('keydown', giveUp, { capture: true })
  }, [send])

  return send
}

function contextOf(store: EditorStore, reach: number): ToolContext {
  const state = store.getState()
  const frame = predictFrame(state.laidOut.frame, state.laidOut.spec, shownSpec(state))
  return {
    selection: state.selection,
    reach,
    target: (id) => toTarget(findItem(frame as typeof state.laidOut.frame, id)),
    snapTargets: (id) =>
      snapTargets(
        frame,
        frame.items
          .filter((item) => item.element_id !== id && item.kind !== 'path')
          .map((item) => boundsOf(item.box, item.rotation ?? 0)),
      ),
  }
}

function toTarget(item: ReturnType<typeof findItem>): Target | null {
  if (!item) return null
  return {
    id: item.element_id as ElementId,
    box: item.box,
    rotation: item.rotation ?? 0,
    lettered: isLetteredItem(item),
    proportional: item.kind === 'picture',
  }
}

function carryOut(store: EditorStore, plan: Plan): void {
  const editor = store.getState()
  switch (plan.do) {
    case 'select':
      editor.select(plan.id)
      break
    case 'edit':
      editor.edit(plan.id)
      break
    case 'propose':
      editor.propose(plan.change, plan.guides)
      break
    case 'commit':
      editor.commit(plan.change)
      break
    case 'withdraw':
      editor.withdraw()
      break
  }
}
