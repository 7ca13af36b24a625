// One score run and how far it has come.
import { allow } from '@/lib/core/domain/policy'
import type { ScoreRun } from '@/lib/core/domain/score-run'
import { DomainError } from '@/lib/core/errors'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { readScoreRuns } from './score-run-row'

export async function getScoreRun(ctx: Context, input: { runId: number }): Promise<ScoreRun> {
  allow(ctx.actor, 'read-research')
  const [run] = await readScoreRuns(ctx.db, Prisma.sql`r.id = ${input.runId}`, 1)
  if (!run) throw new DomainError('not-found', `There is no score run ${input.runId}.`)
  return run
}
