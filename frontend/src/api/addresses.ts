import type { FileKind, SvgText } from './generated'

/** A kind of file, and for SVG what becomes of the letters. */
export interface FileWish {
  readonly format: FileKind
  readonly text?: SvgText
}

/** Where a browser downloads a design as a file. */
export const exportAddress = (designId: number, { format, text }: FileWish) =>
  `/api/designs/${designId}/export?format=${format}${text ? `&text=${text}` : ''}`

/** An illustration in its own colours, or in those (`#rrggbb`) of a palette: the server recolours it. */
export function illustrationAddress(name: string, palette: readonly string[] | null = null): string {
  const query = (palette ?? []).map((color) => `palette=${color.slice(1, 7)}`).join('&')
  return `/api/illustrations/${encodeURIComponent(name)}.svg${query && `?${query}`}`
}
