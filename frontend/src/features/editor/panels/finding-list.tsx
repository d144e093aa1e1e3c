import { CircleAlert, CircleCheck, Info, type LucideIcon, TriangleAlert, Wrench } from 'lucide-react'
import { useMemo } from 'react'
import type { Finding, Severity } from '@/api/generated'
import { type ElementId, elementId as toElementId } from '@/lib/brand'
import { findElement } from '../kernels/shapes'
import { useEditor } from '../store/editor-context'
import { repairsOf } from '../store/editor-store'

const ICONS: Record<Severity, LucideIcon> = { error: CircleAlert, warning: TriangleAlert, info: Info }
const TONES: Record<Severity, string> = { error: 'text-bad', warning: 'text-warn', info: 'text-ink-soft' }

/** What review says now, and what layout put right while the ad was made; of one element, or of all. */
export function FindingList({ elementId }: { readonly elementId?: ElementId }) {
  const { laidOut, design } = useEditor((state) => state)
  const { open, repairs } = useMemo(() => {
    const concerns = (finding: Finding) => elementId === undefined || finding.element_id === elementId
    return { open: laidOut.findings.filter(concerns), repairs: repairsOf(design).filter(concerns) }
  }, [laidOut, design, elementId])
  return (
    <ul className="space-y-2 text-[14px] leading-snug">
      {open.length === 0 && (
        <li className="flex gap-2 text-good">
          <CircleCheck size={16} className="mt-0.5 shrink-0" aria-hidden />
          Nothing to put right
        </li>
      )}
      {open.map((finding) => (
        <FindingLine
          key={keyOf(finding)}
          finding={finding}
          icon={ICONS[finding.severity]}
          tone={TONES[finding.severity]}
        />
      ))}
      {repairs.map((finding) => (
        <FindingLine key={keyOf(finding)} finding={finding} icon={Wrench} tone="text-ink-soft" />
      ))}
    </ul>
  )
}

const keyOf = ({ rule, element_id, message }: Finding) => `${rule} ${element_id} ${message}`

interface FindingLineProps {
  readonly finding: Finding
  readonly icon: LucideIcon
  readonly tone: string
}

function FindingLine({ finding, icon: Icon, tone }: FindingLineProps) {
  const id = finding.element_id ?? null
  const exists = useEditor((state) => findElement(state.history.present, id) !== undefined)
  const select = useEditor((state) => state.select)
  return (
    <li className="flex gap-2">
      <Icon
        size={16}
        className={`mt-0.5 shrink-0 ${tone}`}
        aria-label={finding.repaired ? 'repaired' : finding.severity}
      />
      {id !== null && exists ? (
        <button
          type="button"
          onClick={() => select(toElementId(id))}
          className="text-left underline decoration-line underline-offset-4 hover:decoration-mark"
        >
          {finding.message}
        </button>
      ) : (
        <span>{finding.message}</span>
      )}
    </li>
  )
}
