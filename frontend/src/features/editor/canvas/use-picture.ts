import { useQuery } from '@tanstack/react-query'
import { illustrationAddress } from '@/api/addresses'
import { uploadAddress } from '@/api/uploads'

type Palette = readonly string[] | null

/**
 * The image of a source (`illustration:NAME`, an upload's `asset:SHA256` or a `data:` address), once it is there; an
 * illustration in the colours of the palette, if there is one.
 */
export function usePicture(source: string, palette: Palette = null): HTMLImageElement | undefined {
  const { data } = useQuery({
    queryKey: ['picture', source, palette],
    queryFn: () => loadPicture(source, palette),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: 1,
  })
  return data
}

async function loadPicture(source: string, palette: Palette): Promise<HTMLImageElement> {
  const image = new Image()
  image.src = await addressOf(source, palette)
  await image.decode()
  return image
}

async function addressOf(source: string, palette: Palette): Promise<string> {
  if (source.startsWith('asset:')) return uploadAddress(source)
  const name = /^illustration:(.+)$/.exec(source)?.[1]
  if (name === undefined) return source
  const response = await fetch(illustrationAddress(name, palette))
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
