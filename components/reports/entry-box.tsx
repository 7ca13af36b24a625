// One part of an environment beside its report: its sign leads to the quote, and the pointer or the keyboard on it marks both.
'use client'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { markLook } from './mark-look'
import type { MarkPart } from './report-marks'
import type { Look } from './use-marked'

type EntryBoxProps = {
  id: string
  part: MarkPart
  sign: string
  name: string
  /** Whether it stands in the report as a quote. */
  isQuoted: boolean
  isActive: boolean
  look: Look
  /** The keyboard is in it. */
  onFocus?: () => void
  className?: string
  children: ReactNode
}

export function EntryBox({
  id,
  part,
  sign,
  name,
  isQuoted,
  isActive,
  look,
  onFocus,
  className,
  children,
}: EntryBoxProps) {
  const lookAt = () => look.lookAt(id, 'environment')
  return (
    <div
      data-entry={id}
      onPointerEnter={lookAt}
      onFocus={() => {
        lookAt()
        onFocus?.()
      }}
      className={classNames(
        'flex items-start gap-2 rounded-md border px-2 py-1.5',
        isActive ? 'border-accent bg-accent-soft' : 'border-transparent',
        className,
      )}
    >
      <button
        type="button"
        data-sign={sign}
        disabled={!isQuoted}
        aria-label={isQuoted ? `${name}: go to its words in the report` : `${name}: not in the report`}
        onClick={() => look.go(id, 'report')}
        className={classNames(
          'mt-0.5 shrink-0 before:content-[attr(data-sign)]',
          markLook[part].sign,
          !isQuoted && 'opacity-60',
        )}
      />
      <div className="min-w-0 flex-1">{children}</div>
    </div>
  )
}
