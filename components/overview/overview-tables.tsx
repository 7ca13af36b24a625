// Trajectories by outcome and by decision, trees by review state.
import { DecisionBadge } from '@/components/trees/decision-badge'
import { OutcomeBadge, outcomeMeaning } from '@/components/trees/outcome-badge'
import { reviewStateName } from '@/components/trees/review-state-name'
import { Section } from '@/components/ui/section'
import { decisionKindSchema } from '@/lib/core/domain/filter'
import type { Overview } from '@/lib/core/domain/overview'
import { outcomeSchema } from '@/lib/core/domain/score'
import { treeReviewStateSchema } from '@/lib/core/domain/tree-list'
import { CountTable } from './count-table'

export function OverviewTables({ overview }: { overview: Overview }) {
  const { byOutcome, byDecision, total } = overview.trajectories
  const outcomes = outcomeSchema.options.map((outcome) => ({
    key: outcome,
    name: (
      <span title={outcomeMeaning(outcome)}>
        <OutcomeBadge outcome={outcome} />
      </span>
    ),
    count: byOutcome[outcome] ?? 0,
    href: `/trees?outcome=${outcome}`,
  }))
  const decisions = decisionKindSchema.options.map((decision) => ({
    key: decision,
    name: <DecisionBadge decision={decision} />,
    count: byDecision[decision] ?? 0,
    href: `/trees?decision=${decision}`,
  }))
  const states = treeReviewStateSchema.options.map((state) => ({
    key: state,
    name: reviewStateName[state],
    count: overview.trees.byReviewState[state] ?? 0,
    href: `/trees?reviewState=${state}`,
  }))
  return (
    <div className="grid items-start gap-4 lg:grid-cols-3">
      <Section title="Trajectories by outcome">
        <CountTable caption="Trajectories by outcome" nameHeader="Outcome" rows={outcomes} total={total} />
      </Section>
      <Section title="Trajectories by decision" description="What the filter in force says.">
        <CountTable caption="Trajectories by decision" nameHeader="Decision" rows={decisions} total={total} />
      </Section>
      <Section title="Trees by review state">
        <CountTable
          caption="Trees by review state"
          nameHeader="Review state"
          rows={states}
          total={overview.trees.total}
        />
      </Section>
    </div>
  )
}
