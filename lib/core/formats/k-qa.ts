// K-QA's table of natural language inference: three physicians say whether a model's answer entails a claim.
import { failure, success, type Result } from '../result'
import type { Rating } from './rating-file'

const labelColumns = ['label_0', 'label_1', 'label_2'] as const
/** The first column has no name; it numbers the rows. */
export const kQaColumns = ['', 'Question', 'llm_x', 'claim', ...labelColumns] as const
type KQaRow = Record<(typeof kQaColumns)[number], string>

const labels = ['Entailment', 'Neutral', 'Contradiction']

/** One rating a physician: the item is the claim held against one model's answer, the case the question. An empty label is no rating. */
export function parseKQa(row: KQaRow): Result<Rating[]> {
  const needed = ['', 'Question', 'llm_x', 'claim'] as const
  const empty = needed.filter((column) => row[column] === '')
  const unknown = labelColumns.filter((column) => row[column] !== '' && !labels.includes(row[column]))
  if (empty.length > 0 || unknown.length > 0)
    return failure([
      ...empty.map((column) => ({ pointer: `/${column}`, detail: 'is empty' })),
      ...unknown.map((column) => ({
        pointer: `/${column}`,
        detail: `"${row[column]}" is none of ${labels.join(', ')}`,
      })),
    ])
  return success(
    labelColumns.map((column, physician) => ({
      ...{ item: `claim ${row['']}, ${row.llm_x}`, case: row.Question, rater: `physician-${physician + 1}` },
      value: row[column] === '' ? null : row[column].toLowerCase(),
    })),
  )
}
