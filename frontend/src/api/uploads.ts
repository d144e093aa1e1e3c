import { useMutation, useQueryClient } from '@tanstack/react-query'
import { dataOf } from './client'
import { type FontUpload, type PictureUpload, uploadFile } from './generated'
import { familiesQuery } from './list-families'

export type Upload = PictureUpload | FontUpload

/** Where the bytes of an upload are read; takes its sha256 or its `asset:` address. */
export const uploadAddress = (sha256: string) => `/api/uploads/${sha256.replace(/^asset:/, '')}`

/** Sends a picture or a font. Fails in the server's words for a file that it does not take. */
export function useUpload() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (file: File) => dataOf(uploadFile({ body: { file } })) as Promise<Upload>,
    onSuccess: (upload) => {
      if (upload.kind !== 'font') return
      rememberFace(upload)
      void queries.invalidateQueries({ queryKey: familiesQuery.queryKey })
    },
  })
}

/** The page's style sheet was read before the font came. */
function rememberFace({ family, sha256, weight, italic }: FontUpload): void {
  const style = italic ? 'italic' : 'normal'
  document.fonts.add(
    new FontFace(family, `url("${uploadAddress(sha256)}")`, { weight: String(weight), style }),
  )
}
