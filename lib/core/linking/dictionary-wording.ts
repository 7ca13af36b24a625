// Which labels and synonyms of a graph are sought in free text, and which would match carelessly.
import type { Concept, ConceptKind } from '../domain/graph'
import { normalise } from '../graph/normalise'
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
  /** A person chose the concept for it. */
  readonly isChosen: boolean
}

const SHORTEST = 3

/** The wordings of a concept; shorter ones than three characters, bare numbers and common words are left out. */
export function wordingsOf(concept: Concept): DictionaryWording[] {
  const seen = new Set<string>()
  return [concept.label, ...concept.synonyms].flatMap((text, i) => {
    const wording = wordingOf(concept, text, i === 0)
    const key = wording?.isCaseBound ? text.trim() : wording?.normalised
    if (!wording || key === undefined || seen.has(key)) return []
    seen.add(key)
    return [wording]
  })
}

/** Null where the text would match carelessly. */
export function wordingOf(
  { kind, id }: Pick<Concept, 'kind' | 'id'>,
  text: string,
  isLabel: boolean,
): DictionaryWording | null {
  const normalised = normalise(text)
  if (normalised.length < SHORTEST || !/[a-z]/.test(normalised)) return null
  const isCaseBound = isAbbreviation(text)
  if (!isCaseBound && isCommonWord(normalised)) return null
  return { kind, concept: id, text, normalised, isLabel, isCaseBound, isChosen: false }
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
