import type { ExportFormat } from './generated'

/** Where a browser downloads a design in a format. */
export const exportAddress = (designId: number, format: ExportFormat) =>
  `/api/designs/${designId}/export?format=${format}`

export const illustrationAddress = (name: string) => `/api/illustrations/${encodeURIComponent(name)}.svg`
