import { Link } from '@tanstack/react-router'
import { ArrowLeft, Redo2, Undo2 } from 'lucide-react'
import { formatName, platformName } from '@/lib/platform-names'
import { Button } from '@/ui/button'
import { IconButton } from '@/ui/icon-button'
import type { Saving } from '../actions/use-save'
import { useEditor } from '../store/editor-context'
import { ExportMenu } from './export-menu'
import { ProblemStrip } from './problem-strip'

/** Where one is, what was done, and the way out: as a stored design or as a file. */
export function EditorBar({ saving }: { readonly saving: Saving }) {
  const { design, history, undo, redo } = useEditor((state) => state)
  return (
    <header className="border-b border-line bg-sheet">
      <div className="flex h-14 items-center gap-3 px-3">
        <Link
          to="/"
          aria-label="All ads"
          className="inline-flex size-9 shrink-0 items-center justify-center rounded-md text-ink-soft hover:bg-bench-deep hover:text-ink"
        >
          <ArrowLeft size={18} strokeWidth={1.75} aria-hidden />
        </Link>
        <div className="min-w-0 flex-1">
          <h1 className="truncate font-display text-[16px] leading-tight font-semibold">{design.prompt}</h1>
          <p className="truncate text-[12.5px] text-ink-soft max-sm:hidden">
            {platformName(design.platform)} {formatName(design.format).toLowerCase()}
          </p>
        </div>
        <IconButton
          icon={Undo2}
          label="Undo"
          hint="Ctrl+Z"
          onClick={undo}
          disabled={history.past.length === 0}
        />
        <IconButton
          icon={Redo2}
          label="Redo"
          hint="Ctrl+Y"
          onClick={redo}
          disabled={history.future.length === 0}
        />
        <p role="status" className="w-24 text-right text-[13px] text-ink-soft max-md:sr-only">
          {saving.isSaving ? 'Saving' : saving.isDirty ? 'Not saved' : 'Saved'}
        </p>
        <Button onClick={() => void saving.save()} disabled={!saving.isDirty || saving.isSaving}>
          Save
        </Button>
        <ExportMenu saving={saving} />
      </div>
      <ProblemStrip saving={saving} />
    </header>
  )
}
