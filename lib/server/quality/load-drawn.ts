// The trajectories of the trees that rounds drew, with what the metrics and physicians say of them and their probability.
import type { HumanLabel, TrajectoryScope } from '@/lib/core/domain/audit-scope'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'
import { loadPathLabels } from './load-path-labels'
import { loadWeights } from './load-weights'
import { fromTrajectories, type InForce, isInScope } from './set-conditions'

export type Drawn = {
  id: number
  treeId: number
  caseId: number
  leafOrdinal: number
  turns: number
  specialty: string
  teacher: string
  source: string
  outcome: string | null
  dtc: number | null
  rac: number | null
  buc: number | null
  og: number | null
  mtc: number | null
  acceptance: number | null
  label: HumanLabel
  /** Its inverse is the weight; of several rounds, what stands for it. */
  pi: number
}

/** `flags`: conditions whose truth each row carries under their names. */
export async function loadDrawn<Flag extends string = never>(
  db: Db,
  wanted: { roundIds: readonly number[]; scope: TrajectoryScope; inForce: InForce; flags?: Record<Flag, Prisma.Sql> },
): Promise<(Drawn & Record<Flag, boolean>)[]> {
  const { roundIds, scope, inForce, flags } = wanted
  const piOf = await loadWeights(db, roundIds)
  const named = Object.entries<Prisma.Sql>(flags ?? {}).map(
    ([name, condition]) => Prisma.sql`, (${condition}) AS ${Prisma.raw(`"${name}"`)}`,
  )
  const rows = await db.$queryRaw<(Drawn & Record<Flag, boolean>)[]>`
    SELECT t.id, t.tree_id AS "treeId", t.case_id AS "caseId", t.leaf_ordinal AS "leafOrdinal", t.turns, c.specialty,
      tr.teacher_name AS teacher, c.source_name AS source, s.outcome::text AS outcome,
      s.dtc, s.rac, s.buc, s.og, s.mtc, d.acceptance ${named.length > 0 ? Prisma.join(named, '') : Prisma.empty}
    FROM ${fromTrajectories(inForce)}
    WHERE t.tree_id = ANY(${[...piOf.keys()]}::int[]) AND ${isInScope(scope)} ORDER BY t.id`
  const labelOf = await loadPathLabels(db, roundIds)
  for (const row of rows) {
    const kind = labelOf(row.treeId, row.leafOrdinal)?.label.kind ?? 'open'
    row.label = kind === 'open' ? 'unjudged' : kind
    row.pi = piOf.get(row.treeId) ?? 1
  }
  return rows
}
