import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import {
  createMemoryHistory,
  createRootRoute,
  createRoute,
  createRouter,
  RouterProvider,
} from '@tanstack/react-router'
import { render } from '@testing-library/react'
import { type ReactNode, Suspense } from 'react'

/** Renders what a page shows, with the queries and the addresses that it may link to. */
export async function renderPage(queries: QueryClient, page: ReactNode): Promise<void> {
  const rootRoute = createRootRoute()
  const homeRoute = createRoute({
    getParentRoute: () => rootRoute,
    path: '/',
    component: () => <Suspense>{page}</Suspense>,
  })
  const router = createRouter({
    routeTree: rootRoute.addChildren([homeRoute]),
    history: createMemoryHistory(),
  })
  await router.load()
  render(
    <QueryClientProvider client={queries}>
      {/* biome-ignore lint/suspicious/noExplicitAny: the app registers its own router's type */}
      <RouterProvider router={router as any} />
    </QueryClientProvider>,
  )
}
