// Two evaluations side by side in one mode, on the cases both were to play.
import type { z } from 'zod'
import type { compareEvaluationsSchema, Comparison } from '@/lib/core/domain/evaluation'
import { allow } from '@/lib/core/domain/policy'
import { compareCases } from '@/lib/core/evaluation/compare-cases'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { storedModes } from './evaluation-mode'
import { evaluationOptionsSchema } from './evaluation-options'
import { loadPlayedCases } from './load-played-cases'

type Asked = z.output<typeof compareEvaluationsSchema>

/** Refused where they share no case that has ended in both, or were measured on different graphs or by different metric versions: such figures do not compare. */
export async function compareEvaluations(ctx: Context, { a, b, mode }: Asked): Promise<Comparison> {
  allow(ctx.actor, 'read-research')
  const [left, right] = [await load(ctx, a, mode), await load(ctx, b, mode)]
  if (left.graphId !== right.graphId)
    throw new DomainError(
      'conflict',
      'They were measured on different graphs; measure both on the same one to compare them.',
    )
  if (left.metricVersion !== right.metricVersion)
    throw new DomainError(
      'conflict',
      'They were measured by different metric versions; measure the older one anew to compare them.',
    )
  const others = new Map(right.cases.map((item) => [item.id, item]))
  const shared = left.cases.flatMap((item) => {
    const other = others.get(item.id)
    return other ? [{ ...item, other: other.result }] : []
  })
  if (shared.length === 0)
    throw new DomainError('conflict', `They share no case in the mode ${mode}; compare evaluations of the same cases.`)
  const hasJudge = { a: left.hasJudge, b: right.hasJudge }
  return {
    ...{ a: left.who, b: right.who, mode, cases: shared.length },
    ...{ onlyInA: left.cases.length - shared.length, onlyInB: right.cases.length - shared.length },
    strata: compareCases(shared, { hasJudge, seed: `${left.seed}:${mode}:compare` }),
  }
}

async function load(ctx: Context, id: number, mode: Asked['mode']) {
  const row = await ctx.db.evaluation.findUnique({
    where: { id },
    include: { model: { select: { name: true } }, run: { select: { judgeModelId: true } } },
  })
  if (!row) throw new DomainError('not-found', `There is no evaluation ${id}.`)
  const who = { id: row.id, name: row.name, teacher: row.teacherName, model: row.model?.name ?? null }
  const { seed, metricVersion } = evaluationOptionsSchema.parse(row.options)
  const cases = await loadPlayedCases(ctx.db, row, storedModes[mode])
  return { who, seed, metricVersion, graphId: row.graphId, hasJudge: row.run.judgeModelId !== null, cases }
}
