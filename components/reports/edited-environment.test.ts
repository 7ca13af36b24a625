import { expect, it } from 'vitest'
import { type Environment, environmentSchema } from '@/lib/core/domain/report'
import { correctionDefects, correctionOf, type Edit, editedOf, editEnvironment } from './edited-environment'

const at = (text: string) => ({ text, quote: { start: 0, end: text.length } })
const environment: Environment = environmentSchema.parse({
  title: 'Weak by evening',
  specialty: 'neurology',
  observation: [at('Tired.'), at('Double vision.')],
  menu: [
    { test: 'CK', synonyms: ['creatine kinase', 'CPK'], result: at('Normal.') },
    { test: 'EMG', result: at('Decrement.') },
  ],
  diagnosis: { label: 'Myasthenia gravis' },
})
const start = editedOf(7, environment)
const after = (...edits: Edit[]) => edits.reduce(editEnvironment, start)

it('sends what was not touched as it was', () => {
  expect(correctionOf(start)).toEqual({
    ...{ basedOnId: 7, title: 'Weak by evening', specialty: 'neurology', diagnosis: 'Myasthenia gravis' },
    observation: ['Tired.', 'Double vision.'],
    menu: [
      { test: 'CK', synonyms: ['creatine kinase', 'CPK'], result: 'Normal.' },
      { test: 'EMG', synonyms: [], result: 'Decrement.' },
    ],
  })
  expect(correctionDefects(start)).toEqual(new Map())
})

it('adds, changes, moves and removes parts by their id', () => {
  const [ck, emg] = start.menu.map(({ id }) => id)
  const edited = after(
    { kind: 'add-passage', text: 'Ptosis.' },
    { kind: 'add-entry', test: '', result: 'Clear.' },
    { kind: 'entry', id: 5, values: { test: 'X-ray', synonyms: 'chest film; ;chest film' } },
    { kind: 'move', id: 5, by: -1 },
    { kind: 'remove', id: ck ?? -1 },
    { kind: 'passage', id: 0, text: ' Weak. ' },
    { kind: 'move', id: 1, by: 1 },
  )
  expect(emg).toBe(3)
  expect(correctionOf(edited)).toMatchObject({
    observation: ['Weak.', 'Ptosis.', 'Double vision.'],
    menu: [
      { test: 'X-ray', synonyms: ['chest film'], result: 'Clear.' },
      { test: 'EMG', result: 'Decrement.' },
    ],
  })
})

it('moves nothing beyond the ends', () => {
  expect(after({ kind: 'move', id: 0, by: -1 }, { kind: 'move', id: 3, by: 1 })).toEqual(start)
})

it('never gives an id twice', () => {
  const edited = after({ kind: 'remove', id: 3 }, { kind: 'add-entry', test: 'MRI', result: '' })
  expect(edited.menu.map(({ id }) => id)).toEqual([2, 4])
})

it('says what is missing where it is missing', () => {
  const defects = correctionDefects(
    after({ kind: 'set', values: { diagnosis: ' ' } }, { kind: 'add-entry', test: '', result: '' }),
  )
  expect([...defects]).toEqual([
    ['/menu/2/test', 'Name the test.'],
    ['/menu/2/result', 'Give the result, in the words of the report.'],
    ['/diagnosis', 'Name the diagnosis.'],
  ])
})
