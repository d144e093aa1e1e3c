import { Ellipse, Group, Path, Rect } from 'react-konva'
import { assertNever } from '@/lib/assert-never'
import type { DrawnItem } from '../kernels/predict-frame'
import { paintProps } from './paint-props'
import { PictureShape } from './picture-shape'
import { TextShape } from './text-shape'

/** One item of the frame, turned about the centre of its box. */
export function ItemShape({ item }: { readonly item: DrawnItem }) {
  const x = item.box.x + item.box.width / 2
  const y = item.box.y + item.box.height / 2
  return (
    <Group x={x} y={y} offsetX={x} offsetY={y} rotation={item.rotation ?? 0} opacity={item.opacity ?? 1}>
      <Content item={item} />
    </Group>
  )
}

function Content({ item }: { readonly item: DrawnItem }) {
  switch (item.kind) {
    case 'rect':
      return <BoxShape item={item} />
    case 'ellipse':
      return <EllipseShape item={item} />
    case 'path':
      return <PathShape item={item} />
    case 'text':
      return <TextShape text={item.text} />
    case 'button':
      return (
        <>
          <BoxShape item={item} />
          <TextShape text={item.text} />
        </>
      )
    case 'picture':
      return <PictureShape item={item} />
    default:
      return assertNever(item)
  }
}

type Of<Kind extends DrawnItem['kind']> = { readonly item: Extract<DrawnItem, { kind: Kind }> }

function BoxShape({ item: { box, fill, radius } }: Of<'rect' | 'button'>) {
  const cornerRadius = Math.min(radius ?? 0, box.width / 2, box.height / 2)
  return (
    <Rect {...box} cornerRadius={cornerRadius} {...paintProps(fill, box, box)} perfectDrawEnabled={false} />
  )
}

function EllipseShape({ item: { box, fill } }: Of<'ellipse'>) {
  const center = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  return (
    <Ellipse
      {...center}
      radiusX={box.width / 2}
      radiusY={box.height / 2}
      {...paintProps(fill, box, center)}
      perfectDrawEnabled={false}
    />
  )
}

function PathShape({ item: { box, d, fill, stroke, stroke_width, shift = { x: 0, y: 0 } } }: Of<'path'>) {
  return (
    <Path
      {...shift}
      data={d}
      {...(fill && paintProps(fill, box, shift))}
      {...(stroke && { stroke, strokeWidth: stroke_width || 1 })}
      perfectDrawEnabled={false}
    />
  )
}
