// The marks made from final labels.
import { expect, test } from 'vitest'
import { labelMarks } from './label-marks'

test('each labelled turn gets one mark, and a turn without a label none', () => {
  const marks = labelMarks([
    { round: 'first', turnId: 'n1', label: 'ACCEPT', source: 'unanimous' },
    { round: 'first', turnId: 'n2', label: 'REJECT', source: 'adjudicated' },
  ])
  expect([...marks.keys()]).toEqual(['n1', 'n2'])
  expect(marks.get('n2')).toEqual({ kind: 'rejected', text: 'rejected', detail: 'rejected in first, adjudicated' })
})

test('where rounds differ the last one stands and both are named', () => {
  const marks = labelMarks([
    { round: 'first', turnId: 'n1', label: 'ACCEPT', source: 'unanimous' },
    { round: 'second', turnId: 'n1', label: 'REJECT', source: 'unanimous' },
  ])
  expect(marks.get('n1')).toEqual({
    kind: 'rejected',
    text: 'rejected',
    detail: 'accepted in first, unanimous; rejected in second, unanimous',
  })
})
