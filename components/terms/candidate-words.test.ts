// Words for candidates and for what a choice touches.
import { describe, expect, it } from 'vitest'
import type { TermCandidate } from '@/lib/core/domain/term'
import { reasonOf, scoringText, touchesText, usesText } from './candidate-words'

const candidate: TermCandidate = {
  ...{ id: 'D:1', label: 'Myasthenia Gravis', parents: [], why: 'same', matched: 'myasthenia gravis', part: null },
}

describe('reasonOf', () => {
  it('names the synonym a concept was found by, and not its own label', () => {
    expect(reasonOf(candidate)).toBe('its label reads so')
    expect(reasonOf({ ...candidate, matched: 'mg' })).toBe('its synonym “mg” reads so')
    expect(reasonOf({ ...candidate, why: 'words', matched: 'erb goldflam disease' })).toBe(
      'similar words of its synonym “erb goldflam disease”',
    )
    expect(reasonOf({ ...candidate, why: 'letters' })).toBe('similar spelling')
    expect(reasonOf({ ...candidate, why: 'search', matched: 'Myasthenia Gravis' })).toBe('found by its label')
    expect(reasonOf({ ...candidate, why: 'part', part: 'Thymoma' })).toBe('like the part “Thymoma”')
    expect(reasonOf({ ...candidate, why: 'part', part: 'myasthenia gravis', matched: 'myasthenia gravis' })).toBe(
      'means the part “myasthenia gravis”',
    )
  })
})

describe('what a choice touches', () => {
  it('counts cases and trees, one of them in the singular', () => {
    expect(usesText({ kind: 'disease', cases: 1, trees: 2 })).toBe('diagnosis of 1 case, 2 trees')
    expect(usesText({ kind: 'finding', cases: 0, trees: 1 })).toBe('1 tree')
    expect([touchesText({ trees: 1 }), touchesText({ trees: 0 })]).toEqual([
      '1 tree will be scored anew.',
      'No tree uses it: nothing is scored anew.',
    ])
    expect([scoringText(1), scoringText(12_000)]).toEqual([
      '1 tree is being scored anew.',
      '12\u202f000 trees are being scored anew.',
    ])
  })
})
