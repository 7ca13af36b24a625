// How a button looks, whether it is a button or a link.
import { classNames } from './class-names'

export type ButtonVariant = 'primary' | 'secondary' | 'ghost' | 'danger'
export type ButtonSize = 'sm' | 'md'

const variants: Record<ButtonVariant, string> = {
  primary: 'border-transparent bg-accent text-accent-ink hover:bg-accent-strong',
  secondary: 'border-line-strong bg-surface text-ink hover:bg-sunken',
  ghost: 'border-transparent bg-transparent text-ink hover:bg-sunken',
  danger: 'border-bad bg-surface text-bad hover:bg-bad-soft',
}
const sizes: Record<ButtonSize, string> = {
  sm: 'min-h-7 gap-1.5 px-2 text-xs',
  md: 'min-h-9 gap-2 px-3 text-sm',
}

export function buttonStyle(variant: ButtonVariant = 'secondary', size: ButtonSize = 'md', className?: string): string {
  return classNames(
    'inline-flex items-center justify-center rounded-md border font-medium whitespace-nowrap transition-colors',
    'cursor-pointer data-disabled:cursor-not-allowed data-disabled:opacity-50 data-pending:opacity-70',
    '[&_svg]:size-4 [&_svg]:shrink-0',
    variants[variant],
    sizes[size],
    className,
  )
}
