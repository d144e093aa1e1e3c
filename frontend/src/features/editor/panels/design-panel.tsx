import { STAGES } from '@/features/generation/stages'
import { formatDuration } from '@/lib/duration'
import { readableModel } from '@/lib/model-name'
import { ColorField } from '@/ui/color-field'
import { colorsOf } from '../kernels/colors'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { AddPictures } from './add-pictures'
import { FindingList } from './finding-list'
import { Section } from './section'

/** What concerns the whole design: its ground, what review says, who made it. */
export function DesignPanel() {
  const spec = useEditor(shownSpec)
  const { commit, design } = useEditor((state) => state)
  const { provenance } = design
  // The model's own stages are part of `writing`.
  const milliseconds = STAGES.reduce((sum, { stage }) => sum + (provenance.stages_ms?.[stage] ?? 0), 0)
  return (
    <>
      <Section title="Background">
        <ColorField
          label="Colour"
          value={spec.background_color}
          choices={colorsOf(spec)}
          onChange={(color) => commit({ kind: 'background', color }, 'background')}
        />
      </Section>
      <Section title="Add">
        <AddPictures />
      </Section>
      <Section title="Review">
        <FindingList />
      </Section>
      <Section title="Made by">
        <dl className="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-[14px]">
          <dt className="text-ink-soft">Model</dt>
          <dd className="truncate text-right">{readableModel(provenance.model)}</dd>
          <dt className="text-ink-soft">Seed</dt>
          <dd className="text-right font-mono text-[13px]">{design.seed}</dd>
          {milliseconds > 0 && (
            <>
              <dt className="text-ink-soft">Time</dt>
              <dd className="text-right">{formatDuration(milliseconds)}</dd>
            </>
          )}
        </dl>
      </Section>
    </>
  )
}
