import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { designQuery } from '@/api/read-design'
import { HomePage } from './home-page'
import { NotFoundPage } from './not-found-page'
import { ProblemPage } from './problem-page'

const rootRoute = createRootRouteWithContext<{ queries: QueryClient }>()({
  notFoundComponent: NotFoundPage,
  errorComponent: ProblemPage,
})

const homeRoute = createRoute({ getParentRoute: () => rootRoute, path: '/', component: HomePage })

export const editorRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/designs/$designId',
  params: {
    parse: ({ designId }) => ({ designId: Number(designId) }),
    stringify: ({ designId }) => ({ designId: String(designId) }),
  },
  loader: ({ context, params }) => context.queries.ensureQueryData(designQuery(params.designId)),
  component: lazyRouteComponent(() => import('./editor-page'), 'EditorPage'),
})

export function createStudioRouter(queries: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([homeRoute, editorRoute]),
    context: { queries },
    defaultPreload: false,
    scrollRestoration: true,
  })
}

declare module '@tanstack/react-router' {
  interface Register {
    router: ReturnType<typeof createStudioRouter>
  }
}
