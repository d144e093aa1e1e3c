import { dataOf } from './client'
import { type DesignSpec, type LaidOutSpec, layOutSpec } from './generated'

export interface PlacementName {
  readonly platform: string
  readonly format: string
}

/** The frame of a spec as a person wants it: fitted, not repaired, nothing stored. */
export const layOut = (spec: DesignSpec, { platform, format }: PlacementName): Promise<LaidOutSpec> =>
  dataOf(layOutSpec({ body: { spec, platform, format, repair: false } }))
