import type { ReactNode } from 'react'
import type { Problem } from '@/api/generated'

interface NoticeProps {
  readonly problem: Problem
  readonly children?: ReactNode
}

/** What went wrong, in the server's words, with what can be done about it as children. */
export function Notice({ problem, children }: NoticeProps) {
  return (
    <div role="alert" className="rounded-lg border-l-4 border-bad bg-bad-wash px-4 py-3">
      <p className="font-semibold text-bad">{problem.title}</p>
      <p className="mt-0.5 text-ink-soft">{problem.detail}</p>
      {problem.errors && problem.errors.length > 0 && (
        <ul className="mt-2 list-disc pl-5 text-[14px] text-ink-soft">
          {problem.errors.map((error) => (
            <li key={`${error.field}${error.message}`}>{error.message}</li>
          ))}
        </ul>
      )}
      {children && <div className="mt-3 flex flex-wrap gap-2">{children}</div>}
    </div>
  )
}
