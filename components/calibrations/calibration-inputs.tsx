// What a run rests on: options, rounds, labels, split, graph, and the hash over all of it.
import { formatCount } from '@/components/plots/number-text'
import { SimulatedBadge } from '@/components/rounds/simulated-badge'
import { DescriptionList } from '@/components/ui/description-list'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import type { CalibrationDetail } from '@/lib/core/domain/calibration-run'

export function CalibrationInputs({ run }: { run: CalibrationDetail }) {
  const { split } = run.result
  return (
    <DescriptionList
      items={[
        { term: 'α, δ, seed', value: `${run.options.alpha}, ${run.options.delta}, ${run.options.seed}` },
        { term: 'Labels', value: `${formatCount(run.labels)} over ${formatCount(run.cases)} cases` },
        {
          term: 'Split by case',
          value: `${formatCount(split.fit.length)} cases to fit, ${formatCount(split.test.length)} to test`,
        },
        { term: 'Simulated reviews', value: run.includesSimulated ? 'included' : 'left out' },
        { term: 'Rounds', value: <Rounds run={run} /> },
        { term: 'Graph', value: run.graph },
        { term: 'Run by', value: run.createdBy ?? 'system' },
        { term: 'Run at', value: <TimeText iso={run.createdAt} /> },
        { term: 'SHA-256', value: <code className="text-xs break-all">{run.sha256}</code> },
      ]}
    />
  )
}

function Rounds({ run }: { run: CalibrationDetail }) {
  if (run.rounds.length === 0) return <span className="text-muted">none</span>
  return (
    <ul className="grid gap-1">
      {run.rounds.map((round) => (
        <li key={round.id} className="flex flex-wrap items-center gap-1.5">
          <TextLink href={`/rounds/${round.id}`}>{round.name}</TextLink>
          {round.isSimulated ? <SimulatedBadge /> : null}
        </li>
      ))}
    </ul>
  )
}
