import { useState } from 'react'
import type { FileWish } from '@/api/addresses'
import { Button } from '@/ui/button'
import { Menu } from '@/ui/menu'
import { Notice } from '@/ui/notice'
import { useExport } from '../actions/use-export'
import type { Saving } from '../actions/use-save'
import { CampaignDialog } from './campaign-dialog'

interface Choice {
  readonly label: string
  readonly hint: string
  readonly wish: FileWish
}

const CHOICES: readonly Choice[] = [
  { label: 'PNG', hint: 'exact pixels', wish: { format: 'png' } },
  { label: 'JPG', hint: 'smaller file', wish: { format: 'jpg' } },
  { label: 'WebP', hint: 'smallest file', wish: { format: 'webp' } },
  { label: 'PDF', hint: 'for print and review', wish: { format: 'pdf' } },
  { label: 'SVG, editable text', hint: 'for other editors', wish: { format: 'svg', text: 'text' } },
  { label: 'SVG, outlines', hint: 'needs no fonts', wish: { format: 'svg', text: 'outlines' } },
  { label: 'HTML5', hint: 'for display networks', wish: { format: 'html5' } },
]

/** The files that a design can become. */
export function ExportMenu({ saving }: { readonly saving: Saving }) {
  const { exportAs, running, problem, dismiss } = useExport(saving)
  const [campaign, setCampaign] = useState(false)
  const disabled = running !== null
  return (
    <>
      <Menu
        label={running ? 'Exporting' : 'Export'}
        entries={[
          ...CHOICES.map(({ label, hint, wish }) => ({
            label,
            hint,
            disabled,
            onSelect: () => void exportAs(wish),
          })),
          {
            label: 'Campaign…',
            hint: 'every placement, one zip',
            disabled,
            onSelect: () => setCampaign(true),
          },
        ]}
      />
      {campaign && <CampaignDialog saving={saving} onClose={() => setCampaign(false)} />}
      {problem && (
        <div className="fixed top-16 right-3 z-30 w-[min(26rem,92vw)] shadow-float">
          <Notice problem={problem}>
            <Button onClick={dismiss}>Close</Button>
          </Notice>
        </div>
      )}
    </>
  )
}
