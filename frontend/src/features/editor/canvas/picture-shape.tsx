import { useMemo } from 'react'
import { Group, Image } from 'react-konva'
import type { PictureItem } from '@/api/generated'
import type { Box } from '../kernels/shapes'
import { inTwoTones } from './duotone'
import { pictureFit } from './picture-fit'
import { usePicture } from './use-picture'

/** A picture in its box, clipped to it and to its rounded corners. */
export function PictureShape({ item }: { readonly item: PictureItem }) {
  const image = usePicture(item.source)
  const { box, fit = 'contain', radius = 0, focus, tones } = item
  const [dark, light] = tones ?? []
  const drawn = useMemo(
    () => (image && dark && light ? inTwoTones(image, [dark, light]) : image),
    [image, dark, light],
  )
  if (!image || !drawn) return null
  const size = { width: image.naturalWidth || 1, height: image.naturalHeight || 1 }
  return (
    <Group clipFunc={(context) => clipTo(context._context, box, radius)}>
      <Image image={drawn} {...pictureFit(box, size, fit, focus ?? undefined)} perfectDrawEnabled={false} />
    </Group>
  )
}

function clipTo(context: CanvasRenderingContext2D, box: Box, radius: number): void {
  // Drawn many times smaller than they are, pictures would show only some of their pixels: edges would be jagged.
  context.imageSmoothingQuality = 'high'
  context.roundRect(box.x, box.y, box.width, box.height, Math.min(radius, box.width / 2, box.height / 2))
}
