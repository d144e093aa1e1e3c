import { Button } from '@/ui/button'
import { Menu } from '@/ui/menu'
import { Notice } from '@/ui/notice'
import { useExport } from '../actions/use-export'
import type { Saving } from '../actions/use-save'

/** The files that a design can become. */
export function ExportMenu({ saving }: { readonly saving: Saving }) {
  const { exportAs, running, problem, dismiss } = useExport(saving)
  return (
    <>
      <Menu
        label={running ? 'Exporting' : 'Export'}
        entries={[
          {
            label: 'PNG',
            hint: 'exact pixels',
            disabled: running !== null,
            onSelect: () => void exportAs('png'),
          },
          {
            label: 'JPG',
            hint: 'smaller file',
            disabled: running !== null,
            onSelect: () => void exportAs('jpg'),
          },
          {
            label: 'WebP',
            hint: 'smallest file',
            disabled: running !== null,
            onSelect: () => void exportAs('webp'),
          },
          {
            label: 'SVG',
            hint: 'for other editors',
            disabled: running !== null,
            onSelect: () => void exportAs('svg'),
          },
          {
            label: 'HTML5',
            hint: 'for display networks',
            disabled: running !== null,
            onSelect: () => void exportAs('html5'),
          },
        ]}
      />
      {problem && (
        <div className="fixed top-16 right-3 z-30 w-[min(26rem,92vw)] shadow-float">
          <Notice problem={problem}>
            <Button onClick={dismiss}>Close</Button>
          </Notice>
        </div>
      )}
    </>
  )
}
