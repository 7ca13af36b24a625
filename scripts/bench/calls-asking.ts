// The two ways in which the bench asks: through everything a run's calls go through, and with nothing but a request.
import { actQuestion } from '@/lib/core/prompts/act-1'
import { createModelSchema } from '@/lib/core/domain/model'
import type { ChatMessage } from '@/lib/core/domain/model-call'
import type { Context } from '@/lib/server/context'
import { createAsker } from '@/lib/server/models/create-asker'
import { createModel } from '@/lib/server/models/create-model'
import { requireModel } from '@/lib/server/models/model-row'

export type Ask = (key: string) => Promise<void>
const { prompt, request } = actQuestion(3, 12)

/** A conversation in its third turn: about as long as one of a real case. */
const messages: ChatMessage[] = [
  { role: 'system', content: 'You are an experienced physician who works up one patient. '.repeat(14) },
  { role: 'user', content: 'A man of forty has had a fever at night for a week and aches in his legs. '.repeat(30) },
  { role: 'assistant', content: JSON.stringify({ reasoning: 'Few causes. '.repeat(50), differential: [] }) },
  { role: 'user', content: request },
]

/** Askers of `items` items of one run, whose model answers after `waitMs`. */
export async function runAskers(ctx: Context, url: string, waitMs: number, items: number): Promise<Ask[]> {
  const settings = { name: `bench-${waitMs}-${items}-${Date.now()}`, baseUrl: url, model: 'scripted', concurrency: 64 }
  const parameters = { extra: { wait: waitMs } }
  const made = await createModel(ctx, createModelSchema.parse({ ...settings, parameters, apiKey: null }))
  const model = await requireModel(ctx, made.id)
  const run = await ctx.db.run.create({
    data: { kind: 'synthesis', teacherName: model.name, modelId: model.id, options: {} },
  })
  const data = Array.from({ length: items }, (_, ordinal) => ({ runId: run.id, ordinal, key: `item ${ordinal}` }))
  const rows = await ctx.db.runItem.createManyAndReturn({ data, select: { id: true } })
  return rows.map(({ id: itemId }) => {
    const asker = createAsker(ctx, { model, itemId, runId: run.id, checkHalt: async () => {} })
    return async (key) => {
      const asked = await asker.ask({ key, prompt, messages, seed: 1 })
      if (!asked.ok) throw new Error(asked.detail)
    }
  })
}

/** The floor: the request and its answer as JSON, nothing kept and nothing checked. */
export function bareAsk(url: string, waitMs: number): Ask {
  const body = { model: 'scripted', messages, temperature: 1, max_tokens: 4096, seed: 1, wait: waitMs }
  return async () => {
    const response = await fetch(`${url}/chat/completions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    })
    await response.json()
  }
}
