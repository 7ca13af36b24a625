// A button: press, disabled and pending states, an optional icon before its text.
'use client'
import { LoaderCircle } from 'lucide-react'
import type { ReactNode, Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components'
import { type ButtonSize, type ButtonVariant, buttonStyle } from './button-style'

export type ButtonProps = Omit<AriaButtonProps, 'children' | 'className'> & {
  variant?: ButtonVariant
  size?: ButtonSize
  icon?: ReactNode
  className?: string
  children?: ReactNode
  ref?: Ref<HTMLButtonElement>
}

/** While `isPending` the button keeps its focus, shows a spinner and ignores presses. */
export function Button({ variant, size, icon, className, children, ...rest }: ButtonProps) {
  const lead = rest.isPending ? <LoaderCircle aria-hidden className="animate-spin" /> : icon
  return (
    <AriaButton {...rest} className={buttonStyle(variant, size, className)}>
      {lead}
      {children}
    </AriaButton>
  )
}
