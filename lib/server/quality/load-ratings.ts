// What readers say of the teacher's turns: one rating per turn and reader, from verdicts that were given blind and stand.
import type { RoundScope } from '@/lib/core/domain/audit-scope'
import { countVerdicts, judgeTurns, type TreeNode } from '@/lib/core/domain/judgement'
import type { VerdictAspect, VerdictKind } from '@/lib/core/domain/verdict'
import type { Db } from '../db'
import { originOf } from '../reviews/load-review-tree'
import { isCounted, fromVerdicts } from './verdict-conditions'

export type TurnRatings = {
  treeId: number
  ordinal: number
  caseId: number
  specialty: string
  teacher: string
  /** From 1, the opening. */
  turn: number
  ratings: Map<number, { isRejected: boolean; reasons: readonly string[] }>
}

type Review = {
  treeId: number
  reviewerId: number
  ordinals: number[]
  kinds: VerdictKind[]
  aspects: VerdictAspect[]
  edits: number[]
  reasons: string[]
}
type Tree = {
  treeId: number
  caseId: number
  specialty: string
  teacher: string
  parents: number[]
  editedFrom: number[]
  authors: number[]
  asked: boolean[]
  depths: number[]
}

/** A reader who judged a turn in several rounds counts once, with the newest word. Simulated readers count where they are asked for. */
export async function loadRatings(db: Db, scope: RoundScope): Promise<TurnRatings[]> {
  const reviews = await db.$queryRaw<Review[]>`
    SELECT v.tree_id AS "treeId", v.reviewer_id AS "reviewerId", array_agg(n.turn_ordinal ORDER BY n.id) AS ordinals,
      array_agg(n.kind::text ORDER BY n.id) AS kinds, array_agg(n.aspect::text ORDER BY n.id) AS aspects,
      array_agg(coalesce(n.edit_ordinal, -1) ORDER BY n.id) AS edits, array_agg(array_to_string(n.reasons, ' ') ORDER BY n.id) AS reasons
    FROM ${fromVerdicts} WHERE ${isCounted(scope)} GROUP BY v.id ORDER BY v.id`
  const trees = await loadTrees(db, [...new Set(reviews.map(({ treeId }) => treeId))])
  const turns = new Map<string, TurnRatings>()
  for (const review of reviews) {
    const tree = trees.get(review.treeId)
    if (tree) rateTurns(turns, review, tree)
  }
  return [...turns.values()]
}

function rateTurns(turns: Map<string, TurnRatings>, review: Review, tree: Tree): void {
  const given = review.ordinals.map((ordinal, index) => ({
    ...{ turnId: String(ordinal), kind: review.kinds[index] ?? 'WITHDRAW', aspect: review.aspects[index] ?? 'TURN' },
    editTurnId: textOf(review.edits[index] ?? -1),
    reasons: review.reasons[index] ?? '',
  }))
  const counted = countVerdicts(given)
  const judgements = judgeTurns(nodesOf(tree, review.reviewerId), given)
  for (const [id, judgement] of judgements) {
    const ordinal = Number(id)
    if ((judgement !== 'accepted' && judgement !== 'rejected') || (tree.authors[ordinal] ?? -1) >= 0) continue
    const key = `${review.treeId}:${id}`
    const turn = turns.get(key) ?? newTurn(tree, ordinal)
    const reasons = [...(counted.get(id)?.values() ?? [])].flatMap(({ kind, reasons: words }) =>
      kind === 'EDIT' ? ['edited'] : kind === 'REJECT' ? words.split(' ').filter(Boolean) : [],
    )
    turn.ratings.set(review.reviewerId, { isRejected: judgement === 'rejected', reasons })
    turns.set(key, turn)
  }
}

const newTurn = ({ treeId, caseId, specialty, teacher, depths }: Tree, ordinal: number): TurnRatings => ({
  ...{ treeId, ordinal, caseId, specialty, teacher, turn: (depths[ordinal] ?? 0) + 1 },
  ratings: new Map(),
})

const textOf = (ordinal: number) => (ordinal < 0 ? null : String(ordinal))

/** The teacher's turns and the reader's own. */
function nodesOf(tree: Tree, reviewerId: number): TreeNode[] {
  return tree.parents.flatMap((parent, ordinal) => {
    const author = tree.authors[ordinal] ?? -1
    if (author >= 0 && author !== reviewerId) return []
    const authorId = author < 0 ? null : author
    const editedFromId = textOf(tree.editedFrom[ordinal] ?? -1)
    const origin = originOf({ authorId, isAsked: tree.asked[ordinal] ?? false, editedFromId })
    return [{ id: String(ordinal), parentId: textOf(parent), editedFromId, origin }]
  })
}

async function loadTrees(db: Db, treeIds: number[]): Promise<Map<number, Tree>> {
  const rows = await db.$queryRaw<Tree[]>`
    SELECT u.tree_id AS "treeId", min(tr.case_id) AS "caseId", min(c.specialty) AS specialty, min(tr.teacher_name) AS teacher,
      array_agg(coalesce(u.parent_ordinal, -1) ORDER BY u.ordinal) AS parents, array_agg(coalesce(u.edited_from_ordinal, -1) ORDER BY u.ordinal) AS "editedFrom",
      array_agg(coalesce(u.author_id, -1) ORDER BY u.ordinal) AS authors, array_agg(u.is_asked ORDER BY u.ordinal) AS asked,
      array_agg(u.depth::int ORDER BY u.ordinal) AS depths
    FROM turns u JOIN trees tr ON tr.id = u.tree_id JOIN cases c ON c.id = tr.case_id
    WHERE u.tree_id = ANY(${treeIds}::int[]) GROUP BY u.tree_id`
  return new Map(rows.map((row) => [row.treeId, row]))
}
