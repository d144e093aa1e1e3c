/** The product's name behind its mark. */
export function Wordmark() {
  return (
    <span className="inline-flex items-center gap-2.5">
      <svg viewBox="0 0 32 32" className="size-6" aria-hidden="true">
        <g fill="none" stroke="currentColor" strokeWidth="2">
          <circle cx="16" cy="16" r="8.5" />
          <path d="M16 1v30M1 16h30" />
        </g>
        <circle cx="16" cy="16" r="3.4" className="fill-mark" />
      </svg>
      <span className="font-display text-[19px] font-bold tracking-tight">Adgenesis</span>
    </span>
  )
}
