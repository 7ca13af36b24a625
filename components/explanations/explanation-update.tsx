// How the belief moved beside the movement that the new findings ask for: RAC and BUC of a turn.
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { ExplainedTurn, ExplainedUpdate, UpdatePart } from '@/lib/core/domain/explained-turn'
import { ExplanationFold, Formula } from './explanation-fold'
import { TermName, useNames } from './explanation-names'
import { ExplanationSupport } from './explanation-support'
import { directionWords, distanceWords, movementWords, oddsWords } from './update-words'

export function ExplanationUpdate({ turn }: { turn: ExplainedTurn }) {
  const names = useNames()
  const { update } = turn
  if (!update) return null
  return (
    <ExplanationFold
      title="Belief and evidence"
      figure={`RAC ${formatMetric(turn.score.rac)}, BUC ${formatMetric(turn.score.buc)}`}
      words={[movementWords(names, turn), directionWords(update), distanceWords(update)].filter(Boolean).join(' ')}
    >
      <DataTable
        caption="Belief before and after the turn, and as the new findings ask for it"
        columns={columns}
        rows={update.parts}
        rowKey={({ term }) => term.concept ?? term.label}
      />
      <HowComputed update={update} />
      {update.rule === 'no-evidence' ? null : <ExplanationSupport turn={turn} update={update} />}
    </ExplanationFold>
  )
}

function HowComputed({ update }: { update: ExplainedUpdate }) {
  const { rule, agreeing, movement, moved, askedDistance, missed, hidden } = update
  const rac = {
    moved: `RAC = agreeing / movement = ${formatMetric(agreeing)} / ${formatMetric(movement)}`,
    stayed: `RAC = 1 − TV(asked, before) = 1 − ${formatMetric(askedDistance)}`,
    'no-evidence': `RAC = 1 − TV(after, before) = 1 − ${formatMetric(moved)}`,
  }[rule]
  const compared = rule === 'no-evidence' ? 'before' : 'asked'
  return (
    <>
      {hidden.hypotheses > 0 ? (
        <p className="text-xs text-muted">{hidden.hypotheses} more hypotheses are counted but not shown.</p>
      ) : null}
      <p className="text-xs text-muted">
        Before and after are the stated beliefs raised to at least 0.1 % and scaled to sum to 100 % over these
        hypotheses; what the teacher left for other diseases does not count.
      </p>
      <Formula section="5. The five metrics">
        {rac}; BUC = 1 − TV(after, {compared}) = 1 − {formatMetric(missed)}
      </Formula>
    </>
  )
}

const directions: Record<UpdatePart['direction'], string> = {
  asked: 'as asked',
  against: 'not as asked',
  still: 'did not move',
}

const columns: DataColumn<UpdatePart>[] = [
  { key: 'term', header: 'Hypothesis', isRowHeader: true, cell: ({ term }) => <TermName term={term} /> },
  {
    key: 'stated',
    header: 'As stated',
    align: 'end',
    cell: ({ statedBefore, statedAfter }) => `${percent(statedBefore)} to ${percent(statedAfter)}`,
  },
  { key: 'before', header: 'Before', align: 'end', cell: ({ before }) => percent(before) },
  { key: 'after', header: 'After', align: 'end', cell: ({ after }) => percent(after) },
  { key: 'asked', header: 'Findings ask for', align: 'end', cell: ({ asked }) => percent(asked) },
  { key: 'direction', header: 'Moved', cell: ({ direction }) => directions[direction] },
  {
    key: 'support',
    header: 'Support',
    align: 'end',
    cell: ({ support: { total } }) => (
      <>
        {total.toFixed(2)} <span className="block text-xs whitespace-nowrap text-muted">{oddsWords(total)}</span>
      </>
    ),
  },
]
