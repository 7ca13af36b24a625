// Trees as rows: teacher, size, outcomes, the filter's decisions and where their review stands.
import { formatCount } from '@/components/plots/number-text'
import { DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { decisionKindSchema } from '@/lib/core/domain/filter'
import { outcomeSchema } from '@/lib/core/domain/score'
import type { TreeSummary } from '@/lib/core/domain/tree-list'
import { DecisionBadge } from './decision-badge'
import { OutcomeBadge } from './outcome-badge'
import { reviewStateName } from './review-state-name'

type TreeTableProps = { trees: readonly TreeSummary[]; empty?: string }

export function TreeTable({ trees, empty }: TreeTableProps) {
  return (
    <DataTable<TreeSummary>
      caption="Trees"
      rows={trees}
      rowKey={(row) => row.id}
      empty={empty}
      columns={[
        {
          key: 'tree',
          header: 'Tree',
          isRowHeader: true,
          cell: (row) => (
            <>
              <TextLink href={`/trees/${row.id}`}>{row.caseTitle}</TextLink>
              <span className="block text-xs font-normal text-muted">{row.specialty}</span>
            </>
          ),
        },
        { key: 'teacher', header: 'Teacher', cell: (row) => <TeacherText tree={row} /> },
        { key: 'turns', header: 'Turns', align: 'end', cell: (row) => formatCount(row.turns) },
        { key: 'trajectories', header: 'Paths', align: 'end', cell: (row) => formatCount(row.trajectories) },
        { key: 'outcomes', header: 'Outcomes', cell: (row) => <Outcomes tree={row} /> },
        { key: 'decisions', header: 'Decisions', cell: (row) => <Decisions tree={row} /> },
        { key: 'review', header: 'Review', cell: (row) => reviewStateName[row.reviewState] },
        {
          key: 'created',
          header: 'Created',
          className: 'hidden lg:table-cell',
          cell: (row) => <TimeText iso={row.createdAt} />,
        },
      ]}
    />
  )
}

function TeacherText({ tree: { teacher } }: { tree: TreeSummary }) {
  const details = [teacher.model, teacher.persona, teacher.seed === null ? null : `seed ${teacher.seed}`]
  return (
    <>
      {teacher.name}
      <span className="block text-xs text-muted">{details.filter(Boolean).join(', ')}</span>
    </>
  )
}

function Outcomes({ tree }: { tree: TreeSummary }) {
  const found = outcomeSchema.options.filter((outcome) => (tree.outcomes[outcome] ?? 0) > 0)
  return (
    <span className="flex flex-wrap gap-x-2 gap-y-1">
      {found.map((outcome) => (
        <span key={outcome} className="flex items-center gap-1 tabular-nums">
          <OutcomeBadge outcome={outcome} /> {formatCount(tree.outcomes[outcome] ?? 0)}
        </span>
      ))}
      {found.length === 0 ? <span className="text-muted">not scored</span> : null}
    </span>
  )
}

function Decisions({ tree }: { tree: TreeSummary }) {
  const found = decisionKindSchema.options.filter((decision) => (tree.decisions[decision] ?? 0) > 0)
  return (
    <span className="flex flex-wrap gap-x-2 gap-y-1">
      {found.map((decision) => (
        <span key={decision} className="flex items-center gap-1 tabular-nums">
          <DecisionBadge decision={decision} /> {formatCount(tree.decisions[decision] ?? 0)}
        </span>
      ))}
      {found.length === 0 ? <span className="text-muted">—</span> : null}
    </span>
  )
}
