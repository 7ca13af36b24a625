// MR-Ben: solutions of models in steps, each with the first step that the annotators found wrong.
import { z } from 'zod'
import { failure, success, type Result } from '../result'
import type { Rating } from './rating-file'
import { parseWithSchema } from './schema-defects'

/** Of each field only what ratings are made of. */
const solutionSchema = z
  .object({
    Question_UUID: z.string().min(1),
    Sampled_Model: z.string().min(1),
    Ground_Truth_Answer: z.string(),
    Model_Solution_Steps: z.array(z.string()).min(1),
    Model_Solution_Correctness: z.enum(['correct', 'incorrect']),
    Model_Solution_First_Error_Step: z.string().regex(/^(N\/A|[1-9]\d*)$/, 'is neither N/A nor a number from 1'),
  })
  .superRefine((solution, { addIssue }) => {
    const path = ['Model_Solution_First_Error_Step']
    const wrong = firstError(solution)
    const { Model_Solution_Correctness: correctness, Model_Solution_Steps: steps } = solution
    if ((wrong === null) !== (correctness === 'correct'))
      addIssue({ code: 'custom', path, message: `does not go with the solution being ${correctness}` })
    else if (wrong !== null && wrong > steps.length)
      addIssue({ code: 'custom', path, message: `is ${wrong}, but there are ${steps.length} steps` })
  })
type Solution = z.infer<typeof solutionSchema>

const fileSchema = z.record(z.string(), z.array(solutionSchema))

/** Counted from 1; null where all steps are sound. */
function firstError({ Model_Solution_First_Error_Step: step }: { Model_Solution_First_Error_Step: string }) {
  return step === 'N/A' ? null : Number(step)
}

const solutionId = ({ Question_UUID: question, Sampled_Model: model }: Solution) => `${question}/${model}`

/** The annotators' verdict on every step up to the first wrong one; on later ones they gave none. */
function rateSteps(solution: Solution): Rating[] {
  const wrong = firstError(solution)
  return solution.Model_Solution_Steps.map((_, index) => ({
    ...{ item: `${solutionId(solution)}/${index + 1}`, case: solution.Question_UUID, rater: 'annotators' },
    value: wrong === null || index + 1 < wrong ? 'sound' : index + 1 === wrong ? 'wrong' : null,
  }))
}

/** The one choice that the last step names; null where it names none, or several. */
function statedChoice({ Model_Solution_Steps: steps }: Solution): string | null {
  const letters = [...(steps.at(-1) ?? '').matchAll(/choice[\s\\_]*([A-D])\b/gi)].map(([, letter = '']) =>
    letter.toUpperCase(),
  )
  return new Set(letters).size === 1 ? (letters[0] ?? null) : null
}

/** The annotators' verdict on the reasoning, and what the exam's answer key says of the choice it ends in. */
function rateSolution(solution: Solution): Rating[] {
  const choice = statedChoice(solution)
  const key = choice === solution.Ground_Truth_Answer.trim() ? 'correct' : 'incorrect'
  const about = { item: solutionId(solution), case: solution.Question_UUID }
  return [
    { ...about, rater: 'annotators', value: solution.Model_Solution_Correctness },
    { ...about, rater: 'answer-key', value: choice === null ? null : key },
  ]
}

/**
 * Ratings of a whole file. `steps`: one a step by the annotators, who stand as one rater, because the file holds only the verdict
 * they agreed on. `solutions`: theirs on the whole reasoning, beside the answer key, which is no person.
 */
export function parseMrBen(value: unknown, of: 'steps' | 'solutions'): Result<Rating[]> {
  const file = parseWithSchema(fileSchema, value)
  if (!file.ok) return file
  const solutions = Object.values(file.value).flat()
  const ids = solutions.map(solutionId)
  const twice = ids.find((id, index) => ids.indexOf(id) !== index)
  if (twice !== undefined) return failure([{ pointer: '', detail: `the solution ${twice} stands in the file twice` }])
  return success(solutions.flatMap(of === 'steps' ? rateSteps : rateSolution))
}
