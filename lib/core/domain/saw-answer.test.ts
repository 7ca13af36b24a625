// Hindsight: an order counts as judged with its answer known where that answer stood in sight in another branch.
import { describe, expect, it } from 'vitest'
import { menuEntrySchema } from './case'
import { type OrderingNode, sawAnswer } from './saw-answer'

const menu = [menuEntrySchema.parse({ test: 'Blood film', synonyms: ['Smear'], result: 'Amber rings' })]
const node = (id: string, parentId: string | null, tests: string[], isUnseen = false): OrderingNode => ({
  ...{ id, parentId, tests, isUnseen },
})
const root = node('a', null, [])
const saw = (...others: OrderingNode[]) => sawAnswer([root, ...others], 'x', menu)

describe('sawAnswer', () => {
  it('is true of a turn whose own answers are in sight', () => {
    expect(saw(node('x', 'a', ['ECG']))).toBe(true)
    expect(saw(node('x', 'a', ['ECG'], true))).toBe(false)
  })

  it('finds the same test in another branch, by the menu’s names and however it is written', () => {
    expect(saw(node('b', 'a', ['smear']), node('x', 'a', ['Blood film', 'ECG'], true))).toBe(true)
    expect(saw(node('b', 'a', ['Lung-scan']), node('x', 'a', ['lung scan'], true))).toBe(true)
    expect(saw(node('b', 'a', ['ECG']), node('x', 'a', ['Blood film'], true))).toBe(false)
  })

  it('does not count what is covered, nor what the path above answered', () => {
    expect(saw(node('b', 'a', ['Smear'], true), node('x', 'a', ['Blood film'], true))).toBe(false)
    expect(saw(node('b', 'a', ['Smear']), node('x', 'b', ['Blood film'], true))).toBe(false)
  })

  it('throws for a turn that is not there', () => {
    expect(() => sawAnswer([root], 'x', menu)).toThrow(RangeError)
  })
})
