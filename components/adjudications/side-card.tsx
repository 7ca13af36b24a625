// One side of a dispute, under the reader's pseudonym: verdict, reasons, note, and the edit they proposed.
import { reasonName } from '@/components/reviews/reason-names'
import { MarkBadge } from '@/components/trees/mark-badge'
import type { MarkKind, TurnMark } from '@/components/trees/tree-turn'
import { TurnDetail } from '@/components/trees/turn-detail'
import { actionText } from '@/components/trees/turn-summary'
import { Card } from '@/components/ui/card'
import type { AdjudicationView } from '@/lib/core/domain/adjudication'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { VerdictKind } from '@/lib/core/domain/verdict'

const marks: Record<VerdictKind, TurnMark & { kind: MarkKind }> = {
  ACCEPT: { kind: 'accepted', text: 'accepts' },
  REJECT: { kind: 'rejected', text: 'rejects' },
  EDIT: { kind: 'edited', text: 'rejects, with an edit' },
  CANNOT_JUDGE: { kind: 'unable', text: 'cannot judge' },
  WITHDRAW: { kind: 'open', text: 'withdrew' },
}

type SideCardProps = { side: AdjudicationView['sides'][number]; parent: ReviewTurn | null }

export function SideCard({ side, parent }: SideCardProps) {
  return (
    <Card title={side.pseudonym} actions={<MarkBadge mark={marks[side.kind]} />}>
      <div className="grid gap-3">
        {side.reasons.length > 0 ? <p className="font-medium">{side.reasons.map(reasonName).join(', ')}</p> : null}
        {side.note ? <p className="whitespace-pre-wrap">{side.note}</p> : null}
        {side.reasons.length === 0 && !side.note && !side.edit ? <p className="text-muted">No reason given.</p> : null}
        {side.edit ? (
          <div className="grid gap-2 rounded-md border border-line p-3">
            <h3 className="text-xs text-muted">Proposed instead</h3>
            <p className="font-medium">{actionText(side.edit.action)}</p>
            <TurnDetail turn={side.edit} parent={parent} />
          </div>
        ) : null}
      </div>
    </Card>
  )
}
