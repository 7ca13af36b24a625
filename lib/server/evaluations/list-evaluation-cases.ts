// Lists the cases of an evaluation with what was measured of each, a page at a time.
import type { z } from 'zod'
import { caseResultSchema, type EvaluationCaseRow, type listEvaluationCasesSchema } from '@/lib/core/domain/evaluation'
import type { Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { Prisma, type EvaluationMode as StoredMode } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { modeNames, storedModes } from './evaluation-mode'

type Row = Omit<EvaluationCaseRow, 'mode' | 'result'> & { place: bigint; mode: StoredMode; result: unknown }

/** A case in the modes that are asked for; the cursor is the place of the last row. Failed items have no row here: the run lists them. */
const placeOf = Prisma.sql`(e.case_id::bigint * 3 + array_position(ARRAY['free-turn', 'one-turn', 'all-at-once'], e.mode::text) - 1)`

export async function listEvaluationCases(
  ctx: Context,
  { evaluationId, mode, outcome, cursor, limit }: z.output<typeof listEvaluationCasesSchema>,
): Promise<Page<EvaluationCaseRow>> {
  allow(ctx.actor, 'read-research')
  if ((await ctx.db.evaluation.count({ where: { id: evaluationId } })) === 0)
    throw new DomainError('not-found', `There is no evaluation ${evaluationId}.`)
  const all = Prisma.sql`TRUE`
  const rows = await ctx.db.$queryRaw<Row[]>`
    SELECT e.case_id AS "caseId", c.title, c.specialty, c.diagnosis_label AS truth, replace(e.mode::text, '-', '_') AS mode, e.result, ${placeOf} AS place
    FROM evaluation_cases e JOIN cases c ON c.id = e.case_id
    WHERE e.evaluation_id = ${evaluationId}
      AND ${mode === undefined ? all : Prisma.sql`replace(e.mode::text, '-', '_') = ${storedModes[mode]}`}
      AND ${outcome === undefined ? all : Prisma.sql`e.result ->> 'outcome' = ${outcome}`}
      AND ${cursor === undefined ? all : Prisma.sql`${placeOf} > ${cursor}`}
    ORDER BY place LIMIT ${limit + 1}`
  const page = rows.slice(0, limit)
  const items = page.map(({ place: _, mode: stored, result, ...row }) => {
    return { ...row, mode: modeNames[stored], result: caseResultSchema.parse(result) }
  })
  return { items, nextCursor: rows.length > limit ? Number(page.at(-1)?.place ?? 0) : null }
}
