// A fork's comparison has a row for everything any branch says, and marks exactly the rows in which the branches differ.
import { describe, expect, it } from 'vitest'
import { compareTurns } from './compare-turns'
import type { TreeTurn } from './tree-turn'
import { wordChanges } from './word-changes'

const base: TreeTurn = {
  id: 'a',
  parentId: 'r',
  editedFromId: null,
  action: { kind: 'order', tests: ['ECG', 'Troponin'] },
  answers: [
    { test: 'ECG', available: true, result: 'ST elevation', findings: [] },
    { test: 'Troponin', available: false, result: null, findings: [] },
  ],
  findings: [{ label: 'Chest pain', concept: null, polarity: 'present' }],
  reasoning: '',
  differential: [
    { label: 'Infarction', concept: 'D:mi', p: 0.7 },
    { label: 'Pericarditis', concept: null, p: 0.2 },
  ],
}
const shown = <Cell>(rows: readonly { label: string; isDifferent: boolean; cells: (Cell | null)[] }[]) =>
  rows.map(({ label, isDifferent, cells }) => [label, isDifferent, cells.map((cell) => cell !== null)])

describe('compareTurns', () => {
  it('finds no difference between a turn and its copy', () => {
    const { orders, findings, hypotheses, diagnoses } = compareTurns([base, { ...base, id: 'b' }])
    const rows = [...orders, ...findings, ...hypotheses, ...diagnoses]
    expect(rows).toHaveLength(5)
    expect(rows.filter((row) => row.isDifferent)).toEqual([])
  })

  it('meets the same test, finding and disease under other spellings, and tells what only one branch has', () => {
    const other: TreeTurn = {
      ...base,
      id: 'b',
      action: { kind: 'order', tests: ['ecg', 'Echo'] },
      answers: [{ test: 'ecg', available: true, result: 'ST elevation', findings: [] }],
      findings: [{ label: 'chest pain', concept: null, polarity: 'absent' }],
      differential: [{ label: 'Myocardial infarction', concept: 'D:mi', p: 0.702 }],
    }
    const { orders, findings, hypotheses } = compareTurns([base, other])
    expect(shown(orders)).toEqual([
      ['ECG', false, [true, true]],
      ['Troponin', true, [true, false]],
      ['Echo', true, [false, true]],
    ])
    expect(orders[2]?.cells[1]).toMatchObject({ answer: null })
    expect(shown(findings)).toEqual([['Chest pain', true, [true, true]]])
    expect(shown(hypotheses)).toEqual([
      ['Infarction', false, [true, true]],
      ['Pericarditis', true, [true, false]],
    ])
  })

  it('compares results, and who ends here with who goes on', () => {
    const diagnosis: TreeTurn = {
      ...base,
      id: 'd',
      action: { kind: 'diagnose', label: 'Infarction', concept: null },
      answers: [],
    }
    const result: TreeTurn = {
      ...base,
      id: 'e',
      answers: [{ test: 'ECG', available: true, result: 'Normal', findings: [] }],
    }
    expect(shown(compareTurns([base, diagnosis]).diagnoses)).toEqual([['Final diagnosis', true, [false, true]]])
    expect(shown(compareTurns([base, result]).orders)[0]).toEqual(['ECG', true, [true, true]])
  })
})

describe('wordChanges', () => {
  it('marks the words that are gone and those that are new', () => {
    expect(wordChanges('The pain is new and sharp.', 'The pain is old and sharp.')).toEqual([
      { kind: 'same', text: 'The pain is ' },
      { kind: 'removed', text: 'new' },
      { kind: 'added', text: 'old' },
      { kind: 'same', text: ' and sharp.' },
    ])
  })

  it('marks nothing in texts that have little in common, however long', () => {
    expect(
      wordChanges('Fever and cough point to an infection.', 'A lipase would settle whether this is the gland.'),
    ).toBeNull()
    const long = (word: string) => Array.from({ length: 5000 }, (_, index) => `${word}${index}`).join(' ')
    expect(wordChanges(long('a'), long('b'))).toBeNull()
  })
})
