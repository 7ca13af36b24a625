// The marks made from final labels and open disputes.
import { expect, test } from 'vitest'
import { labelMarks } from './label-marks'

test('each labelled turn gets one mark with the source of its label, and a turn without a label none', () => {
  const marks = labelMarks({
    labels: [
      { round: 'first', turnId: 'n1', label: 'ACCEPT', source: 'unanimous' },
      { round: 'first', turnId: 'n2', label: 'REJECT', source: 'adjudicated' },
    ],
    disputes: [{ round: 'first', turnId: 'n3' }],
  })
  expect([...marks.keys()].toSorted()).toEqual(['n1', 'n2', 'n3'])
  expect(marks.get('n2')).toEqual({
    ...{ kind: 'rejected', text: 'rejected, adjudicated' },
    detail: 'rejected, adjudicated in first',
  })
  expect(marks.get('n3')).toMatchObject({ kind: 'open', text: 'open, in dispute' })
})

test('where rounds differ the first one listed stands and both are named', () => {
  const marks = labelMarks({
    labels: [
      { round: 'second', turnId: 'n1', label: 'REJECT', source: 'unanimous' },
      { round: 'first', turnId: 'n1', label: 'ACCEPT', source: 'unanimous' },
    ],
    disputes: [],
  })
  expect(marks.get('n1')).toEqual({
    kind: 'rejected',
    text: 'rejected, unanimous',
    detail: 'rejected, unanimous in second; accepted, unanimous in first',
  })
})
