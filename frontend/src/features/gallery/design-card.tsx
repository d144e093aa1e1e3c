import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useDeleteDesign } from '@/api/delete-design'
import type { DesignSummary } from '@/api/generated'
import { formatName, platformName } from '@/lib/platform-names'
import { DeleteQuestion } from '@/ui/delete-question'
import { IconButton } from '@/ui/icon-button'

const ROW_HEIGHT = 232
const NARROWEST = 150

/** A design on the wall: its picture in true proportions, its brief, where it runs. */
export function DesignCard({ design }: { readonly design: DesignSummary }) {
  const [asking, setAsking] = useState(false)
  const ratio = design.width / design.height
  const width = Math.max(ROW_HEIGHT * ratio, NARROWEST)
  return (
    <li className="group relative min-w-0 max-w-full" style={{ width }}>
      <Link to="/designs/$designId" params={{ designId: design.id }} className="block">
        <span className="flex items-end" style={{ height: Math.min(ROW_HEIGHT, width / ratio) }}>
          <img
            src={design.preview_url}
            alt=""
            loading="lazy"
            width={design.width}
            height={design.height}
            className="block max-h-full w-auto max-w-full bg-sheet shadow-sheet transition-shadow group-hover:shadow-float"
          />
        </span>
        <span className="mt-3 line-clamp-2 text-[14px] leading-snug font-medium">{design.prompt}</span>
        <span className="mt-1 block text-[13px] text-ink-soft">
          {platformName(design.platform)} {formatName(design.format).toLowerCase()},{' '}
          <time dateTime={design.created_at}>{shortDate(design.created_at)}</time>
        </span>
      </Link>
      <IconButton
        icon={Trash2}
        label={`Delete: ${design.prompt}`}
        onClick={() => setAsking(true)}
        className="absolute top-1.5 right-1.5 bg-sheet opacity-0 shadow-sheet group-focus-within:opacity-100 group-hover:opacity-100"
      />
      {asking && <DeleteDesign design={design} onClose={() => setAsking(false)} />}
    </li>
  )
}

function shortDate(time: string): string {
  return new Date(time).toLocaleDateString('en-GB', { day: 'numeric', month: 'short' })
}

function DeleteDesign({ design, onClose }: { readonly design: DesignSummary; readonly onClose: () => void }) {
  const { mutate, isPending } = useDeleteDesign()
  return (
    <DeleteQuestion
      title="Delete this ad?"
      isPending={isPending}
      onDelete={() => mutate(design.id, { onSettled: onClose })}
      onClose={onClose}
    >
      “{design.prompt}” will be gone for good.
    </DeleteQuestion>
  )
}
