import type { TextBlock } from '@/api/generated'

type FaceAndSize = Pick<TextBlock, 'family' | 'weight' | 'italic' | 'size'>

/** A face at a size in CSS's shorthand: `italic 700 32px "DM Serif Display"`. */
export const cssFont = ({ family, weight, italic, size }: FaceAndSize) =>
  `${italic ? 'italic ' : ''}${weight} ${size}px "${family}"`
