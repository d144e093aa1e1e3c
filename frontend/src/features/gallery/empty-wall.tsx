const SHEETS = ['aspect-square', 'aspect-[4/5]', 'aspect-[1.91]', 'aspect-[9/16]', 'aspect-square']

/** What hangs here before the first ad. */
export function EmptyWall() {
  return (
    <div className="mt-6">
      <p className="text-ink-soft">Nothing yet. The first ad you make hangs here.</p>
      <div aria-hidden="true" className="mt-6 flex h-40 gap-6 overflow-hidden">
        {SHEETS.map((aspect, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the row never changes
          <div key={index} className={`h-full shrink-0 border border-dashed border-line ${aspect}`} />
        ))}
      </div>
    </div>
  )
}
