import { AlertDialog } from '@base-ui/react/alert-dialog'
import type { ReactNode } from 'react'

interface DialogProps {
  readonly title: string
  readonly children: ReactNode
  /** What there is to choose or fill in, below the words. */
  readonly body?: ReactNode
  /** The answers, as buttons; the last one is the one most people want. */
  readonly answers: ReactNode
  readonly onDismiss: () => void
}

/** A question that has to be answered first. Escape dismisses it. */
export function Dialog({ title, children, body, answers, onDismiss }: DialogProps) {
  return (
    <AlertDialog.Root open onOpenChange={(open) => !open && onDismiss()}>
      <AlertDialog.Portal>
        <AlertDialog.Backdrop className="fixed inset-0 z-40 bg-ink/35" />
        <AlertDialog.Popup className="fixed top-1/3 left-1/2 z-50 w-[min(30rem,92vw)] -translate-x-1/2 -translate-y-1/3 rounded-xl bg-sheet p-6 shadow-float outline-none">
          <AlertDialog.Title className="font-display text-xl font-semibold">{title}</AlertDialog.Title>
          <AlertDialog.Description className="mt-2 text-ink-soft">{children}</AlertDialog.Description>
          {body}
          <div className="mt-6 flex flex-wrap justify-end gap-2">{answers}</div>
        </AlertDialog.Popup>
      </AlertDialog.Portal>
    </AlertDialog.Root>
  )
}
