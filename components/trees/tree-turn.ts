// What the tree view needs of a turn, whoever looks at it.
import type { Turn } from '@/lib/core/domain/tree'

/**
 * A stored turn with the turn it is an edited version of, if any. Of a covered turn only the order is known yet: its answers and what
 * was made of them come once the order is judged.
 */
export type TreeTurn = Turn & { editedFromId: string | null; isCovered?: boolean }

/** What stands against a turn: a reviewer's verdict, or a final label. Told by icon, word and colour alike. */
export type MarkKind = 'open' | 'accepted' | 'rejected' | 'edited' | 'unable' | 'closed'

export type TurnMark = {
  kind: MarkKind
  /** The word shown, such as "accepted". */
  text: string
  /** More, for a tooltip and screen readers: reasons, or what closed the turn. */
  detail?: string
}
