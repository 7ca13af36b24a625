// One turn of the tree: its lines, its mark, what was done and what came back, and its details when expanded.
'use client'
import { ChevronDown, ChevronRight, FoldVertical, UnfoldVertical } from 'lucide-react'
import { memo, type ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { BranchGuides } from './branch-guides'
import { isSameRow } from './is-same-row'
import { MarkBadge } from './mark-badge'
import type { TreeRow } from './tree-rows'
import type { TurnMark } from './tree-turn'
import { TurnDetail } from './turn-detail'
import { TurnHeadline } from './turn-headline'
import { turnLabel } from './turn-summary'

export type TurnRowProps = {
  row: TreeRow
  /** Where it stands among the rows. */
  index: number
  id: string
  mark: TurnMark | undefined
  tag: string | null
  more: ReactNode
  isSelected: boolean
  isInTabOrder: boolean
  isExpanded: boolean
  /** Told its element, so that its height is known. */
  measure: (element: HTMLDivElement | null) => void
}

/** Drawn again only when something in it changes; presses are told by the tree from `data-part`. */
export const TurnRow = memo(function TurnRow(given: TurnRowProps) {
  const { measure, ...props } = given
  const { row, mark, tag, isSelected, isExpanded } = props
  return (
    <div
      ref={measure}
      id={props.id}
      role="treeitem"
      aria-level={row.level}
      aria-posinset={row.position}
      aria-setsize={row.siblings}
      aria-selected={isSelected}
      aria-expanded={row.children > 0 ? !row.isCollapsed : undefined}
      aria-label={labelOf(row, mark, tag)}
      tabIndex={props.isInTabOrder ? 0 : -1}
      data-turn={row.turn.id}
      data-index={props.index}
      className={classNames(
        'absolute inset-x-1 flex cursor-default items-stretch rounded-md pr-2 focus-visible:outline-offset-[-2px]',
        isSelected ? 'bg-accent-soft shadow-[inset_3px_0_0_var(--accent)]' : 'hover:bg-sunken/70',
      )}
    >
      <BranchGuides row={row} mark={mark} />
      <div className="min-w-0 flex-1 py-1.5 pl-1.5">
        <div className="flex items-start gap-2">
          <TurnHeadline row={row} tag={tag} isClosed={mark?.kind === 'closed'} />
          {mark ? <MarkBadge mark={mark} /> : null}
          <RowControls row={row} isExpanded={isExpanded} />
        </div>
        {isExpanded ? (
          <div data-part="details" className="mt-2 mb-1 cursor-auto rounded-md border border-line bg-surface p-3">
            <TurnDetail turn={row.turn} parent={row.parent} />
            {props.more}
          </div>
        ) : null}
      </div>
    </div>
  )
}, isSameRow)

function labelOf(row: TreeRow, mark: TurnMark | undefined, tag: string | null): string {
  return [turnLabel(row.turn, row.level, row.parent), tag, mark?.text, mark?.detail].filter(Boolean).join('. ')
}

const control = 'flex size-6 cursor-pointer items-center justify-center rounded text-muted hover:bg-line hover:text-ink'

/** For the pointer only: the keyboard has Enter and the arrows, so these stay out of its way. */
function RowControls({ row, isExpanded }: Pick<TurnRowProps, 'row' | 'isExpanded'>) {
  const Chevron = isExpanded ? ChevronDown : ChevronRight
  const Fold = row.isCollapsed ? UnfoldVertical : FoldVertical
  return (
    <span aria-hidden className="flex shrink-0">
      {row.children > 0 ? (
        <span data-part="fold" className={control} title={row.isCollapsed ? 'Show the branch' : 'Fold the branch'}>
          <Fold className="size-3.5" />
        </span>
      ) : (
        <span className="size-6" />
      )}
      <span data-part="expand" className={control} title={isExpanded ? 'Fold the turn' : 'Expand the turn'}>
        <Chevron className="size-4" />
      </span>
    </span>
  )
}
