import { Link } from '@tanstack/react-router'
import { Trash2 } from 'lucide-react'
import { useState } from 'react'
import { useDeleteBrand } from '@/api/brands'
import type { Brand, BrandKit } from '@/api/generated'
import { uploadAddress } from '@/api/uploads'
import { DeleteQuestion } from '@/ui/delete-question'
import { IconButton } from '@/ui/icon-button'
import { colorOf } from './brand-schema'

/** A brand: its logo on its own ground, above its colours. */
export function BrandCard({ brand }: { readonly brand: Brand }) {
  const [asking, setAsking] = useState(false)
  const { kit } = brand
  return (
    <li className="group relative min-w-0">
      <Link to="/brands/$brandId" params={{ brandId: brand.id }} className="block">
        <span className="block shadow-sheet transition-shadow group-hover:shadow-float">
          <Face kit={kit} />
          <span className="flex h-3 bg-sheet">
            {kit.colors?.map(({ value, role }, index) => (
              <span
                // biome-ignore lint/suspicious/noArrayIndexKey: two colours may be the same
                key={index}
                className={role === 'primary' ? 'grow-[3]' : 'grow'}
                style={{ background: value }}
              />
            ))}
          </span>
        </span>
        <span className="mt-3 block truncate font-display text-[17px] font-semibold">{kit.name}</span>
        <span className="block truncate text-[13px] text-ink-soft">{summary(kit)}</span>
      </Link>
      <IconButton
        icon={Trash2}
        label={`Delete: ${kit.name}`}
        onClick={() => setAsking(true)}
        className="absolute top-1.5 right-1.5 bg-sheet opacity-0 shadow-sheet group-focus-within:opacity-100 group-hover:opacity-100"
      />
      {asking && <DeleteBrand brand={brand} onClose={() => setAsking(false)} />}
    </li>
  )
}

function Face({ kit }: { readonly kit: BrandKit }) {
  const onDark = !kit.logo && kit.logo_on_dark
  const ground = onDark ? (colorOf(kit, 'primary') ?? '#15171a') : '#ffffff'
  const logo = kit.logo ?? kit.logo_on_dark
  return (
    <span className="flex h-40 items-center justify-center p-8" style={{ background: ground }}>
      {logo ? (
        <img src={uploadAddress(logo)} alt="" className="max-h-full max-w-[70%] object-contain" />
      ) : (
        <span
          className="truncate text-3xl leading-tight font-bold"
          style={{ fontFamily: kit.display_font ?? undefined, color: colorOf(kit, 'primary') }}
        >
          {kit.name}
        </span>
      )}
    </span>
  )
}

function summary(kit: BrandKit): string {
  const fonts = [...new Set([kit.display_font, kit.text_font].filter(Boolean))]
  const colors = kit.colors?.length ?? 0
  const parts = [fonts.join(' and '), colors > 0 && `${colors} ${colors === 1 ? 'colour' : 'colours'}`]
  return parts.filter(Boolean).join(', ') || 'Colours and fonts are free'
}

function DeleteBrand({ brand, onClose }: { readonly brand: Brand; readonly onClose: () => void }) {
  const { mutate, isPending } = useDeleteBrand()
  return (
    <DeleteQuestion
      title="Delete this brand?"
      isPending={isPending}
      onDelete={() => mutate(brand.id, { onSettled: onClose })}
      onClose={onClose}
    >
      The kit of “{brand.kit.name}” will be gone for good. Ads made with it stay as they are.
    </DeleteQuestion>
  )
}
