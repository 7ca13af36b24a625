// What hangs below the turn that is edited: it answers to a turn that no longer stands.
import { actionText } from '@/components/trees/turn-summary'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { turnsBelow } from './turns-below'

export function EditStale({ turns, turnId }: { turns: readonly ReviewTurn[]; turnId: string }) {
  const below = turnsBelow(turns, turnId)
  if (below.length === 0) return null
  return (
    <details className="rounded-md border border-dashed border-warn px-3 py-1.5">
      <summary className="cursor-pointer">
        <span className="font-medium text-warn">
          {below.length === 1 ? '1 turn becomes stale' : `${below.length} turns become stale`}
        </span>{' '}
        <span className="text-muted">— below the original; closed with it, and back if you undo.</span>
      </summary>
      <ul className="mt-1 grid max-h-32 gap-0.5 overflow-y-auto text-xs">
        {below.map((turn) => (
          <li key={turn.id}>
            Turn {turn.depth + 1} · {actionText(turn.action)}
          </li>
        ))}
      </ul>
    </details>
  )
}
