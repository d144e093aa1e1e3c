import { BadgePlus, ImagePlus } from 'lucide-react'
import type { PictureUpload } from '@/api/generated'
import { uploadAddress } from '@/api/uploads'
import { newPicture } from '../kernels/pictures'
import { useEditor } from '../store/editor-context'
import { shownSpec } from '../store/editor-store'
import { UploadZone } from './upload-zone'

/** Pictures and logos of one's own, put on top of the design. */
export function AddPictures() {
  const spec = useEditor(shownSpec)
  const canvas = useEditor((state) => state.laidOut.frame)
  const insert = useEditor((state) => state.insert)

  const add =
    (kind: 'image' | 'logo') =>
    ({ address, width, height }: PictureUpload) =>
      insert(newPicture(kind, address, { width, height }, canvas, spec))

  const grounds = { light: spec.brand?.logo, dark: spec.brand?.logo_on_dark }
  return (
    <div className="grid grid-cols-1 gap-2">
      <UploadZone label="Add a picture" icon={ImagePlus} onPicture={add('image')} />
      <UploadZone label="Add a logo" icon={BadgePlus} onPicture={add('logo')} />
      {(['light', 'dark'] as const).map((ground) => {
        const logo = grounds[ground]
        return (
          logo && (
            <BrandLogo
              key={ground}
              address={logo}
              ground={ground}
              onAdd={(size) => insert(newPicture('logo', logo, size, canvas, spec))}
            />
          )
        )
      })}
    </div>
  )
}

interface BrandLogoProps {
  readonly address: string
  /** The ground that it is made for. */
  readonly ground: 'light' | 'dark'
  readonly onAdd: (size: { width: number; height: number }) => void
}

/** A logo of the design's brand, one click away. */
function BrandLogo({ address, ground, onAdd }: BrandLogoProps) {
  return (
    <button
      type="button"
      aria-label={`Add the brand’s logo for ${ground} grounds`}
      onClick={({ currentTarget }) => {
        const image = currentTarget.querySelector('img')
        if (image?.complete) onAdd({ width: image.naturalWidth || 1, height: image.naturalHeight || 1 })
      }}
      className={`flex h-14 items-center justify-center rounded-md p-3 ring-1 ring-line ring-inset hover:ring-ink ${ground === 'light' ? 'bg-sheet' : 'bg-ink'}`}
    >
      <img src={uploadAddress(address)} alt="" className="max-h-full max-w-full object-contain" />
    </button>
  )
}
