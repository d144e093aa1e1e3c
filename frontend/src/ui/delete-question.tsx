import type { ReactNode } from 'react'
import { Button } from './button'
import { Dialog } from './dialog'

interface DeleteQuestionProps {
  readonly title: string
  readonly children: ReactNode
  readonly isPending: boolean
  readonly onDelete: () => void
  readonly onClose: () => void
}

/** Asks before something goes for good. */
export function DeleteQuestion({ title, children, isPending, onDelete, onClose }: DeleteQuestionProps) {
  return (
    <Dialog
      title={title}
      onDismiss={onClose}
      answers={
        <>
          <Button onClick={onClose}>Keep it</Button>
          <Button weight="primary" disabled={isPending} onClick={onDelete}>
            Delete
          </Button>
        </>
      }
    >
      {children}
    </Dialog>
  )
}
