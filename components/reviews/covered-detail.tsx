// A turn whose answers are still covered: what was ordered, and plainly that the rest is hidden and until when.
import { EyeOff } from 'lucide-react'
import type { ReviewTurn } from '@/lib/core/domain/review'

/** `ordersToJudge`: of the fork; `isJudged`: whether this turn's own order is. */
type CoveredDetailProps = { turn: ReviewTurn; ordersToJudge: number; isJudged: boolean }

export function CoveredDetail({ turn, ordersToJudge, isJudged }: CoveredDetailProps) {
  const tests = turn.action?.kind === 'order' ? turn.action.tests : []
  return (
    <div className="grid gap-2">
      <h4 className="text-xs font-semibold text-muted">Ordered</h4>
      <ul className="grid gap-1.5">
        {tests.map((test) => (
          <li key={test} className="grid gap-0.5 rounded-md border border-dashed border-line-strong px-2.5 py-1.5">
            <span className="font-medium">{test}</span>
            <span className="flex items-center gap-1.5 text-xs text-muted">
              <EyeOff aria-hidden className="size-3.5" />
              Answer covered
            </span>
          </li>
        ))}
      </ul>
      <p className="text-muted">
        What came back, the reasoning and the differential are covered until {untilWhen(ordersToJudge, isJudged)}. So no
        order is judged by what it brought.
      </p>
    </div>
  )
}

function untilWhen(ordersToJudge: number, isJudged: boolean): string {
  if (ordersToJudge === 0) return 'what you said of the order is saved'
  const left = `${ordersToJudge} ${ordersToJudge === 1 ? 'is' : 'are'} still to be judged`
  if (isJudged) return `you have judged the other orders of this fork too: ${left}`
  return ordersToJudge === 1 ? 'you have judged this order' : `you have judged the orders of this fork: ${left}`
}
