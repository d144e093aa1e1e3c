import { useQuery } from '@tanstack/react-query'
import { illustrationAddress } from '@/api/addresses'
import { uploadAddress } from '@/api/uploads'

/** The image of a source (`illustration:NAME`, an upload's `asset:SHA256` or a `data:` address), once it is there. */
export function usePicture(source: string): HTMLImageElement | undefined {
  const { data } = useQuery({
    queryKey: ['picture', source],
    queryFn: () => loadPicture(source),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  return data
}

async function loadPicture(source: string): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = await addressOf(source)
  await image.decode()
  return image
}

async function addressOf(source: string): Promise<string> {
  if (source.startsWith('asset:')) return uploadAddress(source)
  const name = /^illustration:(.+)$/.exec(source)?.[1]
  if (name === undefined) return source
  const response = await fetch(illustrationAddress(name))
  if (!response.ok) throw new Error(`No illustration ${name}: status ${response.status}.`)
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(withSize(await response.text()))}`
}

const DRAWN_PX = 1024

/** Browsers draw an SVG on a canvas only where it says how large it is. */
function withSize(svg: string): string {
  return /<svg[^>]*\swidth=/.test(svg)
    ? svg
    : svg.replace('<svg', `<svg width="${DRAWN_PX}" height="${DRAWN_PX}"`)
}
