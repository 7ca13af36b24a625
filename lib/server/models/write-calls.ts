// Writes answered calls and what their items have spent, in one statement for all that has gathered.
import { preparedRows } from '../sql'

/** A row of model_calls by its column names. */
export type CallRow = {
  item_id: number
  key: string
  model_id: number
  prompt: string
  parameters: Record<string, unknown>
  request_sha256: string
  content: string
  reasoning: string | null
  finish_reason: string | null
  prompt_tokens: number
  completion_tokens: number
  cost_usd: number
  latency_ms: number
  attempts: number
  created_at: string
}
/** `row` null: no answer came, only failures are counted. */
export type CallEntry = { itemId: number; row: CallRow | null; failures: Record<string, number> }

type Spent = {
  id: number
  calls: number
  prompt_tokens: number
  completion_tokens: number
  cost_usd: number
  call_failures: Record<string, number>
}

const statement = `
  WITH spent AS (SELECT * FROM json_to_recordset($1::json) AS s(
      id int, calls int, prompt_tokens int, completion_tokens int, cost_usd float8, call_failures jsonb)),
  locked AS (SELECT id FROM run_items WHERE id IN (SELECT id FROM spent) ORDER BY id FOR NO KEY UPDATE),
  counted AS (
    UPDATE run_items i SET calls = i.calls + s.calls, prompt_tokens = i.prompt_tokens + s.prompt_tokens,
      completion_tokens = i.completion_tokens + s.completion_tokens, cost_usd = i.cost_usd + s.cost_usd,
      call_failures = CASE WHEN s.call_failures = '{}' THEN i.call_failures ELSE i.call_failures || (
        SELECT jsonb_object_agg(kind, n::int + COALESCE((i.call_failures->>kind)::int, 0))
        FROM jsonb_each_text(s.call_failures) AS f(kind, n)) END
    FROM spent s JOIN locked USING (id) WHERE i.id = s.id)
  INSERT INTO model_calls (item_id, key, model_id, prompt, parameters, request_sha256, content, reasoning, finish_reason,
    prompt_tokens, completion_tokens, cost_usd, latency_ms, attempts, created_at)
  SELECT item_id, key, model_id, prompt, parameters, request_sha256, content, reasoning, finish_reason,
    prompt_tokens, completion_tokens, cost_usd, latency_ms, attempts, created_at
  FROM json_populate_recordset(NULL::model_calls, $2::json)
  ON CONFLICT DO NOTHING RETURNING item_id, key`

/**
 * The names of the rows that went in; the others stood already. What was paid counts either way. Rows and counts are one statement,
 * so that neither is there without the other.
 */
export async function writeCalls(entries: readonly CallEntry[]): Promise<Set<string>> {
  const rows = entries.flatMap(({ row }) => (row ? [row] : []))
  const values = [JSON.stringify(spentByItem(entries)), JSON.stringify(rows)]
  const stored = await preparedRows<{ item_id: number; key: string }>('write-calls', statement, values)
  return new Set(stored.map(({ item_id, key }) => nameOf(item_id, key)))
}

export const nameOf = (itemId: number, key: string): string => `${itemId} ${key}`

function spentByItem(entries: readonly CallEntry[]): Spent[] {
  const spent = new Map<number, Spent>()
  const none = { calls: 0, prompt_tokens: 0, completion_tokens: 0, cost_usd: 0 }
  for (const { itemId, row, failures } of entries) {
    const sum = spent.get(itemId) ?? { id: itemId, ...none, call_failures: {} }
    spent.set(itemId, sum)
    if (row) {
      sum.calls += 1
      sum.prompt_tokens += row.prompt_tokens
      sum.completion_tokens += row.completion_tokens
      sum.cost_usd += row.cost_usd
    }
    for (const [kind, count] of Object.entries(failures)) {
      sum.call_failures[kind] = (sum.call_failures[kind] ?? 0) + count
    }
  }
  return [...spent.values()]
}
