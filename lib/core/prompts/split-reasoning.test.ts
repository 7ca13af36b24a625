import fc from 'fast-check'
import { expect, it } from 'vitest'
import { splitReasoning } from './split-reasoning'

const answer = '{"a":1}'

it.each<[string, string, string, string | null]>([
  ['nothing thought', answer, answer, null],
  ['a block before', `<think>\nhm\n</think>\n\n${answer}`, answer, 'hm'],
  ['an empty block', `<think>\n\n</think>${answer}`, answer, null],
  ['two blocks', `<think>one</think> <thinking>two</thinking>${answer}`, answer, 'one\n\ntwo'],
  ['only the end marked', `hm {maybe}\n</think>${answer}`, answer, 'hm {maybe}'],
  ['only the beginning marked', '<think>hm, and then', '', 'hm, and then'],
  ['text, then a block', `Well. <THINK>hm</THINK>${answer}`, `Well. ${answer}`, 'hm'],
  ['a mark in the answer', '{"a":"<think>x</think>"}', '{"a":"<think>x</think>"}', null],
  ['a mark in an answer after words', 'So: {"a":"<think>x"}', 'So: {"a":"<think>x"}', null],
])('%s', (_, text, content, reasoning) => {
  expect(splitReasoning(text)).toEqual({ content, reasoning })
})

it('gives back any answer and any thought that have no marks of their own', () => {
  const plain = fc.string().filter((text) => !text.includes('<'))
  fc.assert(
    fc.property(plain, fc.json(), (thought, json) => {
      const split = splitReasoning(`<think>${thought}</think>${json}`)
      expect(split.content).toBe(json.includes('<') ? split.content : json.trim())
      expect(split.reasoning).toBe(thought.trim() === '' ? null : thought.trim())
    }),
  )
})
