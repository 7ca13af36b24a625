// Everything a reviewer did on a review as one list, oldest first: requests of verdicts, comments, and what took either back.
import { actionText } from '@/components/trees/turn-summary'
import type { ShownComment } from '@/lib/client/comments'
import type { ReviewTurn } from '@/lib/core/domain/review'
import type { VerdictKind } from '@/lib/core/domain/verdict'
import type { GivenVerdict } from './review-state'
import type { DoneEvent } from './undo-steps'

type TimedEvent = DoneEvent & { at: string }
type PlaceOf = (waitingId: string | null) => string

/** Behind everything that has a time, in the order in which it waits. */
const onItsWay = (place: number) => `~${String(place).padStart(6, '0')}`

/** `waiting`: the ids of what is not stored yet, in the order in which it was done. */
export function doneEvents(
  turns: readonly ReviewTurn[],
  given: readonly GivenVerdict[],
  comments: readonly ShownComment[],
  waiting: readonly string[],
): DoneEvent[] {
  const byId = new Map(turns.map((turn) => [turn.id, turn]))
  const places = new Map(waiting.map((id, place) => [id, onItsWay(place)]))
  const placeOf = (id: string | null) => places.get(id ?? '') ?? onItsWay(waiting.length)
  const verdicts = requestsOf(given).map((rows) => verdictEvent(rows, byId, placeOf))
  const events = [...verdicts, ...comments.flatMap((comment) => commentEvents(comment, byId, placeOf))]
  return events.sort((a, b) => (a.at < b.at ? -1 : Number(a.at > b.at)))
}

function requestsOf(given: readonly GivenVerdict[]): GivenVerdict[][] {
  const requests = new Map<string, GivenVerdict[]>()
  for (const verdict of given) {
    const rows = requests.get(verdict.key)
    if (rows) rows.push(verdict)
    else requests.set(verdict.key, [verdict])
  }
  return [...requests.values()]
}

const nouns: Record<VerdictKind, string> = {
  ACCEPT: 'accept',
  REJECT: 'reject',
  EDIT: 'edit',
  CANNOT_JUDGE: 'cannot judge',
  WITHDRAW: 'withdrawal',
}

function verdictEvent(
  rows: readonly GivenVerdict[],
  byId: ReadonlyMap<string, ReviewTurn>,
  placeOf: PlaceOf,
): TimedEvent {
  const last = rows.at(-1)
  if (!last) throw new RangeError('a request without a verdict')
  const { key, turnId, undoes, kind, stored, editTurnId } = last
  const turn = byId.get(turnId)
  const turnsJudged = new Set(rows.map((row) => row.turnId)).size
  const isContinued = kind === 'ACCEPT' && editTurnId === turnId
  const half = last.aspect === 'TURN' ? '' : ` of the ${last.aspect === 'ORDER' ? 'order' : 'update'}`
  const noun = turnsJudged > 1 ? `accept path of ${turnsJudged} turns` : isContinued ? 'continuation' : nouns[kind]
  const words = `${noun}${half}, ${turnWords(turn)}`
  return { key, turnId, undoes, words, isComment: false, at: stored?.createdAt ?? placeOf(key) }
}

/** Taking a comment back is an event of its own; putting it back leaves it where it was. */
function commentEvents(comment: ShownComment, byId: ReadonlyMap<string, ReviewTurn>, placeOf: PlaceOf): TimedEvent[] {
  const { key, turnId, createdAt, withdrawnAt, writtenBy, changedBy } = comment
  const words = `comment, ${turnWords(byId.get(turnId))}`
  const written = { key, turnId, undoes: null, words, isComment: true, at: createdAt ?? placeOf(writtenBy) }
  if (withdrawnAt === null) return [written]
  return [
    written,
    { ...written, key: `${key} taken back`, undoes: key, at: changedBy === null ? withdrawnAt : placeOf(changedBy) },
  ]
}

const turnWords = (turn: ReviewTurn | undefined) =>
  turn ? `turn ${turn.depth + 1} (${actionText(turn.action)})` : 'a turn'
