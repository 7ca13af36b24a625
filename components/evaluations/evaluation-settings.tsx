// What an evaluation was made with: enough to make it again.
import { formatUsd } from '@/components/runs/run-words'
import { Card } from '@/components/ui/card'
import { TimeText } from '@/components/ui/time-text'
import type { Evaluation } from '@/lib/core/domain/evaluation'
import { casesText } from './cases-text'

export function EvaluationSettings({ evaluation }: { evaluation: Evaluation }) {
  const { options, judge, teacher, model, metricVersion, costUsd, createdAt } = evaluation
  const text = (name: string) => (options[name] === undefined ? '—' : String(options[name]))
  const pairs: [string, React.ReactNode][] = [
    ['Teacher', model ?? `${teacher}, ${text('persona')}`],
    ['Judge', judge ?? 'the graph alone'],
    ['Cases', casesText(options.cases)],
    ['Turns at most', text('turns')],
    ['Temperature', text('temperature')],
    ['Seed', text('seed')],
    ['Metrics', `version ${metricVersion}`],
    ['Cost', formatUsd(costUsd)],
    ['Started', <TimeText key="started" iso={createdAt} />],
  ]
  return (
    <Card title="Made with">
      <dl className="flex flex-wrap gap-x-8 gap-y-3">
        {pairs.map(([term, value]) => (
          <div key={term} className="min-w-0">
            <dt className="text-xs text-muted">{term}</dt>
            <dd className="break-words">{value}</dd>
          </div>
        ))}
      </dl>
    </Card>
  )
}
