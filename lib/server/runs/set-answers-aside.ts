// Sets the answers of a failed item aside that could not be used, so that trying it again asks anew.
import type { CallFailure } from '@/lib/core/domain/model-call'
import type { Tx } from '../db'

/** Failures that are answers: asking again is the only way on. */
const unusable: CallFailure[] = ['empty-answer', 'truncated-answer', 'malformed-answer', 'refused-answer']

/** They stay, and stay paid for, under `key~1`, `key~2`, …; an item of these failures has no other answers. Call before the items are opened. */
export async function setAnswersAside(tx: Tx, runId: number): Promise<void> {
  await tx.$executeRaw`
    UPDATE model_calls c SET key = c.key || '~' || (1 + (
      SELECT count(*) FROM model_calls e WHERE e.item_id = c.item_id AND e.key LIKE c.key || '~%'))
    FROM run_items i WHERE i.id = c.item_id AND i.run_id = ${runId} AND i.state = 'failed'
      AND i.error_kind = ANY(${unusable}) AND c.key NOT LIKE '%~%'`
}
