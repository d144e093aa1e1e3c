import { queryOptions, useMutation, useQueryClient } from '@tanstack/react-query'
import { dataOf, doneOf } from './client'
import { type BrandKit, createBrand, deleteBrand, listBrands, readBrand, updateBrand } from './generated'

/** Every brand, newest first. */
export const brandsQuery = queryOptions({
  queryKey: ['brands', 'list'],
  queryFn: async ({ signal }) => (await dataOf(listBrands({ signal }))).items,
})

/** One brand. */
export const brandQuery = (brandId: number) =>
  queryOptions({
    queryKey: ['brands', 'one', brandId],
    queryFn: ({ signal }) => dataOf(readBrand({ path: { brand_id: brandId }, signal })),
  })

/** Stores a kit: a new brand's, or in the place of the one that a brand has. */
export function useSaveBrand(brandId: number | null) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (kit: BrandKit) =>
      dataOf(
        brandId === null
          ? createBrand({ body: kit })
          : updateBrand({ path: { brand_id: brandId }, body: kit }),
      ),
    onSuccess: (brand) => {
      queries.setQueryData(brandQuery(brand.id).queryKey, brand)
      return queries.invalidateQueries({ queryKey: brandsQuery.queryKey })
    },
  })
}

/** Deletes a brand for good; its designs stay. */
export function useDeleteBrand() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (brandId: number) => doneOf(deleteBrand({ path: { brand_id: brandId } })),
    onSettled: () => queries.invalidateQueries({ queryKey: brandsQuery.queryKey }),
  })
}
