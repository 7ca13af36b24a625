// What a run asked of models, and what of its budgets is spent.
import { formatCount } from '@/components/plots/number-text'
import { Card } from '@/components/ui/card'
import { DescriptionList } from '@/components/ui/description-list'
import { Progress } from '@/components/ui/progress'
import type { RunDetail } from '@/lib/core/domain/run'
import { formatUsd } from './run-words'

export function RunSpending({ run }: { run: RunDetail }) {
  const { calls, promptTokens, completionTokens, costUsd, budget } = run
  const tokens = promptTokens + completionTokens
  return (
    <Card title="Calls and cost">
      <DescriptionList
        items={[
          { term: 'Calls answered', value: formatCount(calls) },
          { term: 'Tokens in', value: formatCount(promptTokens) },
          { term: 'Tokens out', value: formatCount(completionTokens) },
          {
            term: 'Cost',
            value:
              budget.usd === null ? (
                `${formatUsd(costUsd)}, no limit`
              ) : (
                <Progress
                  label="Dollars spent"
                  value={costUsd}
                  total={budget.usd}
                  text={`${formatUsd(costUsd)} of ${formatUsd(budget.usd)}`}
                />
              ),
          },
          {
            term: 'Token budget',
            value:
              budget.tokens === null ? (
                'no limit'
              ) : (
                <Progress
                  label="Tokens spent"
                  value={tokens}
                  total={budget.tokens}
                  text={`${formatCount(tokens)} of ${formatCount(budget.tokens)}`}
                />
              ),
          },
        ]}
      />
    </Card>
  )
}
