// The figures of one mode: diagnosis and orders, the metrics, the three failure modes, and the strata.
'use client'
import { Section } from '@/components/ui/section'
import { formatCount } from '@/components/plots/number-text'
import type { ModeSummary, Stratum } from '@/lib/core/domain/evaluation'
import { FailureModes } from './failure-modes'
import { diagnosisFigures, metricFigures, orderFigures } from './figure-words'
import { FiguresTable } from './figures-table'
import { StrataSection } from './strata-section'

const overText = ({ cases, failed }: Stratum) =>
  `Over ${formatCount(cases)} ${cases === 1 ? 'case' : 'cases'}, ${failed === 0 ? 'none' : formatCount(failed)} of them failed. The interval is how far a figure may move with other cases of the same kind.`

export function ModeFigures({ summary, hasJudge }: { summary: ModeSummary; hasJudge: boolean }) {
  const all = summary.strata.find(({ by }) => by === 'all')
  if (!all) return null
  const diagnosis = diagnosisFigures.filter((name) => name !== 'judged' || hasJudge)
  return (
    <>
      <Section title="The three failure modes" description="By name and rate, as the paper tells them apart.">
        <FailureModes stratum={all} />
      </Section>
      <div className="grid items-start gap-6 lg:grid-cols-2">
        <Section title="Diagnosis and orders" description={overText(all)}>
          <FiguresTable caption="Diagnosis and orders" stratum={all} names={[...diagnosis, ...orderFigures]} />
        </Section>
        <Section title="The five metrics" description="Of the played paths, each from 0 to 1; more is better.">
          <FiguresTable caption="The five metrics" stratum={all} names={metricFigures} />
        </Section>
      </div>
      <StrataSection summary={summary} hasJudge={hasJudge} />
    </>
  )
}
