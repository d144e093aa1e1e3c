import { keepPreviousData, queryOptions } from '@tanstack/react-query'
import { problemOf } from './client'
import { type BrandKit, previewBrand } from './generated'
import type { PlacementName } from './lay-out-spec'

/** A sample ad in a kit, stored or not, as the address of a picture in this page. */
export const previewQuery = (kit: BrandKit, { platform, format }: PlacementName) =>
  queryOptions({
    queryKey: ['brands', 'preview', platform, format, kit],
    queryFn: async ({ signal }) => {
      const { data, error, response } = await previewBrand({
        body: kit,
        query: { platform, format },
        parseAs: 'blob',
        signal,
      })
      if (!response?.ok || !(data instanceof Blob)) throw problemOf(error, response)
      return URL.createObjectURL(data)
    },
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 60_000,
    placeholderData: keepPreviousData,
    retry: false,
  })
