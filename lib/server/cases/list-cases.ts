// Lists cases, newest first, a page at a time, without their bodies.
import type { z } from 'zod'
import { type CaseSummary, type listCasesSchema } from '@/lib/core/domain/case-list'
import { caseFlagSchema } from '@/lib/core/domain/case'
import { cutPage, type Page } from '@/lib/core/domain/page'
import { allow } from '@/lib/core/domain/policy'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'

export const caseSummarySelect = {
  id: true,
  key: true,
  title: true,
  specialty: true,
  split: true,
  sourceName: true,
  diagnosisLabel: true,
  menuCount: true,
  flags: true,
  _count: { select: { trees: true } },
} satisfies Prisma.CaseSelect

type Row = Prisma.CaseGetPayload<{ select: typeof caseSummarySelect }>

export function toCaseSummary(row: Row): CaseSummary {
  const { id, key, title, specialty, menuCount } = row
  return {
    ...{ id, key, title, specialty, menuCount },
    split: row.split === 'held_out' ? 'held-out' : 'train',
    source: row.sourceName,
    diagnosis: row.diagnosisLabel,
    trees: row._count.trees,
    flags: row.flags.map((flag) => caseFlagSchema.parse(flag)),
  }
}

export async function listCases(ctx: Context, input: z.output<typeof listCasesSchema>): Promise<Page<CaseSummary>> {
  allow(ctx.actor, 'read-research')
  const { cursor, limit, specialty, flag, split, source, search } = input
  const contains = { contains: search ?? '', mode: 'insensitive' as const }
  const rows = await ctx.db.case.findMany({
    where: {
      id: cursor ? { lt: cursor } : undefined,
      specialty,
      split: split === 'held-out' ? 'held_out' : split,
      sourceName: source,
      flags: flag ? { has: flag } : undefined,
      OR: search ? [{ title: contains }, { key: contains }, { diagnosisLabel: contains }] : undefined,
    },
    orderBy: { id: 'desc' },
    take: limit + 1,
    select: caseSummarySelect,
  })
  return cutPage(rows.map(toCaseSummary), limit)
}
