import { Group, Image } from 'react-konva'
import type { PictureItem } from '@/api/generated'
import type { Box } from '../kernels/shapes'
import { pictureFit } from './picture-fit'
import { usePicture } from './use-picture'

/** A picture in its box, clipped to it and to its rounded corners. */
export function PictureShape({ item }: { readonly item: PictureItem }) {
  const image = usePicture(item.source)
  if (!image) return null
  const { box, fit = 'contain', radius = 0 } = item
  const size = { width: image.naturalWidth || 1, height: image.naturalHeight || 1 }
  return (
    <Group clipFunc={(context) => clipTo(context._context, box, radius)}>
      <Image image={image} {...pictureFit(box, size, fit)} perfectDrawEnabled={false} />
    </Group>
  )
}

function clipTo(context: CanvasRenderingContext2D, box: Box, radius: number): void {
  context.roundRect(box.x, box.y, box.width, box.height, Math.min(radius, box.width / 2, box.height / 2))
}
