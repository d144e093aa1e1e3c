import { useSuspenseQuery } from '@tanstack/react-query'
import type { PlacementRead } from '@/api/generated'
import { placementsQuery } from '@/api/list-placements'
import { platformName } from '@/lib/platform-names'
import { classNames } from '@/ui/class-names'
import { FormatCard } from './format-card'

export interface ChosenPlacement {
  readonly platform: string
  readonly format: string
}

/** Heights of the tallest drawing in px; where there are many formats, all are drawn smaller. */
const TALLEST = 128
const TALLEST_OF_MANY = 76
const FEW = 8

interface FormatPickerProps {
  readonly chosen: ChosenPlacement
  readonly onChoose: (placement: ChosenPlacement) => void
}

/** Where the ad runs: a platform, then one of its formats, drawn to scale on a common base line. */
export function FormatPicker({ chosen, onChoose }: FormatPickerProps) {
  const { data: placements } = useSuspenseQuery(placementsQuery)
  const platforms = [...new Set(placements.map((placement) => placement.platform))]
  const formats = placements.filter((placement) => placement.platform === chosen.platform)
  const largest = Math.max(...formats.map(longestSide))

  return (
    <div>
      <fieldset>
        <legend className="font-semibold">Where does it run?</legend>
        <div className="mt-3 inline-flex flex-wrap gap-1 rounded-lg bg-bench-deep p-1">
          {platforms.map((platform) => (
            <PlatformOption
              key={platform}
              platform={platform}
              chosen={platform === chosen.platform}
              onChoose={() => onChoose({ platform, format: sameFormat(placements, platform, chosen.format) })}
            />
          ))}
        </div>
      </fieldset>
      <fieldset className="mt-6">
        <legend className="sr-only">Format</legend>
        <div className="flex flex-wrap items-end gap-x-7 gap-y-6 border-b border-ink pb-0">
          {formats.map((placement) => (
            <FormatCard
              key={placement.name}
              placement={placement}
              largest={largest}
              tallest={formats.length > FEW ? TALLEST_OF_MANY : TALLEST}
              chosen={placement.format === chosen.format}
              onChoose={() => onChoose(placement)}
            />
          ))}
        </div>
        <ChosenSize placement={formats.find(({ format }) => format === chosen.format)} />
      </fieldset>
    </div>
  )
}

const longestSide = ({ width, height }: PlacementRead) => Math.max(width, height)

/** The same format on another platform, or that platform's first. */
function sameFormat(placements: readonly PlacementRead[], platform: string, format: string): string {
  const there = placements.filter((placement) => placement.platform === platform)
  return (there.find((placement) => placement.format === format) ?? there[0])?.format ?? format
}

interface PlatformOptionProps {
  readonly platform: string
  readonly chosen: boolean
  readonly onChoose: () => void
}

function PlatformOption({ platform, chosen, onChoose }: PlatformOptionProps) {
  return (
    <label
      className={classNames(
        'cursor-pointer rounded-md px-3.5 py-1.5 font-medium transition-colors has-focus-visible:outline-2 has-focus-visible:outline-mark',
        chosen ? 'bg-sheet text-ink shadow-sm' : 'text-ink-soft hover:text-ink',
      )}
    >
      <input
        type="radio"
        name="platform"
        value={platform}
        checked={chosen}
        onChange={onChoose}
        className="sr-only"
      />
      {platformName(platform)}
    </label>
  )
}

function ChosenSize({ placement }: { readonly placement: PlacementRead | undefined }) {
  if (!placement) return null
  return (
    <p className="mt-2.5 font-mono text-[12px] text-ink-soft">
      {placement.width} × {placement.height} px
      {placement.max_bytes !== null && `, up to ${formatBytes(placement.max_bytes)}`}
    </p>
  )
}

function formatBytes(bytes: number): string {
  return bytes >= 1_000_000 ? `${Math.round(bytes / 1_000_000)} MB` : `${Math.round(bytes / 1000)} kB`
}
