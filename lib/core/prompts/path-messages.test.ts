// The conversation of a path reads as one that was really had, whoever wrote its turns.
import { describe, expect, it } from 'vitest'
import { turnSchema } from '../domain/tree'
import { actQuestion } from './act-1'
import { pathMessages } from './path-messages'
import { updateRequest } from './update-1'

const turn = (more: object) => turnSchema.parse({ id: 'n', parentId: null, action: null, ...more })
const root = turn({ reasoning: 'Hot.', differential: [{ label: 'Amber fever', p: 0.6 }, { label: 'Blue pox' }] })
const answers = [{ test: 'Smear', available: true, result: 'Rings', findings: [] }]
const order = turn({ action: { kind: 'order', tests: ['Smear'] }, answers, reasoning: 'A smear tells.' })

describe('pathMessages', () => {
  it('asks and answers in turn, with the results as they came', () => {
    const messages = pathMessages('Hot at night.', [root, order], 5)
    expect(messages.map(({ role }) => role)).toEqual([
      ...['system', 'user', 'assistant', 'user', 'assistant', 'user', 'assistant'],
    ])
    expect(messages[1]?.content).toContain('Hot at night.')
    expect(messages[3]?.content).toBe(actQuestion(2, 5).request)
    expect(JSON.parse(messages[4]?.content ?? '')).toEqual({
      ...{ thought: 'A smear tells.', action: 'order', tests: ['Smear'], diagnosis: '' },
    })
    expect(messages[5]?.content).toBe(updateRequest(answers))
  })

  it('shares what is left to 1 among hypotheses that were only ranked, and keeps what was stated last', () => {
    const messages = pathMessages('Hot at night.', [root, order], 5)
    const differential = [
      { diagnosis: 'Amber fever', probability: 0.6 },
      { diagnosis: 'Blue pox', probability: 0.4 },
    ]
    expect(JSON.parse(messages[2]?.content ?? '')).toEqual({ reasoning: 'Hot.', differential })
    expect(JSON.parse(messages[6]?.content ?? '')).toEqual({ reasoning: '', differential })
  })
})
