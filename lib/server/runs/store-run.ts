// Stores a run with its items, and puts one job per item on the queue, in the caller's transaction.
import type { Budget, RunKind } from '@/lib/core/domain/run'
import type { EvaluationMode, Prisma } from '@/lib/generated/prisma/client'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { insertRows } from '../insert-rows'
import { enqueueRunItems, type ItemQueue } from './enqueue-run-items'
import { requirePrices } from './require-prices'

export type NewRunItem = { key: string; caseId?: number; reportId?: number; mode?: EvaluationMode; seed?: number }

export type NewRun = {
  kind: RunKind
  teacherName: string
  modelId: number | null
  judgeModelId?: number | null
  graphId: number | null
  options: Prisma.InputJsonObject
  budget: Budget
  items: readonly NewRunItem[]
  queue?: ItemQueue
}

/** The run's id. Call prepareQueue before the transaction. */
export async function storeRun(ctx: Context, tx: Tx, run: NewRun): Promise<number> {
  const { kind, teacherName, modelId, judgeModelId = null, graphId, options, budget, items } = run
  await requirePrices(tx, budget, [modelId, judgeModelId])
  const { id: runId } = await tx.run.create({
    data: {
      ...{ kind, teacherName, modelId, judgeModelId, graphId, options, createdById: ctx.actor.id, createdAt: ctx.now },
      ...{ budgetUsd: budget.usd, budgetTokens: budget.tokens },
    },
    select: { id: true },
  })
  const rows = items.map(({ key, caseId = null, reportId = null, mode = null, seed = 0 }, ordinal) => {
    return { run_id: runId, ordinal, key, case_id: caseId, report_id: reportId, mode: mode && modeNames[mode], seed }
  })
  await insertRows(tx, 'run_items', rows)
  const stored = await tx.runItem.findMany({
    where: { runId },
    select: { id: true, ordinal: true },
    orderBy: { ordinal: 'asc' },
  })
  await enqueueRunItems(tx, runId, stored, { queueName: run.queue })
  const detail = { kind, teacher: teacherName, items: items.length, budget, options }
  await recordEvent(ctx, tx, { action: 'create-run', subject: 'run', subjectId: runId, detail })
  return runId
}

/** As the database spells them. */
const modeNames = {
  free_turn: 'free-turn',
  one_turn: 'one-turn',
  all_at_once: 'all-at-once',
} satisfies Record<EvaluationMode, string>
