// Works the open parts of a score run until none is left; any number of processes may do so at once.
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { type ChunkDone, workScoreChunk } from './work-score-chunk'

/** Parts in hand at once: while the database writes one, the next is computed. */
const IN_HAND = 2

/** `onChunk` is told of every part this process finished. Returns when nothing is open; a part that failed does not stop the others. */
export async function workScoreRun(
  ctx: Context,
  input: { runId: number },
  onChunk: (chunk: ChunkDone) => void = () => {},
): Promise<void> {
  allow(ctx.actor, 'score')
  const work = async () => {
    for (;;) {
      const done = await workScoreChunk(ctx, input.runId)
      if (!done) return
      onChunk(done)
    }
  }
  await Promise.all(Array.from({ length: IN_HAND }, work))
}
