import { expect, it } from 'vitest'
import type { StructuredOutput } from '../domain/model'
import { firstForm, nextForm } from './request-form'

const refused = (message: string, param: string | null = null) => ({ message, param })

it('steps down from schema to object to nothing where any form will do', () => {
  const first = firstForm('auto')
  expect(first.format).toBe('json-schema')
  const second = nextForm(first, 'auto', refused('Invalid value', 'response_format.type'))
  expect(second).toEqual({ ...first, format: 'json-object' })
  const third = second && nextForm(second, 'auto', refused("'response_format' of type json_object is not supported"))
  expect(third?.format).toBe('none')
  expect(third && nextForm(third, 'auto', refused('response_format'))).toBeNull()
})

it.each<StructuredOutput>(['json-schema', 'json-object', 'none'])('keeps %s where that was chosen', (chosen) => {
  expect(firstForm(chosen).format).toBe(chosen)
  expect(nextForm(firstForm(chosen), chosen, refused('no', 'response_format'))).toBeNull()
})

it.each([
  [refused('Unknown name "seed": Cannot find field.'), { sendsSeed: false }],
  [refused('extra fields', 'stream_options'), { asksUsage: false }],
  [
    refused("'max_tokens' is not supported, use 'max_completion_tokens' instead."),
    { limitName: 'max_completion_tokens' },
  ],
])('learns of %o', (refusal, change) => {
  const first = firstForm('auto')
  const next = nextForm(first, 'auto', refusal)
  expect(next).toEqual({ ...first, ...change })
  expect(next && nextForm(next, 'auto', refusal)).toBeNull()
})

it('leaves a refusal of something else alone', () => {
  expect(nextForm(firstForm('auto'), 'auto', refused('temperature must be below 2', 'temperature'))).toBeNull()
})
