/** `#rgb`, `rrggbb` and the like as `#rrggbb`; null for what is no colour. */
export function parseHex(text: string): string | null {
  const digits = text.trim().replace(/^#/, '').toLowerCase()
  if (/^[0-9a-f]{3}$/.test(digits)) return `#${[...digits].map((digit) => digit + digit).join('')}`
  return /^[0-9a-f]{6}([0-9a-f]{2})?$/.test(digits) ? `#${digits}` : null
}
