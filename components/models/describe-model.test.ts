import { describe, expect, it } from 'vitest'
import { modelSettingsSchema } from '@/lib/core/domain/model'
import { describePrices } from './describe-model'

const model = {
  ...modelSettingsSchema.parse({ name: 'm', baseUrl: 'http://localhost/v1', model: 'm' }),
  ...{ id: 1, hasKey: false, isFromEnvironment: false, isDisabled: false, createdAt: '2026-01-01T00:00:00.000Z' },
}

describe('prices in words', () => {
  it('have cents where they are not whole dollars', () => {
    const priced = { ...model, promptPrice: 2.5, completionPrice: 10 }
    expect(describePrices(priced)).toEqual(['$2.50 / M prompt', '$10 / M answer'])
    expect(describePrices({ ...model, promptPrice: 0.075, completionPrice: null })).toEqual([
      '$0.075 / M prompt',
      '$0 / M answer',
    ])
    expect(describePrices(model)).toEqual(['not counted'])
  })
})
