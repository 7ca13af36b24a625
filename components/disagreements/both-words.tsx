// What physicians say and what the filter says, side by side, with how far they part.
import { formatMetric } from '@/components/plots/number-text'
import { DecisionBadge } from '@/components/trees/decision-badge'
import { OutcomeBadge } from '@/components/trees/outcome-badge'
import { TrajectoryLabelBadge } from '@/components/trees/trajectory-label-badge'
import { DescriptionList } from '@/components/ui/description-list'
import type { Disagreement } from '@/lib/core/domain/disagreement'
import { directionNames } from './cause-names'

export function BothWords({ disagreement }: { disagreement: Disagreement }) {
  const { judged, decision, turns, acceptance, outcome, direction, strength, turn, paths } = disagreement
  const others = paths === 1 ? '' : ` ${paths} paths of the tree part over the same turn.`
  const items = [
    {
      term: 'Physicians',
      value: (
        <>
          <TrajectoryLabelBadge label={judged.kind} />
          {judged.turns === null ? '' : ` the first ${judged.turns} of ${turns} turns`}
        </>
      ),
    },
    {
      term: 'Filter',
      value: (
        <>
          <DecisionBadge decision={decision.kind} />{' '}
          {decision.kind === 'truncate' ? `to the first ${decision.turns} of ${turns} turns ` : ''}
          <OutcomeBadge outcome={outcome} />
          {acceptance === null ? '' : ` predicted acceptance ${formatMetric(acceptance)}`}
        </>
      ),
    },
    {
      term: 'They part by',
      value:
        direction === null || strength === null
          ? 'nothing any more'
          : `${formatMetric(strength)}: ${directionNames[direction]}${turn === null ? '' : `, at turn ${turn}`}.${others}`,
    },
  ]
  return (
    <div className="rounded-lg border border-line bg-surface p-4 shadow-card">
      <DescriptionList items={items} />
    </div>
  )
}
