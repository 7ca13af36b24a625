import { expect, it } from 'vitest'
import { askAgain } from './ask-again'

const shape = { type: 'object' }

it('quotes the answer and names its defects with their places', () => {
  const defects = [
    { pointer: '/tests/1', detail: 'expected string' },
    { pointer: '', detail: 'something' },
  ]
  const [before, again] = askAgain(' {"a":1} ', 'malformed-answer', defects, shape)
  expect(before).toEqual({ role: 'assistant', content: '{"a":1}' })
  expect(again?.role).toBe('user')
  expect(again?.content).toContain('- /tests/1: expected string\n- something\n')
  expect(again?.content).toContain('{"type":"object"}')
})

it('puts no empty answer into the conversation, and does not repeat a long one', () => {
  expect(askAgain('', 'empty-answer', [], shape)).toHaveLength(1)
  expect(askAgain('x'.repeat(20_000), 'truncated-answer', [], shape)[0]?.content).toHaveLength(8000)
})
