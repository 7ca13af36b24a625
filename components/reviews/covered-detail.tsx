// A turn whose answers are still covered: what was ordered, and plainly that the rest is hidden and until when.
import { EyeOff } from 'lucide-react'
import type { ReviewTurn } from '@/lib/core/domain/review'

type CoveredDetailProps = { turn: ReviewTurn; ordersToJudge: number }

export function CoveredDetail({ turn, ordersToJudge }: CoveredDetailProps) {
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
        What came back, the reasoning and the differential are covered until {untilWhen(ordersToJudge)}. So no order is
        judged by what it brought.
      </p>
    </div>
  )
}

function untilWhen(ordersToJudge: number): string {
  if (ordersToJudge <= 1) return 'you have judged this order'
  return `you have judged the orders of this fork: ${ordersToJudge} are still to be judged`
}
