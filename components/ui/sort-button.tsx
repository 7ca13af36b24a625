// The head of a column that sorts by it; the arrow says which way the rows stand now.
'use client'
import { ArrowDown, ArrowUp } from 'lucide-react'
import { classNames } from './class-names'

type SortButtonProps = { label: string; isOn: boolean; direction: 'ascending' | 'descending'; onPress: () => void }

export function SortButton({ label, isOn, direction, onPress }: SortButtonProps) {
  const Arrow = direction === 'descending' ? ArrowDown : ArrowUp
  return (
    <button
      type="button"
      onClick={onPress}
      className={classNames(
        'inline-flex cursor-pointer items-center gap-1 rounded-sm font-medium underline decoration-dotted underline-offset-2',
        isOn ? 'text-ink' : 'text-muted',
      )}
    >
      {label}
      {isOn ? <Arrow aria-hidden className="size-3" /> : null}
    </button>
  )
}
