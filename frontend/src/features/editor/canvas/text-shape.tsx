import { Shape } from 'react-konva'
import type { TextBlock } from '@/api/generated'
import { cssFont } from './css-font'

/** The lines of a text, each where layout put its first glyph. */
export function TextShape({ text }: { readonly text: TextBlock }) {
  return <Shape sceneFunc={(context) => drawLines(context._context, text)} perfectDrawEnabled={false} />
}

function drawLines(context: CanvasRenderingContext2D, text: TextBlock): void {
  context.font = cssFont(text)
  // Chromium and others that know it draw the letters of the language; where none does, those of the page's.
  if ('lang' in context) context.lang = text.language ?? 'en'
  context.direction = text.direction ?? 'ltr'
  context.fillStyle = text.fill
  context.textAlign = 'left'
  context.textBaseline = 'alphabetic'
  context.letterSpacing = `${text.letter_spacing}px`
  context.fontKerning = 'normal'
  context.textRendering = 'geometricPrecision'
  for (const line of text.lines) context.fillText(line.text, line.x, line.baseline)
}
