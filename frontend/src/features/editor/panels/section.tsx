import { type ReactNode, useId } from 'react'

/** A titled part of a panel. */
export function Section({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="border-line-soft border-b py-4 first:pt-0 last:border-0">
      <h2 id={id} className="mb-2.5 text-[13px] font-semibold text-ink-soft">
        {title}
      </h2>
      {children}
    </section>
  )
}
