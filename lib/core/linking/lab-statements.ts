// Finds sentences that are nothing but a laboratory name and a word for its result: "CRP elevated.", "Elevated CRP."
import { readOutcomeWord } from './lab-outcome'
import { isLaboratoryName } from './lab-names'
import type { LabValue } from './lab-values'
import { normalise } from '../graph/normalise'

const SENTENCE = /[^\s.;\n](?:[^.;\n]|\.(?=\S))*/g
const WORDS_MAX = 10
const LENGTH_MAX = 80
/** Some part of every word for a result, to leave most sentences at once. */
const RESULT =
  /elevat|increas|raised|high|above|low|decreas|reduc|diminish|depress|normal|wnl|unremark|negativ|reactiv|detect|seen|present|growth|absent|none|nil|positiv|\+/i
const BETWEEN = /\s+(?:was|were|is|are)$/i

/** Without a colon only names that laboratories use are taken, because "absent" and "low" belong to much else. */
export function findLabStatements(text: string): LabValue[] {
  return [...text.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }) => {
    if (sentence.length > LENGTH_MAX || sentence.includes(':') || !RESULT.test(sentence)) return []
    const words = [...sentence.matchAll(/\S+/g)]
    if (words.length < 2 || words.length > WORDS_MAX) return []
    const end = index + sentence.trimEnd().length
    return words.slice(1).flatMap((word) => {
      const [before, after] = [sentence.slice(0, word.index).trimEnd(), sentence.slice(word.index).trimEnd()]
      return [...statement(before.replace(BETWEEN, ''), after, index, end), ...statement(after, before, index, end)]
    })
  })
}

function statement(name: string, answer: string, start: number, end: number): LabValue[] {
  const outcome = isLaboratoryName(normalise(name)) ? readOutcomeWord(answer) : null
  return outcome ? [{ names: [{ text: name, start }], end, outcome }] : []
}
