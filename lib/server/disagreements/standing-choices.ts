// What researchers said is behind disagreements: the newest choice on each trajectory, unless it was taken back.
import type { CauseChoice } from '@/lib/core/domain/disagreement'
import type { Db } from '../db'

const select = {
  ...{ trajectoryId: true, cause: true, note: true, createdAt: true },
  createdBy: { select: { name: true } },
  trajectory: { select: { treeId: true } },
} as const

type Row = Awaited<ReturnType<typeof findNewest>>[number]
export type StandingChoice = { trajectoryId: number; treeId: number; choice: CauseChoice & { cause: Cause } }
type Cause = NonNullable<CauseChoice['cause']>

export async function loadStandingChoices(db: Db): Promise<Map<number, StandingChoice>> {
  const rows = await findNewest(db)
  return new Map(
    rows.flatMap((row) => {
      const { cause, ...choice } = toChoice(row)
      const { trajectoryId, trajectory } = row
      if (cause === null) return []
      return [[trajectoryId, { trajectoryId, treeId: trajectory.treeId, choice: { ...choice, cause } }]]
    }),
  )
}

/** Newest first. */
export async function loadChoicesOn(db: Db, trajectoryId: number): Promise<CauseChoice[]> {
  const rows = await db.disagreementChoice.findMany({ where: { trajectoryId }, orderBy: { id: 'desc' }, select })
  return rows.map(toChoice)
}

const findNewest = (db: Db) =>
  db.disagreementChoice.findMany({
    distinct: ['trajectoryId'],
    orderBy: [{ trajectoryId: 'asc' }, { id: 'desc' }],
    select,
  })

const causes = {
  unlinked_term: 'unlinked-term',
  missing_edge: 'missing-edge',
  wrong_direction: 'wrong-direction',
  reviewer_error: 'reviewer-error',
  other: 'other',
} as const

function toChoice({ cause, note, createdBy, createdAt }: Row): CauseChoice {
  const named = cause === null ? null : causes[cause]
  return { cause: named, note, by: createdBy?.name ?? 'system', createdAt: createdAt.toISOString() }
}
