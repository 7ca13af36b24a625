// One turn of the tree: its lines, its mark, what was done and what came back, and its details when expanded.
'use client'
import { ChevronDown, ChevronRight, FoldVertical, UnfoldVertical } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { BranchGuides } from './branch-guides'
import { MarkBadge } from './mark-badge'
import type { TreeRow } from './tree-rows'
import type { TreeTurn, TurnMark } from './tree-turn'
import { TurnDetail } from './turn-detail'
import { TurnHeadline } from './turn-headline'
import { turnLabel } from './turn-summary'

type TurnRowProps = {
  row: TreeRow
  id: string
  mark: TurnMark | undefined
  tag: string | null
  more: ReactNode
  isSelected: boolean
  isInTabOrder: boolean
  isExpanded: boolean
  onSelect: () => void
  onToggleDetails: () => void
  onToggleFold: () => void
}

export function TurnRow(props: TurnRowProps) {
  const { row, mark, tag, isSelected, isExpanded } = props
  return (
    <div
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
      className={classNames(
        'group/row mx-1 flex cursor-default items-stretch rounded-md pr-2 focus-visible:outline-offset-[-2px]',
        isSelected ? 'bg-accent-soft' : 'hover:bg-sunken/70',
      )}
      onClick={props.onSelect}
    >
      <BranchGuides row={row} mark={mark} />
      <div className="min-w-0 flex-1 py-1.5 pl-1.5">
        <div className="flex items-start gap-2">
          <TurnHeadline row={row} tag={tag} isClosed={mark?.kind === 'closed'} />
          {mark ? <MarkBadge mark={mark} /> : null}
          <RowControls {...props} />
        </div>
        {isExpanded ? (
          <div
            className="mt-2 mb-1 cursor-auto rounded-md border border-line bg-surface p-3"
            onClick={(event) => event.stopPropagation()}
          >
            <TurnDetail turn={row.turn} parent={row.parent} />
            {props.more}
          </div>
        ) : null}
      </div>
    </div>
  )
}

function labelOf(row: TreeRow<TreeTurn>, mark: TurnMark | undefined, tag: string | null): string {
  return [turnLabel(row.turn, row.level), tag, mark?.text, mark?.detail].filter(Boolean).join('. ')
}

/** For the pointer only: the keyboard has Enter and the arrows, so these stay out of its way. */
function RowControls({ row, isExpanded, onToggleDetails, onToggleFold }: TurnRowProps) {
  const Chevron = isExpanded ? ChevronDown : ChevronRight
  const Fold = row.isCollapsed ? UnfoldVertical : FoldVertical
  const style = 'flex size-6 cursor-pointer items-center justify-center rounded text-muted hover:bg-line hover:text-ink'
  const press = (act: () => void) => (event: { stopPropagation: () => void }) => {
    event.stopPropagation()
    act()
  }
  return (
    <span aria-hidden className="flex shrink-0">
      {row.children > 0 ? (
        <span
          className={style}
          title={row.isCollapsed ? 'Show the branch' : 'Fold the branch'}
          onClick={press(onToggleFold)}
        >
          <Fold className="size-3.5" />
        </span>
      ) : (
        <span className="size-6" />
      )}
      <span className={style} title={isExpanded ? 'Fold the turn' : 'Expand the turn'} onClick={press(onToggleDetails)}>
        <Chevron className="size-4" />
      </span>
    </span>
  )
}
