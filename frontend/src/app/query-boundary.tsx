import { QueryErrorResetBoundary } from '@tanstack/react-query'
import { CatchBoundary } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { toProblem } from '@/api/problem'
import { Button } from '@/ui/button'
import { Notice } from '@/ui/notice'

/** Shows what went wrong while loading its children, and loads them again when asked to. */
export function QueryBoundary({ children }: { readonly children: ReactNode }) {
  return (
    <QueryErrorResetBoundary>
      {({ reset }) => (
        <CatchBoundary
          getResetKey={() => 'query'}
          errorComponent={({ error, reset: render }) => (
            <Notice problem={toProblem(error)}>
              <Button
                onClick={() => {
                  reset()
                  render()
                }}
              >
                Try again
              </Button>
            </Notice>
          )}
        >
          {children}
        </CatchBoundary>
      )}
    </QueryErrorResetBoundary>
  )
}
