import { ArrowDown, ArrowUp, Copy, Trash2 } from 'lucide-react'
import { elementId } from '@/lib/brand'
import { capitalized } from '@/lib/platform-names'
import { ColorField } from '@/ui/color-field'
import { IconButton } from '@/ui/icon-button'
import { colorsOf } from '../kernels/colors'
import { isPicture } from '../kernels/pictures'
import { isLettered, type SpecElement } from '../kernels/shapes'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { FindingList } from './finding-list'
import { PictureFields } from './picture-fields'
import { PlaceFields } from './place-fields'
import { Section } from './section'
import { TextFields } from './text-fields'

/** Everything about the selected element that can be set without the pointer. */
export function ElementPanel({ element }: { readonly element: SpecElement }) {
  const id = elementId(element.id ?? '')
  const spec = useEditor(shownSpec)
  const { commit, duplicate, remove } = useEditor((state) => state)
  const fill = element.type !== 'text' && 'color' in element ? element.color : undefined
  return (
    <>
      <div className="-mt-1 -mr-2 mb-3 flex items-center">
        <p className="flex-1 font-display text-[17px] font-semibold">
          {capitalized(element.role ?? element.type)}
        </p>
        <IconButton
          icon={ArrowUp}
          label="Bring forward"
          onClick={() => commit({ kind: 'reorder', id, by: 1 })}
        />
        <IconButton
          icon={ArrowDown}
          label="Send back"
          onClick={() => commit({ kind: 'reorder', id, by: -1 })}
        />
        <IconButton icon={Copy} label="Duplicate" hint="Ctrl+D" onClick={() => duplicate(id)} />
        <IconButton icon={Trash2} label="Delete" hint="Del" onClick={() => remove(id)} />
      </div>
      {isLettered(element) && <TextFields key={id} id={id} element={element} />}
      {isPicture(element) && <PictureFields key={id} id={id} element={element} />}
      {fill !== undefined && (
        <Section title="Fill">
          <ColorField
            label="Fill colour"
            value={fill}
            choices={colorsOf(spec)}
            onChange={(color) => commit({ kind: 'fill', id, color }, `fill ${id}`)}
          />
        </Section>
      )}
      <PlaceFields id={id} element={element} />
      <Section title="Review">
        <FindingList elementId={id} />
      </Section>
    </>
  )
}
