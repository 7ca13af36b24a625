// Asks for trees of cases: a run with one item a tree, stored and enqueued in one transaction.
import type { z } from 'zod'
import { allow } from '@/lib/core/domain/policy'
import type { StartedRun } from '@/lib/core/domain/run'
import type { synthesizeTreesSchema } from '@/lib/core/domain/tree-list'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { getActiveGraph } from '../graphs/load-graph'
import { prepareQueue } from '../jobs/queue'
import { storeRun } from '../runs/store-run'
import { kgPolicyTreeKey } from './kg-policy-tree-key'
import { loadTeachingModel } from './load-teaching-model'
import { modelTeacher } from './model-teacher'
import { modelTreeKey } from './model-tree-key'

/** Without case ids: every case of the train split. Trees that exist already are made again to the same content and change nothing. */
export async function synthesizeTrees(
  ctx: Context,
  input: z.output<typeof synthesizeTreesSchema>,
): Promise<StartedRun> {
  allow(ctx.actor, 'synthesize')
  const { id: graphId, graph } = await getActiveGraph(ctx.db)
  const { caseIds, ...options } = input
  const cases = await ctx.db.case.findMany({
    where: caseIds.length > 0 ? { id: { in: caseIds } } : { split: 'train' },
    select: { id: true, key: true },
    orderBy: { id: 'asc' },
  })
  const known = new Set(cases.map(({ id }) => id))
  const missing = caseIds.filter((id) => !known.has(id))
  if (missing.length > 0) throw new DomainError('not-found', `There is no case ${missing.join(', ')}.`)
  if (cases.length === 0) throw new DomainError('invalid-input', 'There is no training case yet: import some first.')
  const seeds = Array.from({ length: options.treesPerCase }, (_, index) => options.seed + index)
  const { name: teacherName, modelId, keyOf } = await loadTeacher(ctx, graph.version, options)
  const items = cases.flatMap(({ id, key }) => seeds.map((seed) => ({ key: keyOf(key, seed), caseId: id, seed })))
  await prepareQueue()
  const run = { kind: 'synthesis' as const, teacherName, modelId, graphId }
  const runId = await ctx.db.$transaction((tx) => storeRun(ctx, tx, { ...run, options, budget: options.budget, items }))
  return { runId }
}

type Teacher = { name: string; modelId: number | null; keyOf: (caseKey: string, seed: number) => string }

async function loadTeacher(
  ctx: Context,
  graph: string,
  options: Omit<z.output<typeof synthesizeTreesSchema>, 'caseIds'>,
): Promise<Teacher> {
  if (options.teacher === 'kg-policy') {
    const keyOf = (caseKey: string, seed: number) => kgPolicyTreeKey(caseKey, graph, { ...options, seed })
    return { name: 'kg-policy', modelId: null, keyOf }
  }
  const model = await loadTeachingModel(ctx, options.modelId)
  const { temperature } = options
  const keyOf = (caseKey: string, seed: number) =>
    modelTreeKey(caseKey, graph, options, modelTeacher(model, { seed, temperature }))
  return { name: model.name, modelId: model.id, keyOf }
}
