// The marks in a report: one for every part of its environment that is a quote, each with the sign it is told apart by.
import type { Environment } from '@/lib/core/domain/report'
import type { TextSpan } from '@/lib/core/domain/text-span'

export type MarkPart = 'passage' | 'result' | 'diagnosis' | 'problem'

export type ReportMark = TextSpan & {
  id: string
  part: MarkPart
  /** The sign beside it: P and T with a number, D, and ! for the words of a problem. */
  sign: string
  /** In words, for those who do not see it. */
  name: string
}

export const DIAGNOSIS_ID = 'diagnosis'
export const PROBLEM_ID = 'problem'

export const passageMark = (id: string, index: number, quote: TextSpan): ReportMark => ({
  ...{ id, part: 'passage', sign: `P${index + 1}`, name: `Passage ${index + 1}` },
  ...quote,
})

export const resultMark = (id: string, index: number, test: string, quote: TextSpan): ReportMark => ({
  ...{ id, part: 'result', sign: `T${index + 1}`, name: `Test ${index + 1}, ${test || 'without a name'}` },
  ...quote,
})

export const diagnosisMark = (quote: TextSpan): ReportMark => ({
  ...{ id: DIAGNOSIS_ID, part: 'diagnosis', sign: 'D', name: 'Diagnosis' },
  ...quote,
})

export const problemMark = (quote: TextSpan): ReportMark => ({
  ...{ id: PROBLEM_ID, part: 'problem', sign: '!', name: 'Words of a problem' },
  ...quote,
})

export const passageId = (index: number): string => `passage-${index}`
export const resultId = (index: number): string => `result-${index}`

export function marksOf({ observation, menu, diagnosis }: Environment): ReportMark[] {
  return [
    ...observation.map(({ quote }, index) => passageMark(passageId(index), index, quote)),
    ...menu.map(({ test, result }, index) => resultMark(resultId(index), index, test, result.quote)),
    ...(diagnosis?.quote ? [diagnosisMark(diagnosis.quote)] : []),
  ]
}
