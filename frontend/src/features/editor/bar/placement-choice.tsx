import type { PlacementRead } from '@/api/generated'
import { formatName, platformName } from '@/lib/platform-names'

interface PlacementChoiceProps {
  readonly placements: readonly PlacementRead[]
  /** The names of those left out. */
  readonly left: ReadonlySet<string>
  readonly onChange: (left: ReadonlySet<string>) => void
}

/** Placements by platform, each to be taken or left; a platform's box stands for all of its own. */
export function PlacementChoice({ placements, left, onChange }: PlacementChoiceProps) {
  const platforms = [...new Set(placements.map(({ platform }) => platform))]
  const set = (names: readonly string[], taken: boolean) => {
    const rest = [...left].filter((name) => !names.includes(name))
    onChange(new Set(taken ? rest : [...rest, ...names]))
  }
  const all = placements.map(({ name }) => name)
  return (
    <div className="mt-4 max-h-[46vh] overflow-auto rounded-lg p-3 ring-1 ring-line ring-inset">
      <Box label="All placements" names={all} left={left} onSet={set} strong />
      {platforms.map((platform) => {
        const own = placements.filter((each) => each.platform === platform)
        return (
          <fieldset key={platform} className="mt-3">
            <Box
              label={platformName(platform)}
              names={own.map(({ name }) => name)}
              left={left}
              onSet={set}
              strong
            />
            <div className="grid grid-cols-2 pl-6">
              {own.map(({ name, format, width, height }) => (
                <Box
                  key={name}
                  label={formatName(format)}
                  hint={formatName(format).includes('×') ? '' : `${width} × ${height}`}
                  names={[name]}
                  left={left}
                  onSet={set}
                />
              ))}
            </div>
          </fieldset>
        )
      })}
    </div>
  )
}

interface BoxProps {
  readonly label: string
  readonly hint?: string
  readonly names: readonly string[]
  readonly left: ReadonlySet<string>
  readonly onSet: (names: readonly string[], taken: boolean) => void
  readonly strong?: boolean
}

function Box({ label, hint, names, left, onSet, strong }: BoxProps) {
  const taken = names.filter((name) => !left.has(name)).length
  return (
    <label className="flex items-center gap-2 py-0.5">
      <input
        type="checkbox"
        checked={taken > 0 && taken === names.length}
        ref={(box) => {
          if (box) box.indeterminate = taken > 0 && taken < names.length
        }}
        onChange={(event) => onSet(names, event.target.checked)}
      />
      <span className={strong ? 'font-semibold' : undefined}>{label}</span>
      {hint && <span className="text-[12.5px] text-ink-faint">{hint}</span>}
    </label>
  )
}
