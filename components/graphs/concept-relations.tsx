// What edges join a concept to, by its kind: a disease's findings, a finding's diseases and tests, a test's findings.
import { formatCount } from '@/components/plots/number-text'
import { Notice } from '@/components/ui/notice'
import { TextLink } from '@/components/ui/text-link'
import { conceptPath } from '@/lib/client/graphs'
import type { ConceptDetail, Relation } from '@/lib/core/domain/concept-list'
import type { ConceptKind } from '@/lib/core/domain/graph'
import { RelatedSection } from './related-section'

type Shown = { relation: Relation; title: string; empty: string | null }

/** In order; without an `empty` text a relation is left out where it has nothing. */
const shown: Record<ConceptKind, readonly Shown[]> = {
  disease: [
    { relation: 'findings', title: 'Findings', empty: null },
    { relation: 'inherited-findings', title: 'Findings taken from above', empty: null },
    { relation: 'indicating-tests', title: 'Tests that indicate it', empty: null },
  ],
  finding: [
    { relation: 'diseases', title: 'Diseases with it', empty: 'No disease of this version has it as its own finding.' },
    { relation: 'revealing-tests', title: 'Tests that reveal it', empty: 'No test of this version reveals it.' },
  ],
  test: [
    { relation: 'revealed-findings', title: 'Findings it reveals', empty: 'It reveals no finding in this version.' },
    { relation: 'indicated-diseases', title: 'Diseases it indicates', empty: null },
  ],
}

export function ConceptRelations({ concept }: { concept: ConceptDetail }) {
  const { kind, counts } = concept
  const isBare = kind === 'disease' && !counts.findings
  return (
    <>
      {isBare ? <BareDisease concept={concept} /> : null}
      {shown[kind].map(({ relation, title, empty }) => {
        const count = counts[relation] ?? 0
        if (count === 0 && empty === null) return null
        const heading = count > 0 ? `${title} (${formatCount(count)})` : title
        return (
          <RelatedSection
            key={relation}
            concept={concept}
            relation={relation}
            count={count}
            title={heading}
            description={describe(concept, relation)}
            empty={empty ?? ''}
          />
        )
      })}
    </>
  )
}

function describe({ frequencies }: ConceptDetail, relation: Relation): string | null {
  if (relation !== 'findings' && relation !== 'diseases') return null
  const { stated, unstated, excluded } = frequencies
  const parts = [
    stated > 0 ? `${formatCount(stated)} with a stated frequency` : '',
    unstated > 0 ? `${formatCount(unstated)} without a stated one, counted as 50 %` : '',
    excluded > 0 ? `${formatCount(excluded)} excluded` : '',
  ]
  return parts.filter(Boolean).join(', ')
}

function BareDisease({ concept: { graph, inheritsFrom } }: { concept: ConceptDetail }) {
  if (inheritsFrom.length === 0) {
    return (
      <Notice tone="warn" title="No findings">
        Neither this disease nor anything above it has a finding in this version: every finding counts at its background
        rate.
      </Notice>
    )
  }
  return (
    <Notice title="No findings of its own">
      The metrics read those of the nearest diseases above that have some:{' '}
      {inheritsFrom.map(({ id, label }, at) => (
        <span key={id}>
          {at > 0 ? ', ' : ''}
          <TextLink href={conceptPath(graph.id, id)}>{label}</TextLink>
        </span>
      ))}
      .
    </Notice>
  )
}
