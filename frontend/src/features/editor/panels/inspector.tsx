import { findElement } from '../kernels/shapes'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { DesignPanel } from './design-panel'
import { ElementPanel } from './element-panel'

/** The settings of the selected element, or of the design where none is selected. */
export function Inspector() {
  const element = useEditor((state) => findElement(shownSpec(state), state.selection))
  return <div className="p-4">{element ? <ElementPanel element={element} /> : <DesignPanel />}</div>
}
