import { useBlocker } from '@tanstack/react-router'
import { Button } from '@/ui/button'
import { Dialog } from '@/ui/dialog'
import { isDirty } from '../kernels/history'
import { useEditorStore } from '../store/editor-context'

/** Asks before unsaved changes are left behind, on the way to another page or out of the browser's tab. */
export function useLeaveGuard() {
  const store = useEditorStore()
  const unsaved = () => isDirty(store.getState().history)
  const blocker = useBlocker({ shouldBlockFn: unsaved, enableBeforeUnload: unsaved, withResolver: true })
  if (blocker.status !== 'blocked') return null
  return (
    <Dialog
      title="Leave without saving?"
      onDismiss={blocker.reset}
      answers={
        <>
          <Button onClick={blocker.proceed}>Leave</Button>
          <Button weight="primary" onClick={blocker.reset}>
            Stay
          </Button>
        </>
      }
    >
      The changes since the last save will be lost.
    </Dialog>
  )
}
