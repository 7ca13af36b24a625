// The form of a model: what it sends of a key, and that half-written JSON is sent nowhere.
import { describe, expect, it } from 'vitest'
import { createModelSchema, modelSchema } from '@/lib/core/domain/model'
import { formOf, readExtra, wishOf } from './model-form-state'

const settings = createModelSchema.parse({ name: 'm', baseUrl: 'http://localhost:8000/v1', model: 'tiny' })
const stored = { id: 1, hasKey: true, isFromEnvironment: false, isDisabled: true, createdAt: '2026-01-01T00:00:00Z' }
const model = modelSchema.parse({ ...settings, ...stored })

describe('the form of a model', () => {
  it('sends nothing while it is blank', () => {
    expect(wishOf(formOf(null))).toBeNull()
    const filled = formOf(null)
    filled.settings = { ...filled.settings, name: 'm', baseUrl: 'http://localhost:8000/v1', model: 'tiny' }
    expect(wishOf(filled)).toEqual({ ...settings, apiKey: undefined })
  })

  it('leaves a stored key alone unless one is typed or it is to go', () => {
    const form = formOf(model)
    expect(form.isDisabled).toBe(true)
    expect(wishOf(form)?.apiKey).toBeUndefined()
    expect(wishOf({ ...form, apiKey: ' new ' })?.apiKey).toBe('new')
    expect(wishOf({ ...form, apiKey: 'new', isKeyRemoved: true })?.apiKey).toBeNull()
  })

  it('reads further parameters only where they are a JSON object', () => {
    expect(readExtra('  ')).toEqual({})
    expect(readExtra('{"top_k": 20}')).toEqual({ top_k: 20 })
    for (const text of ['{', '[1]', '"a"', 'null', '{top_k: 1}']) expect(readExtra(text)).toBeNull()
    expect(wishOf({ ...formOf(model), extra: '{' })).toBeNull()
    expect(wishOf({ ...formOf(model), extra: '{"min_p":0.1}' })?.parameters?.extra).toEqual({ min_p: 0.1 })
    const again = modelSchema.parse({ ...model, parameters: { ...model.parameters, extra: { min_p: 0.1 } } })
    expect(readExtra(formOf(again).extra)).toEqual({ min_p: 0.1 })
  })
})
