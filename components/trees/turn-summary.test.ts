// A turn in words says what was done and what came back, and never more than is known.
import { describe, expect, it } from 'vitest'
import { actionText, percent, shortResult, turnLabel } from './turn-summary'

const answer = (test: string, result: string | null) => ({ test, available: result !== null, result, findings: [] })

describe('actionText', () => {
  it('names the orders, the diagnosis, or the first impression', () => {
    expect(actionText(null)).toBe('First impression')
    expect(actionText({ kind: 'order', tests: ['ECG', 'Troponin'] })).toBe('Order: ECG, Troponin')
    expect(actionText({ kind: 'diagnose', label: 'Pericarditis', concept: null })).toBe('Diagnosis: Pericarditis')
  })
})

describe('turnLabel', () => {
  it('says of every order what came back', () => {
    const turn = {
      id: 'n2',
      parentId: 'n1',
      editedFromId: null,
      action: { kind: 'order' as const, tests: ['ECG', 'Troponin'] },
      answers: [answer('ECG', 'Sinus  rhythm\n'), answer('Troponin', null)],
      findings: [],
      reasoning: '',
      differential: [],
    }
    expect(turnLabel(turn, 2)).toBe('Turn 2. Order: ECG, Troponin. ECG: Sinus rhythm. Troponin: unavailable')
    const covered = { ...turn, answers: [], isCovered: true }
    expect(turnLabel(covered, 2)).toBe('Turn 2. Order: ECG, Troponin. Answers covered')
  })

  it('says which hypothesis leads and how it moved', () => {
    const at = (p: number, label = 'Infarction') => ({
      id: 'n',
      parentId: null,
      editedFromId: null,
      action: null,
      answers: [],
      findings: [],
      reasoning: '',
      differential: [{ label, concept: null, p }],
    })
    expect(turnLabel(at(0.7), 1)).toBe('Turn 1. First impression. Leading: Infarction 70 %')
    expect(turnLabel(at(0.7), 2, at(0.4))).toContain('Leading: Infarction 70 %, up 30 points')
    expect(turnLabel(at(0.2), 2, at(0.4))).toContain('Leading: Infarction 20 %, down 20 points')
    expect(turnLabel(at(0.7), 2, at(0.9, 'Pericarditis'))).toContain('Leading: Infarction 70 %, new')
  })
})

describe('shortResult', () => {
  it('cuts long results at a word', () => {
    const short = shortResult(answer('MRI', 'word '.repeat(100)))
    expect(short.length).toBeLessThanOrEqual(162)
    expect(short.endsWith('word …')).toBe(true)
  })
})

describe('percent', () => {
  it('never rounds to a certainty that is none', () => {
    expect([0, 0.001, 0.426, 0.996, 1, null].map(percent)).toEqual(['0 %', '<1 %', '43 %', '>99 %', '100 %', '—'])
  })
})
