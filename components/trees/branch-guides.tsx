// The lines left of a turn, leading from its parent to its node and on to its children.
import { classNames } from '@/components/ui/class-names'
import { markLook } from './mark-look'
import type { Guide, TreeRow } from './tree-rows'
import type { TurnMark } from './tree-turn'

const line = 'absolute bg-line-strong/70'
/** The height at which a node sits in its row, and half its size. */
const vertical = { full: 'inset-y-0', top: 'top-0 h-[18px]', above: 'top-0 h-2', below: 'top-7 bottom-0' }

export function BranchGuides({ row, mark }: { row: TreeRow; mark: TurnMark | undefined }) {
  const { icon: Icon, ink } = markLook[mark?.kind ?? 'open']
  const isContinued = row.siblings === 1 && row.parent !== null
  const isContinuing = row.children > 0 && !row.isCollapsed
  return (
    <div aria-hidden className="flex shrink-0 pl-1">
      {row.guides.map((guide, column) => (
        <GuideCell key={column} guide={guide} />
      ))}
      <div className="relative w-5.5">
        {isContinued ? <span className={classNames(line, vertical.above, 'left-[10.5px] w-px')} /> : null}
        {isContinuing ? <span className={classNames(line, vertical.below, 'left-[10.5px] w-px')} /> : null}
        <Icon className={classNames('absolute top-2 left-px size-5', ink)} />
      </div>
    </div>
  )
}

function GuideCell({ guide }: { guide: Guide }) {
  const upright = guide === 'elbow' ? vertical.top : vertical.full
  return (
    <div className="relative w-5.5">
      {guide === 'blank' ? null : <span className={classNames(line, upright, 'left-[10.5px] w-px')} />}
      {guide === 'tee' || guide === 'elbow' ? (
        <span className={classNames(line, 'top-[18px] right-0 left-[10.5px] h-px')} />
      ) : null}
    </div>
  )
}
