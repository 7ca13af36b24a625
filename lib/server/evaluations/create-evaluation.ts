// Asks for an evaluation: its cases are chosen, and a run with one item a case and mode is stored, in one transaction.
import type { z } from 'zod'
import type { createEvaluationSchema } from '@/lib/core/domain/evaluation'
import { allow } from '@/lib/core/domain/policy'
import { METRIC_VERSION } from '@/lib/core/domain/score'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { getActiveGraphId } from '../graphs/load-graph'
import { prepareQueue } from '../jobs/queue'
import { type NewRun, storeRun } from '../runs/store-run'
import { isUniqueViolation } from '../unique-violation'
import { chooseCases } from './choose-cases'
import { storedModes } from './evaluation-mode'
import type { EvaluationOptions } from './evaluation-options'

type Wish = z.output<typeof createEvaluationSchema>
export type StartedEvaluation = { evaluationId: number; runId: number }

/** Under the active graph. The same cases, options and seed give the same figures, as far as the model gives the same answers. */
export async function createEvaluation(ctx: Context, input: Wish): Promise<StartedEvaluation> {
  allow(ctx.actor, 'evaluate')
  const graphId = await getActiveGraphId(ctx.db)
  const modelId = input.teacher === 'model' ? input.modelId : null
  await requireEnabled(ctx, [modelId, input.judgeModelId])
  const chosen = await chooseCases(ctx, input.cases, input.seed)
  const { persona, turns, temperature, seed, cases } = input
  const modes = [...new Set(input.modes)]
  const trainCases = chosen.filter(({ split }) => split === 'train').length
  const options: EvaluationOptions = {
    persona,
    modes,
    turns,
    temperature,
    seed,
    cases,
    metricVersion: METRIC_VERSION,
    trainCases,
  }
  const items = chosen.flatMap(({ id, key }) =>
    modes.map((mode) => ({ key: `${key}#${mode}`, caseId: id, mode: storedModes[mode], seed })),
  )
  const run = {
    kind: 'evaluation' as const,
    teacherName: input.teacher,
    modelId,
    judgeModelId: input.judgeModelId,
    graphId,
  }
  await prepareQueue()
  const wish = { ...input, modelId, options, run: { ...run, options, budget: input.budget, items } }
  try {
    return await ctx.db.$transaction((tx) => store(ctx, tx, { ...wish, graphId }))
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const other = await ctx.db.evaluation.findUnique({ where: { name: input.name }, select: { runId: true } })
    const message = `There is an evaluation named "${input.name}" already, of run ${other?.runId}: go on with that run, or take another name.`
    throw new DomainError('conflict', message, { cause: error })
  }
}

type Stored = {
  name: string
  teacher: string
  modelId: number | null
  graphId: number
  options: EvaluationOptions
  run: NewRun
}

async function store(
  ctx: Context,
  tx: Tx,
  { name, teacher, modelId, graphId, options, run }: Stored,
): Promise<StartedEvaluation> {
  const runId = await storeRun(ctx, tx, run)
  const columns = { name, runId, teacherName: teacher, modelId, options, graphId }
  const { id } = await tx.evaluation.create({
    data: { ...columns, createdById: ctx.actor.id, createdAt: ctx.now },
    select: { id: true },
  })
  const { modes, trainCases } = options
  const detail = { name, teacher, items: run.items.length, trainCases, modes }
  await recordEvent(ctx, tx, { action: 'create-evaluation', subject: 'evaluation', subjectId: id, detail })
  return { evaluationId: id, runId }
}

async function requireEnabled(ctx: Context, ids: (number | null)[]): Promise<void> {
  for (const id of ids) {
    if (id === null) continue
    const model = await ctx.db.model.findUnique({ where: { id }, select: { name: true, disabledAt: true } })
    if (!model) throw new DomainError('not-found', `There is no model ${id}.`)
    if (model.disabledAt)
      throw new DomainError('conflict', `The model "${model.name}" is disabled: enable it, or choose another.`)
  }
}
