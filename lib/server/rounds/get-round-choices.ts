// What there is to choose a round's candidates by: the specialties, teachers and sources of all trees.
import { allow } from '@/lib/core/domain/policy'
import type { RoundChoices } from '@/lib/core/domain/round-preview'
import { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'
import type { Db } from '../db'

const CHOICES_MAX = 500

export async function getRoundChoices(ctx: Context): Promise<RoundChoices> {
  allow(ctx.actor, 'manage-rounds')
  return {
    specialties: await countTrees(ctx.db, Prisma.sql`c.specialty`),
    teachers: await countTrees(ctx.db, Prisma.sql`tr.teacher_name`),
    sources: await countTrees(ctx.db, Prisma.sql`c.source_name`),
  }
}

const countTrees = (db: Db, column: Prisma.Sql) => db.$queryRaw<{ value: string; trees: number }[]>`
  SELECT ${column} AS value, count(*)::int AS trees FROM trees tr JOIN cases c ON c.id = tr.case_id
  GROUP BY 1 ORDER BY 2 DESC, 1 LIMIT ${CHOICES_MAX}`
