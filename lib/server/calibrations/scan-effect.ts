// Decides every scored trajectory by two filters and counts what differs; one page of the differing ones is told apart.
import {
  type ChangedDecision,
  type ChangesPage,
  type DecisionEffect,
  tallyEffect,
} from '@/lib/core/domain/decision-effect'
import type { DecisionKind } from '@/lib/core/domain/filter'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db, Tx } from '../db'
import type { FittedFilter } from '../scores/active-filter'
import { decideScored, readScored, type ScoredRow } from './decide-scored'

const PAGE = 50
const BATCH = 5000

type Said = { kind: DecisionKind; acceptance: number | null; isCertified: boolean }
type Change = Pick<ChangedDecision, 'trajectoryId' | 'from' | 'to' | 'acceptance' | 'isCertified'>

/** Before: null stands for what is stored as the decision in force. Both are read in one snapshot. */
export type FilterPair = { before: FittedFilter | null; after: FittedFilter }

export async function scanEffect(db: Db, filters: FilterPair, page: ChangesPage): Promise<DecisionEffect> {
  return db.$transaction(
    async (tx) => {
      const tally = tallyEffect()
      const changes: Change[] = []
      for (let last = 0; ; ) {
        const rows = await readScored(tx, last, BATCH)
        if (rows.length === 0) break
        last = rows.at(-1)?.id ?? last
        for (const row of rows) {
          const [before, after] = [filters.before ? say(filters.before, row) : stored(row), say(filters.after, row)]
          tally.add(row, before, after)
          const change = { trajectoryId: row.id, from: before.kind, to: after.kind, ...certaintyOf(after) }
          if (changes.length <= PAGE && isWanted(change, page)) changes.push(change)
        }
      }
      const items = await describeChanges(tx, changes.slice(0, PAGE))
      const nextCursor = changes.length > PAGE ? (changes[PAGE - 1]?.trajectoryId ?? null) : null
      return { ...tally.effect(), items, nextCursor }
    },
    { isolationLevel: Prisma.TransactionIsolationLevel.RepeatableRead, timeout: 120_000 },
  )
}

const certaintyOf = ({ acceptance, isCertified }: Said) => ({ acceptance, isCertified })

function say(filter: FittedFilter, row: ScoredRow): Said {
  const { decision, acceptance, isCertified } = decideScored(filter, row)
  return { kind: decision.kind, acceptance, isCertified }
}

/** What was never decided lets nothing in. */
const stored = ({ kind, isCertified }: ScoredRow): Said => ({
  kind: kind ?? 'reject',
  acceptance: null,
  isCertified: isCertified ?? false,
})

function isWanted({ trajectoryId, from, to }: Change, page: ChangesPage): boolean {
  if (from === to || trajectoryId <= (page.cursor ?? 0)) return false
  return (page.from ?? from) === from && (page.to ?? to) === to
}

async function describeChanges(tx: Tx, changes: Change[]): Promise<ChangedDecision[]> {
  const rows = await tx.trajectory.findMany({
    where: { id: { in: changes.map(({ trajectoryId }) => trajectoryId) } },
    select: {
      ...{ id: true, treeId: true, caseId: true, turns: true },
      leaf: { select: { key: true } },
      tree: { select: { teacherName: true, case: { select: { title: true } } } },
    },
  })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return changes.flatMap((change) => {
    const row = byId.get(change.trajectoryId)
    if (!row) return []
    const { treeId, caseId, turns, leaf, tree } = row
    const place = { treeId, caseId, turns, leafId: leaf.key, teacher: tree.teacherName, caseTitle: tree.case.title }
    return [{ ...change, ...place }]
  })
}
