// Settles what the diagnosis of an environment is called, and says where the answer, the report and the source do not agree.
import type { DraftProblem, Environment, Report } from '../domain/report'
import { normalise } from '../graph/normalise'
import type { EnvironmentAnswer } from '../prompts/environment-1'
import type { FoldedText } from './fold-text'
import { findQuote } from './find-quote'
import { foldWords } from './find-folded-wording'

export type SynonymsOf = (label: string) => readonly string[]
type Judged = { diagnosis: Environment['diagnosis']; labels: string[]; problems: DraftProblem[]; repaired: number }

const LABEL_MAX = 500

/**
 * What the source states apart from the text goes before the answer, and the difference is noted, or held where the two share too little.
 * An answer that the report does not say in these words is held unless the source bears it out. `labels`: all that must not leak.
 */
export function judgeDiagnosis(
  report: FoldedText,
  source: Pick<Report, 'diagnosis'>,
  answer: EnvironmentAnswer['diagnosis'],
  synonymsOf: SynonymsOf,
): Judged {
  const given = answer.label.trim().slice(0, LABEL_MAX).toWellFormed()
  const label = source.diagnosis ?? given
  if (label === '') {
    const detail = 'neither the answer nor the source names a diagnosis'
    const problem: DraftProblem = { kind: 'no-diagnosis', place: 'diagnosis', text: '', action: 'held', detail }
    return { diagnosis: null, labels: [], problems: [problem], repaired: 0 }
  }
  const found = [answer.quote, given, label].map((words) => findQuote(report, words)).find((each) => each !== null)
  const problems =
    source.diagnosis === null ? unquoted(given, found !== undefined) : differing(source.diagnosis, given, synonymsOf)
  return {
    diagnosis: { label, quote: found?.quote ?? null },
    labels: [...new Set([label, given].filter((each) => each !== ''))],
    problems,
    repaired: found?.how === 'repaired' ? 1 : 0,
  }
}

function unquoted(given: string, isFound: boolean): DraftProblem[] {
  if (isFound) return []
  const detail = 'the report does not say so in these words'
  return [{ kind: 'not-quoted', place: 'diagnosis', text: given, action: 'held', detail }]
}

function differing(stated: string, given: string, synonymsOf: SynonymsOf): DraftProblem[] {
  if (normalise(given) === normalise(stated)) return []
  const detail = `the source states “${stated}”`
  const action = given !== '' && isNear(stated, given, synonymsOf) ? 'noted' : 'held'
  const text = given === '' ? 'no diagnosis' : given
  return [{ kind: 'diagnosis-differs', place: 'diagnosis', text, action: given === '' ? 'noted' : action, detail }]
}

/** Half of the words of the shorter, or one a synonym of the other. */
function isNear(stated: string, given: string, synonymsOf: SynonymsOf): boolean {
  const key = normalise(given)
  if (synonymsOf(stated).some((synonym) => normalise(synonym) === key)) return true
  const [ours, theirs] = [stated, given].map(contentWords)
  if (!ours || !theirs) return false
  const shared = [...theirs].filter((word) => ours.has(word)).length
  return shared > 0 && shared * 2 >= Math.min(ours.size, theirs.size)
}

const contentWords = (text: string) =>
  new Set(
    foldWords(text)
      .map(({ folded }) => folded)
      .filter((word) => word.length > 3),
  )
