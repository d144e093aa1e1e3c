import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { CampaignFile } from '@/api/export-campaign'
import { placementsQuery } from '@/api/list-placements'
import { formatName, platformName } from '@/lib/platform-names'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { Notice } from '@/ui/notice'
import { type CampaignState, useCampaign } from '../actions/use-campaign'
import type { Saving } from '../actions/use-save'
import { PlacementChoice } from './placement-choice'

interface CampaignDialogProps {
  readonly saving: Saving
  readonly onClose: () => void
}

/** The design in many placements, as one zip: which, how far it is, and what did not come out well. */
export function CampaignDialog({ saving, onClose }: CampaignDialogProps) {
  const { state, start, stop } = useCampaign(saving)
  const { data: placements = [] } = useQuery(placementsQuery)
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set())
  const [pdf, setPdf] = useState(false)
  const chosen = placements.filter(({ name }) => !left.has(name)).map(({ name }) => name)
  const close = () => {
    stop()
    onClose()
  }
  return (
    <Dialog
      title="Export campaign"
      onDismiss={close}
      body={
        state.kind === 'choosing' && (
          <>
            {state.problem && <Notice problem={state.problem} />}
            <PlacementChoice placements={placements} left={left} onChange={setLeft} />
            <label className="mt-4 flex items-center gap-2">
              <input type="checkbox" checked={pdf} onChange={(event) => setPdf(event.target.checked)} />A PDF
              of each as well
            </label>
          </>
        )
      }
      answers={
        state.kind === 'choosing' ? (
          <>
            <Button onClick={close}>Cancel</Button>
            <Button weight="primary" disabled={chosen.length === 0} onClick={() => void start(chosen, pdf)}>
              Export {chosen.length} {chosen.length === 1 ? 'placement' : 'placements'}
            </Button>
          </>
        ) : (
          <Button onClick={close}>{state.kind === 'running' ? 'Stop' : 'Close'}</Button>
        )
      }
    >
      <Told state={state} />
    </Dialog>
  )
}

function Told({ state }: { readonly state: CampaignState }) {
  switch (state.kind) {
    case 'choosing':
      return 'One zip with this design in every placement chosen, each in the file type that suits its limit.'
    case 'running':
      return (
        <>
          <progress
            value={state.files}
            max={state.of}
            className="h-2 w-full appearance-none overflow-hidden rounded-full bg-bench-deep [&::-moz-progress-bar]:bg-mark [&::-webkit-progress-bar]:bg-bench-deep [&::-webkit-progress-value]:bg-mark"
          />
          <span role="status">
            {state.files} of {state.of} files
          </span>
        </>
      )
    case 'done':
      return <Outcome files={state.campaign.files} />
  }
}

function Outcome({ files }: { readonly files: readonly CampaignFile[] }) {
  const troubled = files.filter(({ file, fits, findings }) => !file || !fits || findings.length > 0)
  const made = files.filter(({ file }) => file).length
  return (
    <>
      <span className="block">{made} files, downloaded with a contact sheet and a manifest.</span>
      <span className="mt-3 block max-h-64 overflow-auto">
        {troubled.map((each) => (
          <span key={each.file || `${each.platform}/${each.format}`} className="mt-2 block text-[13px]">
            <b className="block text-ink">
              {platformName(each.platform)} {formatName(each.format)}
            </b>
            {!each.file && each.how}
            {each.file && !each.fits && `${each.bytes.toLocaleString()} bytes, over the limit. `}
            {each.findings.map((finding) => (
              <span key={finding} className="block">
                {finding}
              </span>
            ))}
          </span>
        ))}
      </span>
    </>
  )
}
