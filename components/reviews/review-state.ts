// What the workspace shows of a review, derived from the stored verdicts and those still on their way.
import { judgeTurns, type TurnJudgement } from '@/lib/core/domain/judgement'
import { type PlannedVerdict, planVerdicts } from '@/lib/core/domain/plan-verdicts'
import type { ReviewView } from '@/lib/core/domain/review'
import { DomainError } from '@/lib/core/errors'
import type { OutboxItem } from '@/lib/client/verdict-outbox'

/** A verdict that counts on screen; `isStored` tells whether the server has it. */
export type CountedVerdict = PlannedVerdict & { key: string; isStored: boolean }

export type Progress = { decided: number; closed: number; open: string[]; total: number }

export type ReviewState = {
  judgements: ReadonlyMap<string, TurnJudgement>
  /** The newest verdict on each turn, withdrawn ones left out. */
  latest: ReadonlyMap<string, CountedVerdict>
  progress: Progress
}

export function reviewState(view: Pick<ReviewView, 'turns' | 'verdicts'>, outbox: readonly OutboxItem[]): ReviewState {
  const counted = countVerdicts(view, outbox)
  const judgements = judgeTurns(view.turns, counted)
  const latest = new Map<string, CountedVerdict>()
  for (const verdict of counted) {
    if (verdict.kind === 'WITHDRAW') latest.delete(verdict.turnId)
    else latest.set(verdict.turnId, verdict)
  }
  const withState = (wanted: TurnJudgement) => view.turns.filter((turn) => judgements.get(turn.id) === wanted)
  const open = withState('open').map((turn) => turn.id)
  const closed = withState('closed').length
  return {
    judgements,
    latest,
    progress: { decided: view.turns.length - open.length - closed, closed, open, total: view.turns.length },
  }
}

/** Stored verdicts first, then what the outbox will add; what the server refused, or would refuse, does not count. */
function countVerdicts(
  { turns, verdicts }: Pick<ReviewView, 'turns' | 'verdicts'>,
  outbox: readonly OutboxItem[],
): CountedVerdict[] {
  const stored = verdicts.map((verdict): CountedVerdict => ({ ...verdict, isStored: true }))
  const storedKeys = new Set(stored.map((verdict) => verdict.key))
  return outbox.reduce<CountedVerdict[]>((counted, { verdict, refusal }) => {
    if (refusal || storedKeys.has(verdict.key)) return counted
    const planned = planOrNothing(turns, counted, verdict)
    return [...counted, ...planned.map((each) => ({ ...each, key: verdict.key, isStored: false }))]
  }, stored)
}

function planOrNothing(...parameters: Parameters<typeof planVerdicts>): PlannedVerdict[] {
  try {
    return planVerdicts(...parameters)
  } catch (error) {
    if (error instanceof DomainError) return []
    throw error
  }
}

/** The first open turn behind `turnId` in the given order, wrapping round; null where none is open. */
export function nextOpenTurn(order: readonly string[], open: readonly string[], turnId: string): string | null {
  const isOpen = new Set(open)
  const start = order.indexOf(turnId) + 1
  return [...order.slice(start), ...order.slice(0, start)].find((id) => isOpen.has(id)) ?? null
}

/** "12 of 31 turns decided, 5 closed by a rejection". */
export function progressText({ decided, closed, total }: Progress): string {
  const closing = closed > 0 ? `, ${closed} closed by a rejection` : ''
  return `${decided} of ${total} turns decided${closing}`
}
