// The newest version of a round's guidelines, with its text.
import type { GuidelinesInForce } from '@/lib/core/domain/guideline'
import type { Context } from '../context'

/** Every round has a first version, though its text may be empty. */
export function loadGuidelinesInForce(ctx: Context, roundId: number): Promise<GuidelinesInForce> {
  return ctx.db.guideline.findFirstOrThrow({
    where: { roundId },
    orderBy: { version: 'desc' },
    select: { version: true, text: true },
  })
}
