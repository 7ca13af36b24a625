// Evaluations as read from the database, with how far their runs have come.
import { type Evaluation, type ModeSummary, modeSummarySchema } from '@/lib/core/domain/evaluation'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Db } from '../db'
import { evaluationOptionsSchema } from './evaluation-options'

type Query = { where: Prisma.EvaluationWhereInput; limit: number; isWhole: boolean }
type ItemSums = { runId: number; items: number; done: number; failed: number; costUsd: number }

/** Newest first. `isWhole`: with every stratum of the summary; else with all cases only. */
export async function readEvaluations(db: Db, { where, limit, isWhole }: Query): Promise<Evaluation[]> {
  const rows = await db.evaluation.findMany({ where, take: limit, orderBy: { id: 'desc' }, include })
  const sums = await sumItems(
    db,
    rows.map(({ runId }) => runId),
  )
  return rows.map((row) => toEvaluation(row, sums.get(row.runId), isWhole))
}

const include = {
  run: { select: { state: true, judgeModel: { select: { name: true } } } },
  model: { select: { name: true } },
  graph: { select: { name: true, release: true } },
} as const
type Row = Prisma.EvaluationGetPayload<{ include: typeof include }>

function toEvaluation(row: Row, sums: ItemSums | undefined, isWhole: boolean): Evaluation {
  const { trainCases, metricVersion, ...options } = evaluationOptionsSchema.parse(row.options)
  const { run, graph, model } = row
  return {
    ...{ id: row.id, name: row.name, runId: row.runId, state: run.state, teacher: row.teacherName },
    ...{ model: model?.name ?? null, judge: run.judgeModel?.name ?? null, graph: `${graph.name}@${graph.release}` },
    ...{ metricVersion, options, items: sums?.items ?? 0, itemsDone: sums?.done ?? 0 },
    ...{ itemsFailed: sums?.failed ?? 0, costUsd: sums?.costUsd ?? 0, trainCases },
    createdAt: row.createdAt.toISOString(),
    summary: row.summary === null ? null : readSummary(row.summary, isWhole),
  }
}

function readSummary(stored: Prisma.JsonValue, isWhole: boolean): ModeSummary[] {
  const summary = modeSummarySchema.array().parse(stored)
  if (isWhole) return summary
  return summary.map(({ mode, strata }) => ({ mode, strata: strata.filter(({ by }) => by === 'all') }))
}

async function sumItems(db: Db, runIds: number[]): Promise<Map<number, ItemSums>> {
  const rows = await db.$queryRaw<ItemSums[]>`
    SELECT run_id AS "runId", count(*)::int AS items, (count(*) FILTER (WHERE state = 'done'))::int AS done,
      (count(*) FILTER (WHERE state = 'failed'))::int AS failed, sum(cost_usd) AS "costUsd"
    FROM run_items WHERE run_id = ANY(${runIds}) GROUP BY run_id`
  return new Map(rows.map((row) => [row.runId, row]))
}
