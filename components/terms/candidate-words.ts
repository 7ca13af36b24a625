// How it is said why a concept is offered for a term, and what a choice touches.
import { formatCount } from '@/components/plots/number-text'
import { normalise } from '@/lib/core/graph/normalise'
import type { TermCandidate, TermRow } from '@/lib/core/domain/term'

/** "synonym “MG”", "means the part “anemia”", "similar words". The wording it was found by is left out where it is the label. */
export function reasonOf({ why, matched, part, label }: TermCandidate): string {
  const isLabel = normalise(matched) === normalise(label)
  const found = isLabel ? '' : ` of its synonym “${matched}”`
  switch (why) {
    case 'same':
      return isLabel ? 'its label reads so' : `its synonym “${matched}” reads so`
    case 'spelling':
      return `same words${found}, written otherwise`
    case 'part':
      return matched === normalise(part ?? '') ? `means the part “${part ?? ''}”` : `like the part “${part ?? ''}”`
    case 'words':
      return `similar words${found}`
    case 'letters':
      return `similar spelling${found}`
    case 'search':
      return isLabel ? 'found by its label' : `found by “${matched}”`
  }
}

const count = (n: number, noun: string) => `${formatCount(n)} ${noun}${n === 1 ? '' : 's'}`

/** "diagnosis of 2 cases, 14 trees" */
export function usesText({ kind, cases, trees }: Pick<TermRow, 'kind' | 'cases' | 'trees'>): string {
  const parts = [
    cases > 0 ? (kind === 'disease' ? `diagnosis of ${count(cases, 'case')}` : count(cases, 'case')) : '',
    trees > 0 ? count(trees, 'tree') : '',
  ].filter(Boolean)
  return parts.join(', ')
}

/** What follows from a choice for the term, said before it is made. */
export const touchesText = ({ trees }: Pick<TermRow, 'trees'>) =>
  trees === 0 ? 'No tree uses it: nothing is scored anew.' : `${count(trees, 'tree')} will be scored anew.`

/** The same once it is made. */
export const scoringText = (trees: number) =>
  trees === 0
    ? 'No tree needs a new score.'
    : `${count(trees, 'tree')} ${trees === 1 ? 'is' : 'are'} being scored anew.`
