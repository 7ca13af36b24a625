// Moves one case to the other side, and says what hangs on where it was.
import type { z } from 'zod'
import type { caseSplitSetSchema, setCaseSplitSchema } from '@/lib/core/domain/split'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { tiesOfMove } from '@/lib/core/splits/ties-of-move'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { listSplitTies } from './list-split-ties'
import { splitCaseSelect, toSplitCase, toSplitColumn } from './split-case-row'

/** A case that is there already stays, without an audit row. */
export async function setCaseSplit(
  ctx: Context,
  { caseId, split }: z.output<typeof setCaseSplitSchema>,
): Promise<z.infer<typeof caseSplitSetSchema>> {
  allow(ctx.actor, 'import')
  return ctx.db.$transaction(async (tx) => {
    const row = await tx.case.findUnique({ where: { id: caseId }, select: splitCaseSelect })
    if (!row) throw new DomainError('not-found', `There is no case ${caseId}.`)
    const before = toSplitCase(row)
    const ties = tiesOfMove((await listSplitTies(tx, [caseId])).get(caseId), split)
    const { count } = await tx.case.updateMany({
      where: { id: caseId, split: { not: toSplitColumn(split) } },
      data: { split: toSplitColumn(split) },
    })
    const detail = { from: before.split, to: split, ...ties }
    if (count > 0) await recordEvent(ctx, tx, { action: 'set-case-split', subject: 'case', subjectId: caseId, detail })
    return { case: { ...before, split }, isChanged: count > 0, ties }
  })
}
