// Why a person should look at a case before it is used, as far as the case alone can tell.
import { normalise } from '../graph/normalise'
import type { CaseFlag, ClinicalCase } from './case'

export interface RaisedFlag {
  flag: CaseFlag
  detail: string
}

/** What of a case flags are raised by. */
export type FlaggedCase = Pick<ClinicalCase, 'title' | 'observation' | 'diagnosis'> & {
  menu: { readonly length: number }
}

/** Shorter names (MG, MS) stand in too many texts for another reason, as units or titles. */
const SHORTEST_NAME = 3

/**
 * `leaks-diagnosis` where the title, the observation's text or one of its findings holds the diagnosis, or one of the synonyms
 * given, as whole words after normalisation; a label like "Vertigo (BPPV)" is sought whole, without its brackets, and as what
 * they hold. `no-menu` where there is no test to order. Names under three characters are not sought.
 */
export function caseFlags(clinicalCase: FlaggedCase, diagnosisSynonyms: readonly string[] = []): RaisedFlag[] {
  const leak = findLeak(clinicalCase, [clinicalCase.diagnosis.label, ...diagnosisSynonyms])
  const flags: RaisedFlag[] = leak ? [{ flag: 'leaks-diagnosis', detail: leak }] : []
  if (clinicalCase.menu.length === 0) flags.push({ flag: 'no-menu', detail: 'the case offers no test to order' })
  return flags
}

function findLeak({ title, observation }: FlaggedCase, names: readonly string[]): string | null {
  const places = [
    { place: 'the observation', text: observation.text },
    { place: 'the title', text: title },
    ...observation.findings.map(({ label }) => ({ place: 'a finding of the observation', text: label })),
  ].map(({ place, text }) => ({ place, words: ` ${normalise(text)} ` }))
  for (const name of names.flatMap(variants)) {
    const sought = normalise(name)
    const found = sought.length >= SHORTEST_NAME && places.find(({ words }) => words.includes(` ${sought} `))
    if (found) return `${found.place} says "${name.trim()}"`
  }
  return null
}

function variants(name: string): string[] {
  const inBrackets = [...name.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  return inBrackets.length > 0 ? [name, name.replace(/\([^)]*\)/g, ' '), ...inBrackets] : [name]
}
