import { exportAddress } from './addresses'
import { problemOf } from './client'
import type { ExportFormat } from './generated'
import { unreachable } from './problem'

/** Has the browser save a design as a file, under the server's name for it. Throws `ProblemError`. */
export async function downloadDesign(designId: number, format: ExportFormat): Promise<void> {
  const response = await fetch(exportAddress(designId, format)).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response)
  const address = URL.createObjectURL(await response.blob())
  const link = document.createElement('a')
  link.href = address
  link.download = fileName(response.headers.get('content-disposition')) ?? `design-${designId}.${format}`
  link.click()
  // The browser reads the address after the click returns.
  setTimeout(() => URL.revokeObjectURL(address), 60_000)
}

/** The file's name in a Content-Disposition header (RFC 6266), the encoded form first. */
export function fileName(disposition: string | null): string | null {
  const encoded = /filename\*=UTF-8''([^;]+)/i.exec(disposition ?? '')?.[1]
  if (encoded) return decodeURIComponent(encoded)
  return /filename="([^"]+)"/i.exec(disposition ?? '')?.[1] ?? null
}
