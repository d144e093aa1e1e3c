import { useState } from 'react'
import type { Design } from '@/api/generated'
import { useLeaveGuard } from './actions/use-leave-guard'
import { useSave } from './actions/use-save'
import { useShortcuts } from './actions/use-shortcuts'
import { EditorBar } from './bar/editor-bar'
import { CanvasView } from './canvas/canvas-view'
import { Inspector } from './panels/inspector'
import { LayerList } from './panels/layer-list'
import { EditorContext } from './store/editor-context'
import { createEditorStore } from './store/editor-store'
import { useLayoutSync } from './store/use-layout-sync'

/** A design, its layers and its settings. */
export function Editor({ design }: { readonly design: Design }) {
  const [store] = useState(() => createEditorStore(design))
  useLayoutSync(store)
  return (
    <EditorContext value={store}>
      <Workbench />
    </EditorContext>
  )
}

function Workbench() {
  const saving = useSave()
  useShortcuts(saving.save)
  return (
    <div className="grid h-dvh grid-cols-1 grid-rows-[auto_minmax(0,1fr)] overflow-hidden max-lg:h-auto max-lg:overflow-visible">
      <EditorBar saving={saving} />
      <main className="grid min-h-0 grid-cols-[15rem_minmax(0,1fr)_19rem] max-lg:grid-cols-1 max-lg:grid-rows-[70dvh_auto_auto]">
        <aside
          aria-label="Layers"
          className="min-h-0 overflow-y-auto border-r border-line max-lg:order-2 max-lg:border-0"
        >
          <LayerList />
        </aside>
        <CanvasView />
        <aside
          aria-label="Settings"
          className="min-h-0 overflow-y-auto border-l border-line max-lg:order-1 max-lg:border-0"
        >
          <Inspector />
        </aside>
      </main>
      {useLeaveGuard()}
    </div>
  )
}
