import type { PlacementRead } from '@/api/generated'
import { formatName } from '@/lib/platform-names'
import { classNames } from '@/ui/class-names'
import { CropMarks } from '@/ui/crop-marks'
import { drawnSize } from './drawn-size'

interface FormatCardProps {
  readonly placement: PlacementRead
  /** The longest side of the platform's formats, in px, and the height at which it is drawn. */
  readonly largest: number
  readonly tallest: number
  readonly chosen: boolean
  readonly onChoose: () => void
}

/** A format as a sheet of its own proportions. */
export function FormatCard({ placement, largest, tallest, chosen, onChoose }: FormatCardProps) {
  return (
    <label className="group flex cursor-pointer flex-col-reverse items-center">
      <input
        type="radio"
        name="format"
        value={placement.format}
        checked={chosen}
        onChange={onChoose}
        className="peer sr-only"
      />
      <span
        className={classNames(
          'relative transition-colors group-has-focus-visible:outline-2 group-has-focus-visible:outline-offset-8 group-has-focus-visible:outline-mark',
          chosen ? 'bg-ink' : 'bg-sheet ring-1 ring-inset ring-line group-hover:ring-ink',
        )}
        style={drawnSize(placement, largest, tallest)}
      >
        {chosen && <CropMarks className="border-mark" />}
      </span>
      <span
        className={classNames(
          'mb-3.5 text-[14px] transition-colors',
          chosen ? 'font-semibold text-ink' : 'text-ink-soft group-hover:text-ink',
        )}
      >
        {formatName(placement.format)}
      </span>
    </label>
  )
}
