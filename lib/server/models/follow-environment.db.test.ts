// The model of the environment: one row that follows it, whose key is read there and nowhere stored.
import { randomUUID } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { updateModelSchema } from '@/lib/core/domain/model'
import { systemActor, createContext } from '../context'
import { codeOf } from '../testing/refusal'
import { createModel } from './create-model'
import { followEnvironment } from './follow-environment'
import { createModelSchema } from '@/lib/core/domain/model'
import { getModel } from './get-model'
import { testModel } from './test-model'
import { updateModel } from './update-model'

const settings = (name: string, over: object = {}) => ({
  ...{ MODEL_BASE_URL: 'http://127.0.0.1:9/v1', MODEL_NAME: name, MODEL_LABEL: '' },
  ...over,
})
const nothing = { MODEL_BASE_URL: '', MODEL_NAME: '', MODEL_LABEL: '' }

describe('the model of the environment', () => {
  const ctx = createContext(systemActor)
  const find = (name: string) => ctx.db.model.findUnique({ where: { name } })

  it('appears once, follows, leaves and comes back as the same row', async () => {
    const name = `env-${randomUUID()}`
    await Promise.all([followEnvironment(ctx, settings(name)), followEnvironment(ctx, settings(name))])
    const row = await find(name)
    expect(row).toMatchObject({ isFromEnvironment: true, keyCipher: null, baseUrl: 'http://127.0.0.1:9/v1' })
    await followEnvironment(ctx, settings(name, { MODEL_BASE_URL: 'http://127.0.0.1:8/v1/' }))
    expect(await find(name)).toMatchObject({ id: row?.id, baseUrl: 'http://127.0.0.1:8/v1', disabledAt: null })
    await followEnvironment(ctx, nothing)
    expect(await find(name)).toMatchObject({ baseUrl: '' })
    expect((await find(name))?.disabledAt).not.toBeNull()
    expect(await codeOf(testModel(ctx, { modelId: row?.id ?? 0 }))).toBe('conflict')
    await followEnvironment(ctx, settings(name))
    expect(await find(name)).toMatchObject({ id: row?.id, disabledAt: null })
    const events = await ctx.db.auditEvent.findMany({
      where: { subject: 'model', subjectId: String(row?.id) },
      orderBy: { id: 'asc' },
    })
    const [came, left] = ['follow-environment', 'leave-environment']
    expect(events.map(({ action }) => action)).toEqual([came, came, left, came])
    await followEnvironment(ctx, nothing)
  })

  it('may be tuned and disabled, but its place and key are the environment’s', async () => {
    const name = `env-${randomUUID()}`
    await followEnvironment(ctx, settings('tiny', { MODEL_LABEL: name }))
    const { id } = (await find(name)) ?? { id: 0 }
    const model = await getModel(ctx, { modelId: id })
    const change = (over: object) => updateModelSchema.parse({ ...model, modelId: id, ...over })
    for (const over of [{ baseUrl: 'http://other.invalid' }, { model: 'other' }, { name: 'other' }, { apiKey: 'k' }])
      expect(await codeOf(updateModel(ctx, change(over)))).toBe('conflict')
    const tuned = await updateModel(ctx, change({ concurrency: 2, isDisabled: true }))
    expect(tuned).toMatchObject({ concurrency: 2, isDisabled: true, model: 'tiny' })
    await followEnvironment(ctx, settings('tiny', { MODEL_LABEL: name }))
    expect(await getModel(ctx, { modelId: id })).toMatchObject({ isDisabled: true, concurrency: 2 })
    await followEnvironment(ctx, nothing)
  })

  it('gives way to a model that has its name, and refuses half a setting', async () => {
    const name = `taken-${randomUUID()}`
    const own = await createModel(ctx, createModelSchema.parse({ name, baseUrl: 'http://127.0.0.1:9/v1', model: 'm' }))
    await followEnvironment(ctx, settings(name))
    expect(await find(name)).toMatchObject({ id: own.id, isFromEnvironment: false })
    expect(await find(`${name} (environment)`)).toMatchObject({ isFromEnvironment: true })
    await followEnvironment(ctx, nothing)
    for (const half of [{ MODEL_NAME: '' }, { MODEL_BASE_URL: '' }, { MODEL_BASE_URL: 'not an address' }])
      expect(await codeOf(followEnvironment(ctx, settings(name, half)))).toBe('conflict')
  })
})
