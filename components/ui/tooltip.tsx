// A short explanation beside a control on hover and keyboard focus; never the only place something is said.
'use client'
import type { ReactNode } from 'react'
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components'

/** `children` is one focusable control of this folder. */
export function Tooltip({ text, children }: { text: ReactNode; children: ReactNode }) {
  return (
    <TooltipTrigger delay={500} closeDelay={0}>
      {children}
      <AriaTooltip offset={6} className="z-50 max-w-64 rounded-md bg-ink px-2 py-1 text-xs text-canvas shadow-raised">
        {text}
      </AriaTooltip>
    </TooltipTrigger>
  )
}
