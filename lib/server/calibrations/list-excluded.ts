// Lists what a run left out for one cause, a page at a time, in the order of ids.
import { z } from 'zod'
import { calibrationExclusionsSchema, type ExclusionCause } from '@/lib/core/domain/calibration-run'
import type { ExcludedRow, ListExcluded } from '@/lib/core/domain/excluded-row'
import type { Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import type { Db } from '../db'

const PAGE = 50
const storedSchema = z.object({ exclusions: calibrationExclusionsSchema })

/** Empty where the run is from before ids were kept. */
export async function listExcluded(ctx: Context, input: ListExcluded): Promise<Page<ExcludedRow>> {
  allow(ctx.actor, 'calibrate')
  const { calibrationId, cause, cursor = 0 } = input
  const row = await ctx.db.calibration.findUnique({ where: { id: calibrationId }, select: { inputs: true } })
  if (!row) throw new DomainError('not-found', `There is no calibration ${calibrationId}.`)
  const ids = (storedSchema.parse(row.inputs).exclusions.ids[cause] ?? []).filter((id) => id > cursor)
  const wanted = ids.toSorted((a, b) => a - b).slice(0, PAGE)
  const items = await readers[tableOf(cause)](ctx.db, wanted)
  return { items, nextCursor: ids.length > PAGE ? (wanted.at(-1) ?? null) : null }
}

function tableOf(cause: ExclusionCause): keyof typeof readers {
  if (cause === 'gold' || cause === 'repeatReviews') return 'reviews'
  return cause === 'afterReveal' ? 'verdicts' : 'trajectories'
}

const readers = {
  trajectories: (db: Db, ids: number[]) => db.$queryRaw<ExcludedRow[]>`
    SELECT t.id, t.tree_id AS "treeId", leaf.key AS "turnId", c.title AS "caseTitle"
    FROM trajectories t JOIN turns leaf ON leaf.tree_id = t.tree_id AND leaf.ordinal = t.leaf_ordinal
      JOIN cases c ON c.id = t.case_id WHERE t.id = ANY(${ids}::int[]) ORDER BY t.id`,
  reviews: (db: Db, ids: number[]) => db.$queryRaw<ExcludedRow[]>`
    SELECT r.id, r.tree_id AS "treeId", NULL AS "turnId", c.title AS "caseTitle"
    FROM reviews r JOIN cases c ON c.id = r.case_id WHERE r.id = ANY(${ids}::int[]) ORDER BY r.id`,
  verdicts: (db: Db, ids: number[]) => db.$queryRaw<ExcludedRow[]>`
    SELECT v.id, v.tree_id AS "treeId", turn.key AS "turnId", c.title AS "caseTitle"
    FROM verdicts v JOIN turns turn ON turn.tree_id = v.tree_id AND turn.ordinal = v.turn_ordinal
      JOIN cases c ON c.id = v.case_id WHERE v.id = ANY(${ids}::int[]) ORDER BY v.id`,
}
