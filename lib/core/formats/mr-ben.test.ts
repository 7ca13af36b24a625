import { describe, expect, it } from 'vitest'
import { parseMrBen } from './mr-ben'

const solution = (model: string, wrong: string, last: string) => ({
  ...{ Question_UUID: 'q', Sampled_Model: model, Ground_Truth_Answer: 'B', Subject: 'passed over' },
  Model_Solution_Steps: ['Step 1: so', 'Step 2: thus', last],
  Model_Solution_Correctness: wrong === 'N/A' ? 'correct' : 'incorrect',
  Model_Solution_First_Error_Step: wrong,
})

const valuesOf = (value: unknown, of: 'steps' | 'solutions') => {
  const result = parseMrBen(value, of)
  return result.ok ? result.value.map(({ rater, value }) => [rater, value]) : result.defects
}

describe('parseMrBen', () => {
  it('gives a verdict on each step up to the first wrong one, and none on later ones', () => {
    const file = { q: [solution('m', '2', 'Solution: Choice_B'), solution('n', 'N/A', 'Solution: Choice_B')] }
    const verdicts = ['sound', 'wrong', null, 'sound', 'sound', 'sound'].map((value) => ['annotators', value])
    expect(valuesOf(file, 'steps')).toEqual(verdicts)
    const result = parseMrBen(file, 'steps')
    expect(result.ok && result.value[1]).toMatchObject({ item: 'q/m/2', case: 'q' })
  })

  it('holds the choice a solution ends in against the key, where it names one', () => {
    const last = ['Solution: Choice\\_B', 'Solution: choice A.', 'Choice_A or Choice_B', 'None of them']
    const rated = last.map((text, i) => valuesOf({ q: [solution(`m${i}`, 'N/A', text)] }, 'solutions')[1])
    expect(rated).toEqual(['correct', 'incorrect', null, null].map((value) => ['answer-key', value]))
  })

  it('refuses what contradicts itself, by its place', () => {
    const at = '/q/0/Model_Solution_First_Error_Step'
    const broken = { ...solution('m', 'N/A', ''), Model_Solution_Correctness: 'incorrect' }
    expect(valuesOf({ q: [broken] }, 'steps')).toEqual([
      { pointer: at, detail: 'does not go with the solution being incorrect' },
    ])
    expect(valuesOf({ q: [solution('m', '4', '')] }, 'steps')).toEqual([
      { pointer: at, detail: 'is 4, but there are 3 steps' },
    ])
    const twice = [solution('m', '1', ''), solution('m', '1', '')]
    expect(valuesOf({ q: twice }, 'steps')).toEqual([
      { pointer: '', detail: 'the solution q/m stands in the file twice' },
    ])
  })
})
