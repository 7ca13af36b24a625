// Lists score runs, newest first, a page at a time.
import type { z } from 'zod'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { listScoreRunsSchema, ScoreRun } from '@/lib/core/domain/score-run'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { readScoreRuns } from './score-run-row'

export async function listScoreRuns(
  ctx: Context,
  input: z.output<typeof listScoreRunsSchema>,
): Promise<Page<ScoreRun>> {
  allow(ctx.actor, 'read-research')
  const below = input.cursor ? Prisma.sql`r.id < ${input.cursor}` : Prisma.sql`TRUE`
  return cutPage(await readScoreRuns(ctx.db, below, input.limit + 1), input.limit)
}
