// Whether a finished call was asked for again: the requests that came to the model against the answers that are stored.
import type { Context } from '@/lib/server/context'
import type { SeenAt } from './synthesis-model'

/**
 * `again`: requests that came more than once. Each must have come while no answer was stored, as one does that was under way when its worker was
 * killed; `afterStored` counts those that did not. `unknown`: requests whose answer is stored nowhere; `unasked`: stored answers that nobody asked for.
 */
export type RequestCount = {
  requests: number
  calls: number
  again: number
  afterStored: number
  unknown: number
  unasked: number
}

export async function countRequests(ctx: Context, runId: number, seen: readonly SeenAt[]): Promise<RequestCount> {
  const stored = await ctx.db.$queryRaw<{ sha256: string; at: number; calls: number; key: string }[]>`
    SELECT request_sha256 AS sha256, min(extract(epoch FROM model_calls.created_at))::float8 * 1000 AS at, count(*)::int AS calls,
      min(item_id || ' ' || model_calls.key) AS key
    FROM model_calls JOIN run_items ON run_items.id = item_id WHERE run_id = ${runId} GROUP BY request_sha256`
  const answers = new Map(stored.map(({ sha256, ...answer }) => [sha256, answer]))
  const came = new Map<string, number>()
  const count = { requests: seen.length, calls: 0, again: 0, afterStored: 0, unknown: 0, unasked: 0 }
  for (const { sha256, at } of seen) {
    const answer = answers.get(sha256)
    const before = came.get(sha256) ?? 0
    came.set(sha256, before + 1)
    if (!answer) count.unknown += 1
    else if (before >= answer.calls) {
      count.again += 1
      if (at > answer.at) {
        count.afterStored += 1
        process.stderr.write(`  asked ${Math.round(at - answer.at)} ms after it was answered: ${answer.key}\n`)
      }
    }
  }
  for (const [sha256, { calls }] of answers) {
    count.calls += calls
    count.unasked += Math.max(0, calls - (came.get(sha256) ?? 0))
  }
  return count
}
