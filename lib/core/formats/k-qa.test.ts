import { describe, expect, it } from 'vitest'
import { parseKQa } from './k-qa'

const row = {
  ...{ '': '7', Question: 'May I take it with milk?', llm_x: 'a-model', claim: 'Milk hinders its uptake' },
  ...{ label_0: 'Entailment', label_1: 'Neutral', label_2: '' },
}

describe('parseKQa', () => {
  it('makes one rating a physician, an empty label being none', () => {
    const about = { item: 'claim 7, a-model', case: 'May I take it with milk?' }
    expect(parseKQa(row)).toEqual({
      ok: true,
      value: [
        { ...about, rater: 'physician-1', value: 'entailment' },
        { ...about, rater: 'physician-2', value: 'neutral' },
        { ...about, rater: 'physician-3', value: null },
      ],
    })
  })

  it('names the column that is wrong', () => {
    const result = parseKQa({ ...row, claim: '', label_1: 'Maybe' })
    expect(result.ok ? [] : result.defects).toEqual([
      { pointer: '/claim', detail: 'is empty' },
      { pointer: '/label_1', detail: '"Maybe" is none of Entailment, Neutral, Contradiction' },
    ])
  })
})
