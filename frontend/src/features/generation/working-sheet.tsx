import type { Stage } from '@/api/generated'
import { classNames } from '@/ui/class-names'
import { CropMarks } from '@/ui/crop-marks'

export interface SheetSize {
  readonly width: number
  readonly height: number
}

/** The empty sheet in its proportions, with a line that reads over it while the server works. */
export function WorkingSheet({ size, stage }: { readonly size: SheetSize; readonly stage: Stage }) {
  return (
    <div aria-hidden="true" className="flex items-center justify-center p-3">
      <div
        className="relative w-full bg-sheet shadow-sheet"
        style={{
          aspectRatio: `${size.width} / ${size.height}`,
          maxWidth: `calc(56vh * ${size.width / size.height})`,
        }}
      >
        <CropMarks />
        <div className="absolute inset-0 overflow-hidden">
          <Rough shown={stage !== 'writing'} />
          <div className="absolute inset-x-0 h-px animate-sweep bg-mark shadow-[0_0_24px_6px_rgb(207_0_96/0.16)]" />
        </div>
      </div>
    </div>
  )
}

/** Where words, picture and button may come to stand: outlines only, nobody knows yet. */
function Rough({ shown }: { readonly shown: boolean }) {
  return (
    <div
      className={classNames(
        'absolute inset-[8%] transition-opacity duration-700',
        shown ? 'opacity-100' : 'opacity-45',
      )}
    >
      <div className="absolute top-0 left-0 h-[9%] w-4/5 border border-line" />
      <div className="absolute top-[12%] left-0 h-[9%] w-3/5 border border-line" />
      <div className="absolute bottom-0 left-0 h-[9%] w-2/5 rounded-full border border-line" />
      <div className="absolute right-0 bottom-0 h-3/5 w-1/2 border border-line" />
    </div>
  )
}
