// Why one turn has its scores: what is wrong with it first, then each metric in words with its numbers folded away.
import type { ExplainedTurn } from '@/lib/core/domain/explained-turn'
import { ExplanationCloseness } from './explanation-closeness'
import { ExplanationEvidence } from './explanation-evidence'
import { ExplanationFlags } from './explanation-flags'
import { ExplanationOrders } from './explanation-orders'
import { ExplanationUpdate } from './explanation-update'

type ExplanationTurnProps = { turn: ExplainedTurn; headline: string; id: string; isInHand: boolean }

export function ExplanationTurn({ turn, headline, id, isInHand }: ExplanationTurnProps) {
  return (
    <article
      id={id}
      aria-label={`Turn ${turn.number}: ${headline}`}
      tabIndex={-1}
      className={`grid min-w-0 scroll-mt-16 gap-2 border-l-2 pl-3 ${isInHand ? 'border-accent' : 'border-line'}`}
    >
      <h4 className="text-sm">
        <span className="text-muted tabular-nums">{turn.number}</span> {headline}
      </h4>
      <ExplanationFlags flags={turn.flags} />
      <ExplanationUpdate turn={turn} />
      <ExplanationEvidence turn={turn} />
      <ExplanationOrders turn={turn} />
      <ExplanationCloseness closeness={turn.closeness} />
    </article>
  )
}
