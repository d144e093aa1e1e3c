import { Tooltip } from '@base-ui/react/tooltip'
import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { RouterProvider } from '@tanstack/react-router'
import { useState } from 'react'
import { ProblemError } from '@/api/problem'
import { createStudioRouter } from './router'

const RETRIES = 2

/** Asks again only where that may help: the server refused nothing, it was not there. */
const worthAnotherTry = (failures: number, error: Error) =>
  failures < RETRIES && error instanceof ProblemError && error.problem.retryable === true

export function Providers() {
  const [queries] = useState(
    () => new QueryClient({ defaultOptions: { queries: { retry: worthAnotherTry, staleTime: 10_000 } } }),
  )
  const [router] = useState(() => createStudioRouter(queries))
  return (
    <QueryClientProvider client={queries}>
      <Tooltip.Provider delay={400}>
        <RouterProvider router={router} />
      </Tooltip.Provider>
    </QueryClientProvider>
  )
}
