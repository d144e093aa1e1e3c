import { useEffect, useState } from 'react'
import type { DrawnFrame } from '../kernels/predict-frame'
import { isLetteredItem } from '../kernels/shapes'
import { cssFont } from './css-font'

const PATIENCE_MS = 6000

/** Whether every face that the frame needs has been loaded, so that it can be drawn right the first time. */
export function useFaces(frame: DrawnFrame): boolean {
  const wanted = facesOf(frame).join('\n')
  const [loaded, setLoaded] = useState<string | null>(null)

  useEffect(() => {
    let stale = false
    const done = () => !stale && setLoaded(wanted)
    const faces = wanted.split('\n').filter(Boolean)
    const late = setTimeout(done, PATIENCE_MS)
    void Promise.allSettled(faces.map((face) => document.fonts.load(face))).then(done)
    return () => {
      stale = true
      clearTimeout(late)
    }
  }, [wanted])

  return loaded !== null
}

function facesOf(frame: DrawnFrame): string[] {
  const lettered = frame.items.filter((item): item is Extract<typeof item, { text: unknown }> =>
    isLetteredItem(item as Parameters<typeof isLetteredItem>[0]),
  )
  return [...new Set(lettered.map(({ text }) => cssFont({ ...text, size: 16 })))].sort()
}
