export interface Size {
  readonly width: number
  readonly height: number
}

/**
 * How large to draw placements beside each other: true proportions, and a larger one drawn larger, but with
 * the differences softened, so that a 90 px strip can still be seen beside a 1920 px story.
 */
export function drawnSize(size: Size, largest: number, tallest: number): Size {
  const longest = Math.max(size.width, size.height)
  const drawn = tallest * Math.sqrt(longest / largest)
  return { width: (size.width / longest) * drawn, height: (size.height / longest) * drawn }
}
