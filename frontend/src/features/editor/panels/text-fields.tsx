import { AlignCenter, AlignLeft, AlignRight } from 'lucide-react'
import { useId } from 'react'
import type { ElementId } from '@/lib/brand'
import { ColorField } from '@/ui/color-field'
import { IconButton } from '@/ui/icon-button'
import type { TextAlign } from '../kernels/change'
import { colorsOf } from '../kernels/colors'
import type { Lettered } from '../kernels/shapes'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { NumberField } from './number-field'
import { Section } from './section'

const ALIGNMENTS = [
  { align: 'left', icon: AlignLeft, label: 'Align left' },
  { align: 'center', icon: AlignCenter, label: 'Align centre' },
  { align: 'right', icon: AlignRight, label: 'Align right' },
] as const satisfies readonly { align: TextAlign; icon: unknown; label: string }[]

/** Words, size, colour and alignment. */
export function TextFields({ id, element }: { readonly id: ElementId; readonly element: Lettered }) {
  const field = useId()
  const spec = useEditor(shownSpec)
  const commit = useEditor((state) => state.commit)
  const color = element.type === 'button' ? element.textColor : element.color
  return (
    <Section title="Text">
      <label htmlFor={field} className="sr-only">
        Words
      </label>
      <textarea
        id={field}
        value={element.text}
        rows={3}
        maxLength={element.type === 'button' ? 80 : 2000}
        spellCheck
        onChange={({ target }) =>
          target.value.trim() && commit({ kind: 'text', id, text: target.value }, `text ${id}`)
        }
        className="block w-full resize-y rounded-md bg-sheet px-3 py-2 ring-1 ring-line ring-inset"
      />
      <div className="mt-3 flex items-center justify-between gap-3">
        <NumberField
          label="Size"
          unit="px"
          value={element.fontSize ?? 32}
          smallest={1}
          largest={2000}
          onChange={(size) => commit({ kind: 'font-size', id, size }, `size ${id}`)}
        />
        <fieldset aria-label="Alignment" className="flex">
          {ALIGNMENTS.map(({ align, icon, label }) => (
            <IconButton
              key={align}
              icon={icon}
              label={label}
              pressed={(element.textAlign ?? 'left') === align}
              onClick={() => commit({ kind: 'align', id, align })}
            />
          ))}
        </fieldset>
      </div>
      <div className="mt-3">
        <ColorField
          label="Text colour"
          value={color ?? '#000000'}
          choices={colorsOf(spec)}
          onChange={(next) => commit({ kind: 'text-color', id, color: next }, `text-color ${id}`)}
        />
      </div>
    </Section>
  )
}
