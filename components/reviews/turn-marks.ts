// The mark of every turn in a reviewer's tree; a turn of a branch that was taken back has none, as it is not shown.
import type { TurnMark } from '@/components/trees/tree-turn'
import type { CountedAspects, TreeNode, TurnJudgement } from '@/lib/core/domain/judgement'
import type { VerdictKind } from '@/lib/core/domain/verdict'
import { reasonName } from './reason-names'
import type { GivenVerdict, ReviewState } from './review-state'

type Aspects = CountedAspects<GivenVerdict> | undefined

export function turnMarks(turns: readonly TreeNode[], { judgements, counted }: ReviewState): Map<string, TurnMark> {
  const marks = new Map<string, TurnMark>()
  /** Turns below an edited one: they hang below a version that no longer stands. */
  const stale = new Set<string>()
  for (const { id, parentId } of turns) {
    const judgement = judgements.get(id) ?? 'open'
    if (judgement === 'discarded') continue
    const isBelowEdit = parentId !== null && (stale.has(parentId) || isEdited(counted.get(parentId)))
    if (judgement === 'closed' && isBelowEdit) stale.add(id)
    marks.set(id, markOf(judgement, counted.get(id), stale.has(id)))
  }
  return marks
}

const isEdited = (aspects: Aspects) => aspects?.get('TURN')?.kind === 'EDIT'

function markOf(judgement: TurnJudgement, aspects: Aspects, isStale: boolean): TurnMark {
  if (isStale) return { kind: 'closed', text: 'stale', detail: 'It hangs below a turn that you edited' }
  if (judgement === 'closed') return { kind: 'closed', text: 'closed', detail: 'A turn above is rejected' }
  const verdicts = [...(aspects?.values() ?? [])]
  const detail = verdicts.map(detailOf).filter(Boolean).join('. ') || undefined
  const saving = verdicts.some((verdict) => verdict.stored === null) ? ', not saved yet' : ''
  if (judgement === 'open') return { kind: 'open', text: `${halfDone(aspects) ?? 'open'}${saving}`, detail }
  if (judgement === 'accepted') return { kind: 'accepted', text: `accepted${saving}`, detail }
  if (judgement === 'unable') return { kind: 'unable', text: `cannot judge${saving}`, detail }
  if (isEdited(aspects)) return { kind: 'edited', text: `rejected (edited)${saving}`, detail }
  return { kind: 'rejected', text: `rejected${saving}`, detail }
}

/** Where the order was judged and the update was not yet: what is left. */
function halfDone(aspects: Aspects): string | null {
  const order = aspects?.get('ORDER')
  if (order) return `order ${kindWord(order.kind)}, update open`
  const update = aspects?.get('UPDATE')
  return update ? `update ${kindWord(update.kind)}, order open` : null
}

function detailOf({ reasons, note }: GivenVerdict): string {
  return [reasons.map(reasonName).join(', '), note].filter(Boolean).join('. ')
}

const words: Record<VerdictKind, string> = {
  ACCEPT: 'accepted',
  REJECT: 'rejected',
  EDIT: 'edited',
  CANNOT_JUDGE: 'cannot judge',
  WITHDRAW: 'withdrawn',
}

/** A verdict in a word. */
export const kindWord = (kind: VerdictKind): string => words[kind]
