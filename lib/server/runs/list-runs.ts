// Lists runs, newest first, a page at a time.
import type { z } from 'zod'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { listRunsSchema, Run } from '@/lib/core/domain/run'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import { readRuns } from './run-row'

export async function listRuns(ctx: Context, input: z.output<typeof listRunsSchema>): Promise<Page<Run>> {
  allow(ctx.actor, 'read-research')
  const { cursor, kind, state, limit } = input
  const all = Prisma.sql`TRUE`
  const where = Prisma.sql`${cursor ? Prisma.sql`r.id < ${cursor}` : all}
    AND ${kind ? Prisma.sql`r.kind = ${kind}::"RunKind"` : all}
    AND ${state ? Prisma.sql`r.state = ${state}::"RunState"` : all}`
  return cutPage(await readRuns(ctx.db, where, limit + 1), limit)
}
