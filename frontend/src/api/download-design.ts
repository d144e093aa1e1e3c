import { exportAddress, type FileWish } from './addresses'
import { problemOf } from './client'
import { unreachable } from './problem'

/** Has the browser save a design as a file, under the server's name for it. Throws `ProblemError`. */
export async function downloadDesign(designId: number, wish: FileWish): Promise<void> {
  const response = await fetch(exportAddress(designId, wish)).catch(() => {
    throw unreachable()
  })
  if (!response.ok) throw problemOf(await response.json().catch(() => null), response)
  const name = fileName(response.headers.get('content-disposition')) ?? `design-${designId}.${wish.format}`
  saveFile(await response.blob(), name)
}

/** Has the browser save a file. */
export function saveFile(file: Blob, name: string): void {
  const address = URL.createObjectURL(file)
  const link = document.createElement('a')
  link.href = address
  link.download = name
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
