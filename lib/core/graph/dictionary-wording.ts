// Which labels and synonyms of a graph are sought in free text, and which would match carelessly.
import type { Concept, ConceptKind } from '../domain/graph'
import { normalise } from './normalise'
import { isCommonWord } from './dictionary-common-words'

/** One label or synonym of a concept. */
export type DictionaryWording = {
  readonly kind: ConceptKind
  readonly concept: string
  readonly text: string
  readonly normalised: string
  readonly isLabel: boolean
  /** Matches only as written: `AIDS` is not `aids`. */
  readonly isCaseBound: boolean
}

const SHORTEST = 3

/** The wordings of a concept; shorter ones than three characters, bare numbers and common words are left out. */
export function wordingsOf(concept: Concept): DictionaryWording[] {
  const seen = new Set<string>()
  return [concept.label, ...concept.synonyms].flatMap((text, i) => {
    const normalised = normalise(text)
    const key = isAbbreviation(text) ? text.trim() : normalised
    if (seen.has(key) || normalised.length < SHORTEST || !/[a-z]/.test(normalised)) return []
    seen.add(key)
    const isCaseBound = isAbbreviation(text)
    if (!isCaseBound && isCommonWord(normalised)) return []
    return [{ kind: concept.kind, concept: concept.id, text, normalised, isLabel: i === 0, isCaseBound }]
  })
}

/** One short word with two capitals or more: COPD, HbA1c, T2DM. */
export const isAbbreviation = (text: string): boolean => {
  const word = text.trim()
  return word.length <= 8 && /^[A-Za-z0-9-]+$/.test(word) && (word.match(/[A-Z]/g)?.length ?? 0) >= 2
}

/** Abbreviations that mean one thing to every clinician. */
const usual = new Set(
  'ADHD AIDS AKI ALS ARDS BPH CHF CKD COPD COVID COVID-19 DVT ESRD GERD HTN ITP IUGR MERS NAFLD NASH PCOS PTSD SARS SIADH SIDS SLE STEMI T1DM T2DM TIA TTP URTI UTI'.split(
    ' ',
  ),
)
export const isUsualAbbreviation = (word: string): boolean => usual.has(word)
