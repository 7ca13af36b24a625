// The tests a turn orders: grounded or not, and what each could have told.
import { formatMetric } from '@/components/plots/number-text'
import { percent } from '@/components/trees/turn-summary'
import { Badge } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import type { ExplainedGain, ExplainedOrder, ExplainedTurn } from '@/lib/core/domain/explained-turn'
import { ExplanationFold, Formula } from './explanation-fold'
import { ConceptName, useNames } from './explanation-names'
import { orderWords, ordersWords } from './order-words'

export function ExplanationOrders({ turn }: { turn: ExplainedTurn }) {
  const names = useNames()
  const { orders } = turn
  if (orders.length === 0) return null
  return (
    <ExplanationFold
      title="Tests ordered"
      figure={`OG ${formatMetric(turn.score.og)}`}
      words={orders.length === 1 && orders[0] ? orderWords(names, orders[0]) : ordersWords(orders)}
    >
      {orders.map((order) => (
        <OneOrder key={order.wordings.join()} order={order} isAlone={orders.length === 1} />
      ))}
      <Formula section="5. The five metrics">
        OG = grounded / ordered; grounded from 0.01 bits, or where indicated
      </Formula>
    </ExplanationFold>
  )
}

/** The words of an order that stands alone are those of the fold. */
function OneOrder({ order, isAlone }: { order: ExplainedOrder; isAlone: boolean }) {
  const names = useNames()
  const { wordings, concepts, entry, isGrounded, gains, considered, knownBy } = order
  const title = wordings.join(', ')
  const others = entry === null || wordings.includes(entry) ? '' : ` (on the menu as ${entry})`
  return (
    <div className="grid min-w-0 gap-1">
      <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
        <span className="font-medium">{title}</span>
        <Badge tone={isGrounded ? 'good' : 'bad'}>{isGrounded ? 'grounded' : 'not grounded'}</Badge>
        <span className="text-xs text-muted">
          {entry === null ? 'not on the menu' : `on the menu${others}`};{' '}
          {concepts.length > 0 ? 'in the graph: ' : 'not in the graph'}
          {concepts.map((id) => (
            <ConceptName key={id} id={id} />
          ))}
        </span>
      </p>
      {isAlone ? null : <p className="max-w-prose">{orderWords(names, order)}</p>}
      {gains.length > 0 ? (
        <>
          <DataTable
            caption={`What ${title} could tell`}
            columns={columns}
            rows={gains}
            rowKey={(row) => row.finding}
          />
          <p className="text-xs text-muted">
            {knownBy === 'graph' ? 'What the graph says the test shows' : 'What the answer shows'}: {considered}{' '}
            {considered === 1 ? 'finding' : 'findings'}
            {considered > gains.length ? `, the best ${gains.length} of them here` : ''}.
          </p>
        </>
      ) : null}
    </div>
  )
}

const columns: DataColumn<ExplainedGain>[] = [
  { key: 'finding', header: 'Finding', isRowHeader: true, cell: ({ finding }) => <ConceptName id={finding} /> },
  { key: 'probability', header: 'Expected present', align: 'end', cell: ({ probability }) => percent(probability) },
  { key: 'bits', header: 'Tells, in bits', align: 'end', cell: ({ bits }) => formatMetric(bits) },
]
