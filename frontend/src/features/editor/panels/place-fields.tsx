import type { ElementId } from '@/lib/brand'
import { findItem, type SpecElement } from '../kernels/shapes'
import { useEditor } from '../store/editor-context'
import { NumberField } from './number-field'
import { Section } from './section'

const REACH = 8192

/** Where an element stands and how large it is, in px of the design. */
export function PlaceFields({ id, element }: { readonly id: ElementId; readonly element: SpecElement }) {
  const laidOut = useEditor((state) => findItem(state.laidOut.frame, id)?.box)
  const commit = useEditor((state) => state.commit)
  const box = {
    x: element.x ?? laidOut?.x ?? 0,
    y: element.y ?? laidOut?.y ?? 0,
    width: element.width ?? laidOut?.width ?? 0,
    height: element.height ?? laidOut?.height ?? 0,
  }
  const move = (dx: number, dy: number) => commit({ kind: 'move', id, dx, dy }, `place ${id}`)
  const resize = (side: { width: number } | { height: number }) =>
    commit({ kind: 'resize', id, box: { ...box, ...side } }, `resize ${id}`)
  return (
    <Section title="Place">
      <div className="grid grid-cols-2 gap-2.5">
        <NumberField
          label="X"
          value={box.x}
          smallest={-REACH}
          largest={REACH}
          onChange={(x) => move(x - box.x, 0)}
        />
        <NumberField
          label="Y"
          value={box.y}
          smallest={-REACH}
          largest={REACH}
          onChange={(y) => move(0, y - box.y)}
        />
        <NumberField
          label="W"
          value={box.width}
          smallest={1}
          largest={REACH}
          onChange={(width) => resize({ width })}
        />
        <NumberField
          label="H"
          value={box.height}
          smallest={1}
          largest={REACH}
          onChange={(height) => resize({ height })}
        />
        <NumberField
          label="Opacity"
          unit="%"
          value={(element.opacity ?? 1) * 100}
          smallest={0}
          largest={100}
          onChange={(percent) => commit({ kind: 'opacity', id, opacity: percent / 100 }, `opacity ${id}`)}
        />
      </div>
    </Section>
  )
}
