import { Maximize, Minus, Plus } from 'lucide-react'
import { IconButton } from '@/ui/icon-button'
import type { useView } from './use-view'

export function ZoomControl({ view }: { readonly view: ReturnType<typeof useView> }) {
  return (
    <div className="absolute bottom-4 left-1/2 flex -translate-x-1/2 items-center rounded-lg bg-sheet p-0.5 shadow-sheet">
      <IconButton icon={Minus} label="Zoom out" onClick={view.zoomOut} />
      <button
        type="button"
        onClick={view.actualSize}
        aria-label="Show at actual size"
        className="h-9 min-w-14 rounded-md px-1 font-mono text-[12px] text-ink-soft hover:bg-bench-deep hover:text-ink"
      >
        {Math.round(view.viewport.scale * 100)}%
      </button>
      <IconButton icon={Plus} label="Zoom in" onClick={view.zoomIn} />
      <IconButton icon={Maximize} label="Fit to window" onClick={view.fit} disabled={view.isFitted} />
    </div>
  )
}
