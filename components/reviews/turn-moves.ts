// Where the workspace goes from the turn in hand: to the next open turn, or to another alternative at its fork.
import type { TreeView } from '@/components/trees/use-tree-view'
import type { ReviewTurn } from '@/lib/core/domain/review'
import { nextOpenTurn } from './review-state'

type From = { tree: TreeView<ReviewTurn>; turn: ReviewTurn }

/** False where nothing of `open` is left to go to. */
export function goToOpen({ tree, turn }: From, direction: 'next' | 'previous', open: readonly string[]): boolean {
  const order = tree.rows.map((row) => row.turn.id)
  // Open turns in a folded branch have no row; going there unfolds it.
  const hidden = open.filter((id) => !tree.indexOf.has(id))
  const next = nextOpenTurn([...order, ...hidden], open, turn.id, direction)
  if (next) tree.focus(next)
  return next !== null
}

/** What is open elsewhere: neither the turn in hand nor below it, where a rejection would close it. */
export function openElsewhere({ tree, turn }: From, open: readonly string[]): string[] {
  return open.filter((turnId) => {
    for (let id: string | null | undefined = turnId; id; id = tree.parentOf.get(id)) if (id === turn.id) return false
    return true
  })
}

/** Null where it went; else why not, in words. */
export function goToSibling({ tree, turn }: From, step: 1 | -1): string | null {
  const fork = tree.rows.filter((row) => row.turn.parentId === turn.parentId)
  const next = fork[fork.findIndex((row) => row.turn.id === turn.id) + step]
  if (!next) return fork.length > 1 ? 'No further alternative here.' : 'There is no fork here.'
  tree.focus(next.turn.id)
  return null
}
