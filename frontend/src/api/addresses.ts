import type { FileKind, SvgText } from './generated'

/** A kind of file, and for SVG what becomes of the letters. */
export interface FileWish {
  readonly format: FileKind
  readonly text?: SvgText
}

/** Where a browser downloads a design as a file. */
export const exportAddress = (designId: number, { format, text }: FileWish) =>
  `/api/designs/${designId}/export?format=${format}${text ? `&text=${text}` : ''}`

export const illustrationAddress = (name: string) => `/api/illustrations/${encodeURIComponent(name)}.svg`
