// DDXPlus: how likely each evidence is in each condition, as has_finding edges with frequencies.
import { z } from 'zod'
import { normalise } from '../graph/normalise'
import { shortenQuestion } from './ddxplus-label'
import { isObject } from './format-line'
import { createDraft } from './graph-draft'
import type { GraphReading, HeaderWish } from './graph-reading'
import { ddxplusSource } from './graph-sources'
import { parseWithSchema } from './schema-defects'

const NAME = 'ddxplus'

const evidencesSchema = z.record(
  z.string(),
  z.object({ question_en: z.string().trim().min(1), data_type: z.string().optional() }),
)
const probabilitiesSchema = z.object({
  probabilities: z.record(z.string(), z.record(z.string(), z.number().min(0).max(1))),
})

type Part = 'evidences' | 'probabilities'

/** Takes the JSON values of release_evidences.json and symptom_condition_probs.json in any order. */
export function collectDdxplus() {
  const draft = createDraft()
  let evidences: { place: string; value: z.infer<typeof evidencesSchema> } | null = null
  let probabilities: { place: string; value: z.infer<typeof probabilitiesSchema> } | null = null
  const seen = new Set<Part>()
  const take = (value: unknown, place: string) => {
    const part = partOf(value)
    if (part === null)
      return draft.refuse(place, '', 'neither evidences with "question_en" nor an object with "probabilities"')
    if (seen.has(part)) return draft.refuse(place, '', `a second file of ${part}`)
    seen.add(part)
    const parsed = parseWithSchema(part === 'evidences' ? evidencesSchema : probabilitiesSchema, value)
    if (!parsed.ok) for (const { pointer, detail } of parsed.defects) draft.refuse(place, pointer, detail)
    else if (part === 'evidences') evidences = { place, value: evidencesSchema.parse(value) }
    else probabilities = { place, value: probabilitiesSchema.parse(value) }
  }
  return {
    take,
    end: (wish: HeaderWish): GraphReading => {
      if (!seen.has('evidences')) draft.refuse('', '', 'release_evidences.json is missing; name it as a further file')
      if (!seen.has('probabilities')) {
        draft.refuse('', '', 'symptom_condition_probs.json is missing; name it as a further file')
      }
      if (evidences) addEvidences(evidences, draft)
      if (evidences && probabilities) addConditions(probabilities, draft)
      return draft.end({ name: NAME, release: null, source: ddxplusSource }, wish)
    },
  }
}

function partOf(value: unknown): Part | null {
  if (!isObject(value)) return null
  if (isObject(value.probabilities)) return 'probabilities'
  const [first] = Object.values(value)
  return isObject(first) && 'question_en' in first ? 'evidences' : null
}

type Draft = ReturnType<typeof createDraft>

/** The question itself is a synonym. Two questions with one short form keep their whole wording. */
function addEvidences({ place, value }: { place: string; value: z.infer<typeof evidencesSchema> }, draft: Draft): void {
  const shortened = new Map<string, number>()
  for (const { question_en } of Object.values(value)) {
    const label = normalise(shortenQuestion(question_en))
    shortened.set(label, (shortened.get(label) ?? 0) + 1)
  }
  for (const [code, { question_en: question, data_type: type = 'B' }] of Object.entries(value)) {
    const short = shortenQuestion(question)
    const label = shortened.get(normalise(short)) === 1 ? short : question
    draft.concept(`${place}: /${code}`, { id: `DDXPLUS:${code}`, kind: 'finding', label, synonyms: [question] })
    if (type !== 'B')
      draft.note(`${place}: /${code}`, 'not a yes-or-no question', `present where it is answered at all: ${question}`)
  }
}

function addConditions(
  { place, value }: { place: string; value: z.infer<typeof probabilitiesSchema> },
  draft: Draft,
): void {
  for (const [condition, evidences] of Object.entries(value.probabilities)) {
    const at = `${place}: /probabilities/${condition}`
    const from = `DDXPLUS:${normalise(condition).replaceAll(' ', '-')}`
    draft.concept(at, { id: from, kind: 'disease', label: condition })
    for (const [code, frequency] of Object.entries(evidences)) {
      const to = `DDXPLUS:${code}`
      if (!draft.has(to)) draft.refuse(`${at}/${code}`, '', `${code} is no evidence of the evidences file`)
      else draft.edge(`${at}/${code}`, { rel: 'has_finding', from, to, frequency, source: ddxplusSource.name })
    }
  }
}
