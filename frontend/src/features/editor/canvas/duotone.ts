import type { Tones } from '../kernels/pictures'

const SOFTNESS = 0.5
const LONGEST = 2048

/** For red, green and blue: what each of the 256 greys becomes. The same table as the design core's `duotone.py`. */
export function toneTables([dark, light]: Tones): readonly Uint8ClampedArray[] {
  return [1, 3, 5].map((at) => {
    const low = Number.parseInt(dark.slice(at, at + 2), 16)
    const high = Number.parseInt(light.slice(at, at + 2), 16)
    return Uint8ClampedArray.from({ length: 256 }, (_, grey) =>
      Math.floor(low + (high - low) * curve(grey / 255) + 0.5),
    )
  })
}

const curve = (share: number) => share + SOFTNESS * (share * share * (3 - 2 * share) - share)

/** The image in the shades between two colours, at most 2048 px large. */
export function inTwoTones(image: HTMLImageElement, tones: Tones): HTMLCanvasElement {
  const scale = Math.min(1, LONGEST / Math.max(image.naturalWidth, image.naturalHeight, 1))
  const canvas = document.createElement('canvas')
  canvas.width = Math.max(1, Math.round(image.naturalWidth * scale))
  canvas.height = Math.max(1, Math.round(image.naturalHeight * scale))
  const context = canvas.getContext('2d', { willReadFrequently: true })
  if (!context) return canvas
  context.drawImage(image, 0, 0, canvas.width, canvas.height)
  const pixels = context.getImageData(0, 0, canvas.width, canvas.height)
  tone(pixels.data, toneTables(tones))
  context.putImageData(pixels, 0, 0)
  return canvas
}

/** Greys are ITU-R BT.601's. */
export function tone(data: Uint8ClampedArray, tables: readonly Uint8ClampedArray[]): void {
  for (let at = 0; at < data.length; at += 4) {
    const grey = Math.round(
      0.299 * (data[at] ?? 0) + 0.587 * (data[at + 1] ?? 0) + 0.114 * (data[at + 2] ?? 0),
    )
    for (let channel = 0; channel < 3; channel += 1) data[at + channel] = tables[channel]?.[grey] ?? 0
  }
}
