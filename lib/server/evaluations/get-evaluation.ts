// One evaluation with its figures per mode and stratum.
import type { Evaluation } from '@/lib/core/domain/evaluation'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { readEvaluations } from './evaluation-row'

export async function getEvaluation(ctx: Context, { evaluationId }: { evaluationId: number }): Promise<Evaluation> {
  allow(ctx.actor, 'read-research')
  const [evaluation] = await readEvaluations(ctx.db, { where: { id: evaluationId }, limit: 1, isWhole: true })
  if (!evaluation) throw new DomainError('not-found', `There is no evaluation ${evaluationId}.`)
  return evaluation
}
