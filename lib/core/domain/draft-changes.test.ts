import { expect, it } from 'vitest'
import { draftChanges } from './draft-changes'
import { type Environment, environmentSchema } from './report'

const at = (text: string) => ({ text, quote: { start: 0, end: text.length } })
const before: Environment = environmentSchema.parse({
  title: 'Weak',
  specialty: 'neurology',
  observation: [at('Tired.'), at('Double vision.')],
  menu: [
    { test: 'CK', result: at('Normal.') },
    { test: 'EMG', synonyms: ['electromyography'], result: at('Decrement.') },
  ],
  diagnosis: { label: 'Myasthenia gravis' },
})

it('finds nothing where nothing changed', () => {
  expect(draftChanges(before, structuredClone(before))).toEqual([])
})

it('names what was changed, added and removed', () => {
  const [ck, emg] = before.menu
  const after: Environment = {
    ...before,
    title: 'Weak by evening',
    observation: [at('Tired.'), at('Ptosis.')],
    menu: [
      { ...emg, result: at('No decrement.') },
      { test: 'MRI', synonyms: [], result: at('Normal.') },
    ] as never,
    diagnosis: { label: 'Botulism', quote: null },
  }
  expect(ck?.test).toBe('CK')
  expect(draftChanges(before, after)).toEqual([
    { part: 'title', name: null, was: 'Weak', is: 'Weak by evening' },
    { part: 'passage', name: null, was: 'Double vision.', is: null },
    { part: 'passage', name: null, was: null, is: 'Ptosis.' },
    { part: 'test', name: 'CK', was: 'Normal.', is: null },
    {
      ...{ part: 'test', name: 'EMG', was: 'Decrement. (also: electromyography)' },
      is: 'No decrement. (also: electromyography)',
    },
    { part: 'test', name: 'MRI', was: null, is: 'Normal.' },
    { part: 'diagnosis', name: null, was: 'Myasthenia gravis', is: 'Botulism' },
  ])
})

it('says once that an order changed', () => {
  const after = { ...before, menu: before.menu.toReversed(), observation: before.observation.toReversed() }
  expect(draftChanges(before, after).map(({ part, is }) => `${part}: ${is}`)).toEqual([
    'passage: another order',
    'test: another order',
  ])
})
