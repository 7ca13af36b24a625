// A model on the chat server of tests, a run with items, and askers for them.
import { randomUUID } from 'node:crypto'
import { z } from 'zod'
import { createModelSchema, type CreateModel } from '@/lib/core/domain/model'
import type { Prompt } from '@/lib/core/prompts/prompt'
import type { Model } from '@/lib/generated/prisma/client'
import { type Context, createContext, systemActor } from '../context'
import type { Question } from '../models/asker'
import { type AskerOptions, createAsker } from '../models/create-asker'
import { settingsColumns } from '../models/model-row'
import type { ChatScript } from './chat-script'
import { startChatServer } from './chat-server'

const schema = z.object({ word: z.string(), numbers: z.array(z.number()) })
export type Word = z.infer<typeof schema>
export const wordPrompt: Prompt<Word> = { name: 'word', version: 1, schema }
export const wordText = (word: string): string => JSON.stringify({ word, numbers: [1] })

export const wordQuestion = (key: string, more: Partial<Question<Word>> = {}): Question<Word> => ({
  ...{ key, prompt: wordPrompt, seed: 7, messages: [{ role: 'user', content: `Say ${key} in JSON.` }] },
  ...more,
})

/** Nothing of it is shared with other tests. */
export async function makeAsking(script: ChatScript, settings: Partial<CreateModel> = {}, latencyMs = 0) {
  const ctx = createContext(systemActor)
  const server = await startChatServer({ script, latencyMs })
  const model = await addModel(ctx, server.url, settings)
  const run = await ctx.db.run.create({
    data: { kind: 'synthesis', teacherName: model.name, modelId: model.id, options: {} },
  })
  let count = 0
  const addItem = async () => {
    const data = { runId: run.id, ordinal: count++, key: randomUUID() }
    return (await ctx.db.runItem.create({ data, select: { id: true } })).id
  }
  return {
    ...{ ctx, server, model, addItem },
    asker: (itemId: number, more: Partial<AskerOptions> = {}) =>
      createAsker(ctx, { model, itemId, runId: run.id, checkHalt: async () => {}, random: () => 0, ...more }),
    calls: (itemId: number) => ctx.db.modelCall.findMany({ where: { itemId }, orderBy: { createdAt: 'asc' } }),
    item: (itemId: number) => ctx.db.runItem.findUniqueOrThrow({ where: { id: itemId } }),
  }
}

function addModel(ctx: Context, baseUrl: string, more: Partial<CreateModel>): Promise<Model> {
  const name = `m-${randomUUID()}`
  const { apiKey: _, ...settings } = createModelSchema.parse({
    name,
    baseUrl,
    model: 'scripted',
    timeoutSeconds: 2,
    ...more,
  })
  return ctx.db.model.create({ data: settingsColumns(settings) })
}
