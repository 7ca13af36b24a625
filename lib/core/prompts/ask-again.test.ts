import { expect, it } from 'vitest'
import type { ChatMessage } from '../domain/model-call'
import { askAgain } from './ask-again'

const shape = { type: 'object' }
const asked: ChatMessage[] = [
  { role: 'system', content: 'You are.' },
  { role: 'user', content: 'What now?' },
]

it('quotes the answer and names its defects with their places', () => {
  const defects = [
    { pointer: '/tests/1', detail: 'expected string' },
    { pointer: '', detail: 'something' },
  ]
  const again = askAgain(asked, ' {"a":1} ', { kind: 'malformed-answer', defects }, shape)
  expect(again.slice(0, 3)).toEqual([...asked, { role: 'assistant', content: '{"a":1}' }])
  expect(again).toHaveLength(4)
  expect(again[3]?.content).toContain('- /tests/1: expected string\n- something\n')
  expect(again[3]?.content).toContain('{"type":"object"}')
})

it('puts no empty answer into the conversation, nor two questions in a row', () => {
  const again = askAgain(asked, ' ', { kind: 'empty-answer', defects: [] }, shape)
  expect(again.map(({ role }) => role)).toEqual(['system', 'user'])
  expect(again[1]?.content).toMatch(/^What now\?\n\nYour answer was empty\./)
})

it('does not repeat a long answer whole', () => {
  const again = askAgain(asked, 'x'.repeat(20_000), { kind: 'truncated-answer', defects: [] }, shape)
  expect(again[2]?.content).toHaveLength(8000)
})
