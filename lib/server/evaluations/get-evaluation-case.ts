// One case of an evaluation with the path that was played.
import { z } from 'zod'
import { caseResultSchema, type EvaluationCaseDetail, type evaluationCaseIdSchema } from '@/lib/core/domain/evaluation'
import { allow } from '@/lib/core/domain/policy'
import { turnSchema } from '@/lib/core/domain/tree'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { storedModes } from './evaluation-mode'

const trajectorySchema = z.object({ turns: z.array(turnSchema) })

/** `path` is empty where not even the opening could be used. */
export async function getEvaluationCase(
  ctx: Context,
  { evaluationId, caseId, mode }: z.output<typeof evaluationCaseIdSchema>,
): Promise<EvaluationCaseDetail> {
  allow(ctx.actor, 'read-research')
  const row = await ctx.db.evaluationCase.findUnique({
    where: { evaluationId_caseId_mode: { evaluationId, caseId, mode: storedModes[mode] } },
    include: { case: { select: { title: true, specialty: true, diagnosisLabel: true } } },
  })
  if (!row)
    throw new DomainError(
      'not-found',
      `Evaluation ${evaluationId} holds no result of case ${caseId} in the mode ${mode}.`,
    )
  const { title, specialty, diagnosisLabel: truth } = row.case
  const result = caseResultSchema.parse(row.result)
  return { caseId, title, specialty, truth, mode, result, path: trajectorySchema.parse(row.trajectory).turns }
}
