// Opens a confidence budget: an error probability declared once for every look at the verdicts used under it.
import type { ConfidenceBudget, OpenBudget } from '@/lib/core/domain/confidence-budget'
import type { BudgetTerms } from '@/lib/core/domain/plan-look'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import type { Tx } from '../db'
import { isUniqueViolation } from '../unique-violation'
import { budgetSelect, toBudget } from './budget-row'

/** Throws `conflict` where the name is taken. */
export async function openBudget(ctx: Context, input: OpenBudget): Promise<ConfidenceBudget> {
  allow(ctx.actor, 'calibrate')
  try {
    return await ctx.db.$transaction(async (tx) => {
      const { id } = await storeBudget(ctx, tx, input)
      return toBudget(await tx.confidenceBudget.findUniqueOrThrow({ where: { id }, select: budgetSelect }))
    })
  } catch (error) {
    if (!isUniqueViolation(error)) throw error
    const detail = `There is a budget named "${input.name}" already.`
    throw new DomainError('conflict', detail, { cause: error, defects: [{ pointer: '/name', detail }] })
  }
}

export async function storeBudget(
  ctx: Context,
  tx: Tx,
  { name, delta, note = '' }: Omit<OpenBudget, 'note'> & { note?: string },
): Promise<BudgetTerms> {
  const data = { name, delta, note, createdById: ctx.actor.id, createdAt: ctx.now }
  const { id } = await tx.confidenceBudget.create({ data, select: { id: true } })
  const detail = { name, delta }
  await recordEvent(ctx, tx, { action: 'open-budget', subject: 'confidence-budget', subjectId: id, detail })
  return { id, name, delta }
}
