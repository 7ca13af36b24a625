// The mark of every turn in a reviewer's tree.
import type { TurnMark } from '@/components/trees/tree-turn'
import type { TurnJudgement } from '@/lib/core/domain/judgement'
import { reasonName } from './reason-names'
import type { CountedVerdict, ReviewState } from './review-state'

export function turnMarks({ judgements, latest }: ReviewState): Map<string, TurnMark> {
  return new Map([...judgements].map(([turnId, judgement]) => [turnId, markOf(judgement, latest.get(turnId))]))
}

function markOf(judgement: TurnJudgement, verdict: CountedVerdict | undefined): TurnMark {
  if (judgement === 'open') return { kind: 'open', text: 'open' }
  if (judgement === 'closed') return { kind: 'closed', text: 'closed', detail: 'A turn above is rejected' }
  const detail = [verdict?.reasons.map(reasonName).join(', '), verdict?.note].filter(Boolean).join('. ') || undefined
  const saving = verdict && !verdict.isStored ? ', not saved yet' : ''
  if (judgement === 'accepted') return { kind: 'accepted', text: `accepted${saving}`, detail }
  if (judgement === 'unable') return { kind: 'unable', text: `cannot judge${saving}`, detail }
  if (verdict?.kind === 'EDIT') return { kind: 'edited', text: `rejected (edited)${saving}`, detail }
  return { kind: 'rejected', text: `rejected${saving}`, detail }
}
