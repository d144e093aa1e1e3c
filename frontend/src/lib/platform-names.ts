const NAMES: Record<string, string> = {
  demand_gen: 'Demand Gen',
  linkedin: 'LinkedIn',
  pmax: 'Performance Max',
  tiktok: 'TikTok',
  youtube: 'YouTube',
}

/** `linkedin` -> `LinkedIn`. */
export const platformName = (platform: string) => NAMES[platform] ?? capitalized(platform)

/** `story` -> `Story`, `728x90` -> `728 × 90`. */
export function formatName(format: string): string {
  const size = /^(\d+)x(\d+)$/.exec(format)
  return size ? `${size[1]} × ${size[2]}` : capitalized(format)
}

/** `cup-with-straw` -> `Cup with straw`. */
export function capitalized(word: string): string {
  const spaced = word.replaceAll(/[-_]/g, ' ')
  return spaced.charAt(0).toUpperCase() + spaced.slice(1)
}
