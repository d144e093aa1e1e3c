import { Image, type LucideIcon, Minus, MousePointerClick, Square, Type } from 'lucide-react'
import { useMemo } from 'react'
import { classNames } from '@/ui/class-names'
import { type Layer, layersOf } from '../kernels/layers'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'

const ICONS: Partial<Record<Layer['type'], LucideIcon>> = {
  text: Type,
  button: MousePointerClick,
  illustration: Image,
  image: Image,
  logo: Image,
  line: Minus,
}

/** Every element, the frontmost first: the canvas for keyboards and screen readers. */
export function LayerList() {
  const spec = useEditor(shownSpec)
  const { selection, select, edit } = useEditor((state) => state)
  const layers = useMemo(() => layersOf(spec), [spec])
  return (
    <div className="p-3">
      <h2 className="px-2 py-1.5 text-[13px] font-semibold text-ink-soft">Layers</h2>
      <ul>
        {layers.map((layer) => (
          <li key={layer.id}>
            <button
              type="button"
              aria-pressed={layer.id === selection}
              onClick={() => select(layer.id)}
              onDoubleClick={() => (layer.type === 'text' || layer.type === 'button') && edit(layer.id)}
              className={classNames(
                'flex w-full items-center gap-2.5 rounded-md px-2 py-1.5 text-left transition-colors',
                layer.id === selection ? 'bg-ink text-sheet' : 'hover:bg-bench-deep',
              )}
            >
              <LayerIcon type={layer.type} />
              <span className="min-w-0">
                <span className="block truncate text-[14px] leading-tight">{layer.content}</span>
                <span
                  className={classNames(
                    'block truncate text-[12px]',
                    layer.id === selection ? 'text-line' : 'text-ink-faint',
                  )}
                >
                  {layer.role}
                </span>
              </span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  )
}

function LayerIcon({ type }: { readonly type: Layer['type'] }) {
  const Icon = ICONS[type] ?? Square
  return <Icon size={16} strokeWidth={1.75} className="shrink-0" aria-hidden />
}
