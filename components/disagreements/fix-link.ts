// Where what is behind a disagreement can be put right.
import type { DisagreementDetail } from '@/lib/core/domain/disagreement'
import type { CauseEvidence } from '@/lib/core/domain/disagreement-evidence'

export type Fix = { href: string; text: string }
type Place = Pick<DisagreementDetail, 'graphId'> & {
  disagreement: Pick<DisagreementDetail['disagreement'], 'treeId' | 'roundId' | 'isSimulated'>
  path: readonly { turn: { id: string } }[]
}

const SEARCH_MAX = 200

/** The terms page at the wording, the gaps at the pair, the concept's page with its edges, or the readers' words. */
export function fixLink(evidence: CauseEvidence, place: Place): Fix {
  const concept = (id: string) => `/graphs/${place.graphId}/concepts/${encodeURIComponent(id)}`
  switch (evidence.kind) {
    case 'term': {
      const { label: search, conceptKind: kind, status } = evidence
      const query = new URLSearchParams({ search, kind, status })
      return { href: `/terms?${query}`, text: status === 'linked' ? 'See what it links to' : 'Link the term' }
    }
    case 'pair': {
      const { disease, finding, isGap } = evidence
      if (!isGap) return { href: concept(disease.id), text: `Edges of ${disease.label}` }
      return { href: `/gaps?${new URLSearchParams(gapSearch(disease, finding, place))}`, text: 'Open the gap' }
    }
    case 'order':
      if (evidence.concept) return { href: concept(evidence.concept.id), text: `Edges of ${evidence.concept.label}` }
      return { href: `/terms?${new URLSearchParams({ search: evidence.test, kind: 'test' })}`, text: 'Link the test' }
    case 'readers':
      if (evidence.basis === 'split') return treeLink(evidence, place)
      return { href: `/rounds/${place.disagreement.roundId}`, text: 'The round’s readers' }
    case 'fact':
      return treeLink(evidence, place)
  }
}

type Named = { id: string; label: string }

/** The gaps are searched in "label id label id", so that this finds one pair alone. */
function gapSearch(disease: Named, finding: Named, { disagreement }: Place): Record<string, string> {
  const search = `${disease.id} ${finding.label} ${finding.id}`.slice(0, SEARCH_MAX)
  return disagreement.isSimulated ? { search, simulated: 'yes' } : { search }
}

function treeLink({ turn }: CauseEvidence, { disagreement: { treeId }, path }: Place): Fix {
  const turnId = turn === null ? undefined : path[turn - 1]?.turn.id
  const query = turnId === undefined ? '' : `?${new URLSearchParams({ turn: turnId })}`
  return { href: `/trees/${treeId}${query}`, text: 'Open the turn in its tree' }
}
