import type { QueryClient } from '@tanstack/react-query'
import {
  createRootRouteWithContext,
  createRoute,
  createRouter,
  lazyRouteComponent,
} from '@tanstack/react-router'
import { brandQuery } from '@/api/brands'
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

const brandsRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/brands',
  component: lazyRouteComponent(() => import('./brands-page'), 'BrandsPage'),
})

const newBrandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/brands/new',
  component: lazyRouteComponent(() => import('./brand-page'), 'NewBrandPage'),
})

const brandRoute = createRoute({
  getParentRoute: () => rootRoute,
  path: '/brands/$brandId',
  params: {
    parse: ({ brandId }) => ({ brandId: Number(brandId) }),
    stringify: ({ brandId }) => ({ brandId: String(brandId) }),
  },
  loader: ({ context, params }) => context.queries.ensureQueryData(brandQuery(params.brandId)),
  component: lazyRouteComponent(() => import('./brand-page'), 'BrandPage'),
})

export function createStudioRouter(queries: QueryClient) {
  return createRouter({
    routeTree: rootRoute.addChildren([homeRoute, editorRoute, brandsRoute, newBrandRoute, brandRoute]),
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
