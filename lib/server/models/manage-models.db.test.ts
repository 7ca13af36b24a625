// Configured models: a key that was given is used, and is in no answer, no refusal, no audit row and no column in the clear.
import { randomUUID } from 'node:crypto'
import { afterEach, describe, expect, it } from 'vitest'
import { createModelSchema, modelSchema, updateModelSchema } from '@/lib/core/domain/model'
import { createContext } from '../context'
import { type ChatServer, startChatServer } from '../testing/chat-server'
import type { ChatScript } from '../testing/chat-script'
import { makePerson } from '../testing/clinic'
import { codeOf, refusalOf } from '../testing/refusal'
import { createModel } from './create-model'
import { decryptKey } from './decrypt-key'
import { encryptKey } from './encrypt-key'
import { getModel } from './get-model'
import { listModelChoices } from './list-model-choices'
import { listModels } from './list-models'
import { modelKey } from './model-key'
import { testModel } from './test-model'
import { updateModel } from './update-model'

const newKey = () => `sk-${randomUUID()}`
const wish = (over: object = {}) =>
  createModelSchema.parse({ name: `m-${randomUUID()}`, baseUrl: 'http://127.0.0.1:9/v1/', model: 'tiny', ...over })
const change = (modelId: number, over: object) => updateModelSchema.parse({ ...wish(), modelId, ...over })

let server: ChatServer | null = null
afterEach(async () => {
  await server?.close()
  server = null
})
async function serve(script: ChatScript): Promise<string> {
  server = await startChatServer({ script })
  return server.url
}

describe('a model with a key', () => {
  it('tells that it has one, and nothing tells which', async () => {
    const admin = await makePerson('admin')
    const apiKey = newKey()
    const created = await createModel(admin, wish({ apiKey }))
    expect(modelSchema.parse(created)).toEqual(created)
    expect(created).toMatchObject({ hasKey: true, isFromEnvironment: false, baseUrl: 'http://127.0.0.1:9/v1' })
    const row = await admin.db.model.findUniqueOrThrow({ where: { id: created.id } })
    expect(modelKey(row)).toBe(apiKey)
    expect(decryptKey(row.keyCipher ?? new Uint8Array(), 'm')).toBe(apiKey)
    const replaced = newKey()
    const said = [
      created,
      await updateModel(admin, change(created.id, { ...created, apiKey: replaced })),
      await getModel(admin, { modelId: created.id }),
      await listModels(admin),
      await listModelChoices(admin),
      await admin.db.auditEvent.findMany({ where: { subject: 'model', subjectId: String(created.id) } }),
      await refusalOf(createModel(admin, wish({ name: created.name, apiKey: replaced }))),
      await testModel(admin, { modelId: created.id }),
    ]
    for (const key of [apiKey, replaced]) expect(JSON.stringify(said)).not.toContain(key)
    const stored = await admin.db.$queryRaw<{ text: string }[]>`
      SELECT m::text AS text FROM models m WHERE id = ${created.id} UNION ALL SELECT a::text FROM audit_events a`
    expect(stored.some(({ text }) => text.includes('update-model'))).toBe(true)
    for (const { text } of stored)
      for (const key of [apiKey, replaced])
        expect(text.includes(key) || text.includes(Buffer.from(key).toString('hex'))).toBe(false)
  })

  it('keeps the key that is left out, replaces one that is given, and loses it on wish', async () => {
    const admin = await makePerson('admin')
    const apiKey = newKey()
    const created = await createModel(admin, wish({ apiKey }))
    const keyNow = async () => modelKey(await admin.db.model.findUniqueOrThrow({ where: { id: created.id } }))
    await updateModel(admin, change(created.id, { name: created.name, concurrency: 3 }))
    expect(await keyNow()).toBe(apiKey)
    await updateModel(admin, change(created.id, { name: created.name, apiKey: 'another key' }))
    expect(await keyNow()).toBe('another key')
    expect((await updateModel(admin, change(created.id, { apiKey: null }))).hasKey).toBe(false)
    expect(await keyNow()).toBeNull()
  })

  it('does not take it along to another server', async () => {
    const admin = await makePerson('admin')
    const { id } = await createModel(admin, wish({ apiKey: newKey() }))
    const elsewhere = { baseUrl: 'http://elsewhere.invalid/v1' }
    expect((await refusalOf(updateModel(admin, change(id, elsewhere))))?.message).toContain('http://127.0.0.1:9')
    expect(await codeOf(updateModel(admin, change(id, { baseUrl: 'http://127.0.0.1:9/v2' })))).toBeNull()
    expect(await codeOf(updateModel(admin, change(id, { ...elsewhere, apiKey: newKey() })))).toBeNull()
  })

  it('is refused by name where ENCRYPTION_KEY is another than when it was stored', async () => {
    const admin = await makePerson('admin')
    const { id, name } = await createModel(admin, wish())
    const keyCipher = encryptKey(newKey(), Buffer.alloc(32, 7).toString('base64'))
    await admin.db.model.update({ where: { id }, data: { keyCipher } })
    const refusal = await refusalOf(testModel(admin, { modelId: id }))
    expect(refusal?.code).toBe('conflict')
    expect(refusal?.message).toContain(`"${name}"`)
    expect((await getModel(admin, { modelId: id })).hasKey).toBe(true)
    expect(await codeOf(updateModel(admin, change(id, { name, apiKey: newKey() })))).toBeNull()
  })
})

describe('configured models', () => {
  it('can be disabled, are then no choice, and come back', async () => {
    const admin = await makePerson('admin')
    const created = await createModel(admin, wish())
    const choices = async () => (await listModelChoices(admin)).items.map(({ id }) => id)
    expect(await choices()).toContain(created.id)
    expect(Object.keys((await listModelChoices(admin)).items[0] ?? {}).sort()).toEqual([
      'completionPrice',
      'id',
      'model',
      'name',
      'promptPrice',
    ])
    const disabled = await updateModel(admin, change(created.id, { name: created.name, isDisabled: true }))
    expect(disabled.isDisabled).toBe(true)
    expect(await choices()).not.toContain(created.id)
    expect((await listModels(admin)).items.map(({ id }) => id)).toContain(created.id)
    expect((await updateModel(admin, change(created.id, { name: created.name }))).isDisabled).toBe(false)
    expect(await choices()).toContain(created.id)
  })

  it('have names of their own, are found or refused, and hold no key in the address', async () => {
    const admin = await makePerson('admin')
    const [first, second] = [await createModel(admin, wish()), await createModel(admin, wish())]
    expect(await codeOf(createModel(admin, wish({ name: first.name })))).toBe('conflict')
    expect(await codeOf(updateModel(admin, change(second.id, { name: first.name })))).toBe('conflict')
    expect(await codeOf(updateModel(admin, change(2_000_000_000, {})))).toBe('not-found')
    for (const baseUrl of ['ftp://x', 'http://me:secret@x/v1', 'http://x/v1?key=secret', 'nothing'])
      expect(createModelSchema.safeParse({ ...wish(), baseUrl }).success).toBe(false)
    const system = createContext({ id: null, role: 'admin', name: 'system' })
    expect((await createModel(system, wish())).hasKey).toBe(false)
  })
})

const fitting = JSON.stringify({ sign: 'fever', degrees: 39 })

describe('testModel', () => {
  const setUp = async (script: ChatScript, over: object = {}) => {
    const admin = await makePerson('admin')
    const { id } = await createModel(admin, wish({ baseUrl: await serve(script), ...over }))
    return testModel(admin, { modelId: id })
  }

  it('tells time, tokens, form and where the model thinks, asked as configured', async () => {
    const apiKey = newKey()
    const parameters = { temperature: 0.25, maxTokens: 77, extra: { top_k: 5 } }
    const usage = { promptTokens: 30, completionTokens: 9 }
    const script: ChatScript = () => ({ content: fitting, reasoning: 'hot', usage, delayMs: 30 })
    const result = await setUp(script, { apiKey, parameters })
    expect(result).toMatchObject({ problem: null, reasoning: 'apart', answer: fitting, ...usage })
    expect(result.trials).toEqual([{ form: 'json-schema', outcome: 'taken', detail: null }])
    expect(result.latencyMs).toBeGreaterThanOrEqual(30)
    const [request] = server?.requests ?? []
    expect(request?.authorization).toBe(`Bearer ${apiKey}`)
    expect(request?.body).toMatchObject({ model: 'tiny', temperature: 0.25, max_tokens: 77, top_k: 5 })
    expect(request?.body.response_format?.type).toBe('json_schema')
  })

  it('goes on to the next form where one is refused or passed over', async () => {
    const result = await setUp(({ response_format: form }) => {
      if (form?.type === 'json_schema') return { fault: { kind: 'bad-request', param: 'response_format' } }
      return { content: form ? 'It is fever.' : `<think>39…</think>\nSo: ${fitting}` }
    })
    expect(result.trials.map(({ form, outcome }) => `${form} ${outcome}`)).toEqual([
      'json-schema refused',
      'json-object ignored',
      'none taken',
    ])
    expect(result).toMatchObject({ problem: null, reasoning: 'in-text' })
  })

  it('tries only the form that is configured', async () => {
    const result = await setUp(() => ({ content: 'no JSON' }), { structuredOutput: 'json-object' })
    expect(result.trials).toEqual([{ form: 'json-object', outcome: 'ignored', detail: 'The answer is not JSON.' }])
  })

  it.each([
    ['unauthorized', 'The server refuses the key.'],
    ['rate-limited', 'asked too much'],
    ['server-error', 'The server failed.'],
    ['empty-choices', 'without any text'],
    ['drop', 'cannot be reached'],
  ] as const)('says what is wrong: %s', async (kind, words) => {
    const result = await setUp(() => ({ fault: { kind } }), { apiKey: newKey() })
    expect(result.problem).toContain(words)
    expect(result.latencyMs).toBeNull()
    expect(server?.requests).toHaveLength(1)
  })

  it('waits no longer than the model’s patience', async () => {
    const result = await setUp(() => ({ fault: { kind: 'hang' } }), { timeoutSeconds: 1 })
    expect(result.problem).toMatch(/^No whole answer came from .* within 1 seconds\.$/)
  })

  it('hides the key that a server repeats, whole or in part, in a refusal or an answer', async () => {
    const apiKey = newKey()
    const echoes: ChatScript = (_, nth) =>
      nth === 0
        ? { fault: { kind: 'bad-request', message: `not with ${apiKey}, or ${apiKey.slice(0, 12)}***` } }
        : { content: `${apiKey.slice(5, 20)} ${fitting}` }
    const told = JSON.stringify(await setUp(echoes, { apiKey }))
    expect(told).toContain('[key]')
    for (let at = 0; at + 8 <= apiKey.length; at++) expect(told).not.toContain(apiKey.slice(at, at + 8))
  })
})
