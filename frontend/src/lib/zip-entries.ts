/**
 * Zips as they arrive: how many files have begun, and the text of a file that is stored as it is.
 *
 * Format: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT, 4.3.7 and 4.3.12.
 */

const LOCAL = [0x50, 0x4b, 0x03, 0x04] as const
const CENTRAL = 0x02014b50
const END = 0x06054b50
const END_LENGTH = 22

/** How many files begin in a part of a zip. A beginning that is cut in two is not counted: this is for progress. */
export function filesBegunIn(part: Uint8Array): number {
  let count = 0
  for (let at = part.indexOf(LOCAL[0]); at >= 0; at = part.indexOf(LOCAL[0], at + 1)) {
    if (LOCAL.every((byte, index) => part[at + index] === byte)) count += 1
  }
  return count
}

/** The text of a file that was stored without compression; null if there is none of that name. */
export function storedText(zip: Uint8Array, name: string): string | null {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength)
  const text = new TextDecoder()
  let at = directoryOf(view)
  while (at !== null && at + 46 <= zip.length && view.getUint32(at, true) === CENTRAL) {
    const nameLength = view.getUint16(at + 28, true)
    const rest = view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
    if (text.decode(zip.subarray(at + 46, at + 46 + nameLength)) === name) {
      const local = view.getUint32(at + 42, true)
      const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true)
      return text.decode(zip.subarray(start, start + view.getUint32(at + 20, true)))
    }
    at += 46 + nameLength + rest
  }
  return null
}

function directoryOf(view: DataView): number | null {
  for (let at = view.byteLength - END_LENGTH; at >= 0; at -= 1) {
    if (view.getUint32(at, true) === END) return view.getUint32(at + 16, true)
  }
  return null
}
