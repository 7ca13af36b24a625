// Collects the distinct terms that a case uses, and those that the scores of a tree depend on.
import { normalise } from '../graph/normalise'
import type { ClinicalCase } from './case'
import type { ConceptKind } from './graph'
import type { UsedTerm } from './term'
import type { Turn } from './tree'

type Wording = { label: string; concept?: string | null }
type TurnTerms = Pick<Turn, 'action' | 'answers' | 'findings' | 'differential'>

/** Diagnosis, findings of observation and menu, tests of the menu; a wording with the same id given stands once. */
export function collectCaseTerms({ diagnosis, observation, menu }: Omit<ClinicalCase, 'report'>): UsedTerm[] {
  const terms = new TermSet()
  terms.add('disease', [diagnosis])
  terms.add('finding', observation.findings)
  for (const entry of menu) {
    terms.add('test', [{ label: entry.test }])
    terms.add('finding', entry.findings)
  }
  return terms.list()
}

/**
 * Every term whose link can change a score of the tree: hypotheses, final diagnoses, findings and tests of its turns, as ordered and
 * as answered, and of its case the diagnosis and the findings of the observation, which each path starts from. The menu is met by
 * wording alone.
 */
export function collectTreeTerms(
  turns: readonly TurnTerms[],
  { diagnosis, observation }: Pick<ClinicalCase, 'diagnosis' | 'observation'>,
): UsedTerm[] {
  const terms = new TermSet()
  terms.add('disease', [diagnosis])
  terms.add('finding', observation.findings)
  for (const turn of turns) addTurn(terms, turn)
  return terms.list()
}

/** What one turn adds to its tree's terms. */
export function collectTurnTerms(turn: TurnTerms): UsedTerm[] {
  const terms = new TermSet()
  addTurn(terms, turn)
  return terms.list()
}

function addTurn(terms: TermSet, { action, answers, findings, differential }: TurnTerms): void {
  terms.add('disease', differential)
  if (action?.kind === 'diagnose') terms.add('disease', [action])
  // An answer may word the test otherwise than the order does; the links of both tell that they belong together.
  const ordered = action?.kind === 'order' ? action.tests : []
  for (const label of [...ordered, ...answers.map(({ test }) => test)]) terms.add('test', [{ label }])
  terms.add('finding', findings)
  for (const answer of answers) terms.add('finding', answer.findings)
}

/** Normalises each spelling once: a tree repeats the same few in every turn. */
class TermSet {
  readonly #terms = new Map<string, UsedTerm>()
  readonly #seen = new Set<string>()

  add(kind: ConceptKind, wordings: readonly Wording[]): void {
    for (const { label, concept } of wordings) {
      const given = concept ?? ''
      const spelling = `${kind}\n${given}\n${label}`
      if (this.#seen.has(spelling)) continue
      this.#seen.add(spelling)
      const term = normalise(label)
      const key = termIdentity({ kind, term, concept: given })
      if (!this.#terms.has(key)) this.#terms.set(key, { kind, term, concept: given, label })
    }
  }

  list(): UsedTerm[] {
    return [...this.#terms.values()]
  }
}

/** By what recorded terms are told apart. */
export const termIdentity = ({ kind, term, concept }: Omit<UsedTerm, 'label'>) => `${kind}\n${term}\n${concept}`
