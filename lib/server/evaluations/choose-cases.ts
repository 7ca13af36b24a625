// The cases that an evaluation plays.
import type { z } from 'zod'
import { seededRandom } from '@/lib/core/calibration/seeded-random'
import { shuffle } from '@/lib/core/calibration/shuffle'
import type { evaluationCasesSchema } from '@/lib/core/domain/evaluation'
import { DomainError } from '@/lib/core/errors'
import type { Prisma } from '@/lib/generated/prisma/client'
import type { Context } from '../context'

type Wish = z.output<typeof evaluationCasesSchema>
export type ChosenCase = { id: number; key: string; split: 'train' | 'held_out' }

/** In the order of their keys. Cases named by id are taken whatever their split. A sample is drawn by keys, so that it is the same in any database. */
export async function chooseCases(ctx: Context, wish: Wish, seed: number): Promise<ChosenCase[]> {
  const select = { id: true, key: true, split: true } as const
  const found = await ctx.db.case.findMany({ where: whereOf(wish), select })
  const known = new Set(found.map(({ id }) => id))
  const missing = wish.caseIds.filter((id) => !known.has(id))
  if (missing.length > 0)
    throw new DomainError(
      'not-found',
      `Case ${missing.slice(0, 10).join(', ')} does not exist or does not fit the other wishes.`,
    )
  if (found.length === 0) throw new DomainError('invalid-input', await whyNone(ctx, wish))
  const byKey = (a: ChosenCase, b: ChosenCase) => (a.key < b.key ? -1 : 1)
  const cases = found.sort(byKey)
  if (wish.sample === null || wish.sample >= cases.length) return cases
  return shuffle(cases, seededRandom(`${seed}:sample`))
    .slice(0, wish.sample)
    .sort(byKey)
}

function whereOf({ split, source, specialty, caseIds }: Wish): Prisma.CaseWhereInput {
  return {
    ...(source === undefined ? {} : { sourceName: source }),
    ...(specialty === undefined ? {} : { specialty }),
    ...(caseIds.length > 0 ? { id: { in: caseIds } } : split === null ? {} : { split: splits[split] }),
  }
}

const splits = { train: 'train', 'held-out': 'held_out' } as const

async function whyNone(ctx: Context, wish: Wish): Promise<string> {
  const sources = await ctx.db.case.groupBy({
    by: ['sourceName', 'split'],
    _count: true,
    orderBy: { sourceName: 'asc' },
  })
  if (sources.length === 0) return 'There is no case yet: import some first.'
  const wanted = [wish.split === null ? 'any split' : `the split ${wish.split}`, wish.source, wish.specialty].filter(
    Boolean,
  )
  const there = sources
    .slice(0, 10)
    .map(({ sourceName, split, _count }) => `${_count} of ${sourceName} in ${split === 'train' ? 'train' : 'held-out'}`)
  return `No case fits (${wanted.join(', ')}). There are ${there.join('; ')}. Choose another split or source, or assign splits first.`
}
