import type { ComponentProps } from 'react'
import { classNames } from './class-names'

type Weight = 'primary' | 'secondary' | 'quiet'

const LOOK: Record<Weight, string> = {
  primary: 'bg-ink text-sheet hover:bg-mark disabled:bg-bench-deep disabled:text-ink-faint',
  secondary: 'bg-sheet text-ink ring-1 ring-inset ring-line hover:ring-ink disabled:text-ink-faint',
  quiet: 'text-ink-soft hover:bg-bench-deep hover:text-ink disabled:text-ink-faint',
}

export const buttonLook = (weight: Weight) =>
  classNames(
    'inline-flex h-9 items-center justify-center gap-2 rounded-md px-3.5 font-semibold whitespace-nowrap',
    'transition-colors disabled:pointer-events-none aria-disabled:pointer-events-none',
    LOOK[weight],
  )

interface ButtonProps extends ComponentProps<'button'> {
  weight?: Weight
}

export function Button({ weight = 'secondary', className, type = 'button', ...rest }: ButtonProps) {
  return <button type={type} className={classNames(buttonLook(weight), className)} {...rest} />
}
