// Why trajectories stayed out of a release, as its own list says.
import { z } from 'zod'
import type { Context } from '../context'
import { releaseChunks } from './read-release-file'
import { EXCLUDED_FILE } from './write-release'

const lineSchema = z.object({ id: z.string(), reason: z.string() })

/** Of the ids asked for, those that the list names; it is read a piece at a time. */
export async function readExclusions(
  ctx: Context,
  releaseId: number,
  ids: ReadonlySet<string>,
): Promise<Map<string, string>> {
  const reasons = new Map<string, string>()
  if (ids.size === 0) return reasons
  const decoder = new TextDecoder()
  let rest = ''
  for await (const piece of releaseChunks(ctx, releaseId, EXCLUDED_FILE)) {
    const lines = (rest + decoder.decode(piece, { stream: true })).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) {
      const { id, reason } = lineSchema.parse(JSON.parse(line))
      if (ids.has(id)) reasons.set(id, reason)
    }
  }
  return reasons
}
