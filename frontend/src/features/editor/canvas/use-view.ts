import { type RefObject, useCallback, useEffect, useLayoutEffect, useState } from 'react'
import { viewPoint } from '@/lib/brand'
import { centered, type Extent, fitted, panned, type Viewport, zoomedAt } from '../kernels/viewport'

const PADDING = 48
const ZOOM_STEP = 1.25

/** The size of the view and where the design lies in it: fitted until someone zooms. */
export function useView(element: RefObject<HTMLElement | null>, canvas: Extent) {
  const [view, setView] = useState<Extent>({ width: 0, height: 0 })
  const [chosen, setChosen] = useState<Viewport | null>(null)
  const viewport = chosen ?? fitted(canvas, view, PADDING)

  useLayoutEffect(() => {
    const target = element.current
    if (!target) return
    const measure = () => setView({ width: target.clientWidth, height: target.clientHeight })
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(target)
    return () => observer.disconnect()
  }, [element])

  const zoom = useCallback(
    (factor: number, at = viewPoint(view.width / 2, view.height / 2)) =>
      setChosen((before) => zoomedAt(before ?? fitted(canvas, view, PADDING), at, factor)),
    [canvas, view],
  )

  useEffect(() => {
    const target = element.current
    if (!target) return
    const roll = (event: WheelEvent) => {
      event.preventDefault()
      if (event.ctrlKey || event.metaKey) {
        const { left, top } = target.getBoundingClientRect()
        zoom(Math.exp(-event.deltaY / 300), viewPoint(event.clientX - left, event.clientY - top))
      } else {
        setChosen((before) => before && panned(before, -event.deltaX, -event.deltaY))
      }
    }
    target.addEventListener('wheel', roll, { passive: false })
    return () => target.removeEventListener('wheel', roll)
  }, [element, zoom])

  return {
    view,
    viewport,
    isFitted: chosen === null,
    zoomIn: () => zoom(ZOOM_STEP),
    zoomOut: () => zoom(1 / ZOOM_STEP),
    fit: () => setChosen(null),
    actualSize: () => setChosen(centered(canvas, view, 1)),
  }
}
