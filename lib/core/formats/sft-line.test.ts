// Training rows: valid chat messages, every call answered, nothing of the truth or the report.
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { type Turn, turnSchema } from '../domain/tree'
import { type ChatMessage, type SftFacts, writeSftLine } from './sft-line'

const facts: SftFacts = {
  id: 't1/n4',
  caseId: 'c1',
  approval: 'accepted',
  specialty: 'neurology',
  source: 'demo',
  licence: null,
}
const root = turnSchema.parse({
  id: 'n1',
  parentId: null,
  action: null,
  reasoning: 'Weak by evening.',
  differential: [{ label: 'Gout', p: 0.3333 }, { label: 'Stroke' }],
})
const ordered = turnSchema.parse({
  id: 'n2',
  parentId: 'n1',
  action: { kind: 'order', tests: ['ECG', 'MRI'] },
  answers: [
    { test: 'ECG', available: true, result: 'Sinus rhythm' },
    { test: 'MRI', available: false },
  ],
  reasoning: 'No stroke.',
})
const diagnosed = turnSchema.parse({
  id: 'n3',
  parentId: 'n2',
  action: { kind: 'diagnose', label: 'Gout' },
  reasoning: 'The joint says it.',
})
type Row = { messages: ChatMessage[]; turns: number; tools: unknown[] }
const read = (path: Turn[]): Row => JSON.parse(writeSftLine(facts, 'Aching toe.', path))

describe('writeSftLine', () => {
  it('writes a whole path as one conversation', () => {
    expect(read([root, ordered, diagnosed]).messages.slice(1)).toEqual([
      { role: 'user', content: 'Aching toe.' },
      {
        role: 'assistant',
        content: 'Weak by evening.\n\nDifferential:\n1. Gout (33.3 %)\n2. Stroke',
        tool_calls: [
          { id: 'call_1_0', type: 'function', function: { name: 'order_test', arguments: { test: 'ECG' } } },
          { id: 'call_1_1', type: 'function', function: { name: 'order_test', arguments: { test: 'MRI' } } },
        ],
      },
      { role: 'tool', tool_call_id: 'call_1_0', name: 'order_test', content: 'Sinus rhythm' },
      { role: 'tool', tool_call_id: 'call_1_1', name: 'order_test', content: 'UNAVAILABLE' },
      { role: 'assistant', content: 'No stroke.\n\nThe joint says it.\n\nFinal diagnosis: Gout' },
    ])
  })

  it('answers every call in the order of the calls, whatever answers an imported turn lists', () => {
    const [ecg] = ordered.answers
    const reordered = { ...ordered, answers: ecg ? [{ ...ecg, test: 'mri', result: 'Clear' }] : [] }
    const answers = read([root, reordered]).messages.flatMap((message) => (message.role === 'tool' ? [message] : []))
    expect(answers.map(({ tool_call_id, content }) => [tool_call_id, content])).toEqual([
      ['call_1_0', 'UNAVAILABLE'],
      ['call_1_1', 'Clear'],
    ])
  })

  it('is one line with the row’s facts and the tool it uses', () => {
    const line = writeSftLine({ ...facts, source: 'a\nb' }, 'One\ntwo', [root])
    expect(line).not.toContain('\n')
    expect(JSON.parse(line)).toMatchObject({
      id: 't1/n4',
      case_id: 'c1',
      approval: 'accepted',
      turns: 1,
      licence: null,
    })
    expect(read([root]).tools).toHaveLength(1)
  })

  it('ends a cut path with a conclusion that calls nothing', () => {
    const last = read([root, ordered]).messages.at(-1)
    expect(last).toEqual({ role: 'assistant', content: 'No stroke.' })
  })

  it('answers every call once, in order, and ends with the assistant, however long the path', () => {
    const step = fc.array(fc.tuple(fc.constantFrom('ECG', 'MRI', 'CT'), fc.boolean()), { minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 6 }), fc.boolean(), (steps, ends) => {
        const orders = steps.map((tests) =>
          turnSchema.parse({
            ...ordered,
            action: { kind: 'order', tests: tests.map(([test]) => test) },
            answers: tests.map(([test, available]) => ({ test, available, result: available ? `${test} done` : null })),
          }),
        )
        const path = [root, ...orders, ...(ends ? [diagnosed] : [])]
        const { messages, turns } = read(path)
        expect(turns).toBe(path.length)
        const calls = messages.flatMap((m) => (m.role === 'assistant' ? (m.tool_calls ?? []).map(({ id }) => id) : []))
        const answers = messages.flatMap((m) => (m.role === 'tool' ? [m.tool_call_id] : []))
        expect(answers).toEqual(calls)
        expect(new Set(calls).size).toBe(calls.length)
        expect(messages.at(-1)?.role).toBe('assistant')
        expect(messages.filter(({ content }) => content.includes('Final diagnosis:'))).toHaveLength(ends ? 1 : 0)
      }),
    )
  })
})
