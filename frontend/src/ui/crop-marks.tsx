import { classNames } from './class-names'

const CORNERS = [
  '-top-2 -left-2 border-t border-l',
  '-top-2 -right-2 border-t border-r',
  '-bottom-2 -left-2 border-b border-l',
  '-bottom-2 -right-2 border-b border-r',
]

/** The four corners around a sheet; the parent is positioned. */
export function CropMarks({ className = 'border-ink' }: { readonly className?: string }) {
  return CORNERS.map((corner) => (
    <span
      key={corner}
      aria-hidden
      className={classNames('pointer-events-none absolute size-2.5', corner, className)}
    />
  ))
}
