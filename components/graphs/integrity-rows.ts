// The integrity report of a graph version as rows: what was found, of which kind, how often, and what follows from it.
import type { ConceptRef } from '@/lib/core/domain/concept-list'
import { type ConceptKind, conceptKindSchema } from '@/lib/core/domain/graph'
import type { GraphIntegrity, IntegritySample, SharedNames } from '@/lib/core/domain/graph-integrity'

/** An example is one concept, or a name with the concepts that carry it. */
export type IntegrityExample = { name: string | null; concepts: ConceptRef[] }
export type IntegrityRow = {
  what: string
  kind: ConceptKind
  count: number
  consequence: string
  examples: IntegrityExample[]
}

type Found = { count: number; examples: IntegrityExample[] }

const ofSample = ({ count, examples }: IntegritySample): Found => ({
  count,
  examples: examples.map((concept) => ({ name: null, concepts: [concept] })),
})
const ofNames = ({ count, examples }: SharedNames): Found => ({ count, examples })

type Check = {
  what: string
  consequence: string
  kinds: readonly ConceptKind[]
  find: (report: GraphIntegrity, kind: ConceptKind) => Found
}

const every = conceptKindSchema.options
/** The gravest first: what keeps terms from linking, then what leaves scores without ground, then what is only thin. */
const checks: readonly Check[] = [
  {
    what: 'Labels that several concepts carry',
    consequence: 'Such a term links to none of them until a person chooses.',
    kinds: every,
    find: ({ perKind }, kind) => ofNames(perKind[kind].sharedLabels),
  },
  {
    what: 'Synonyms that several concepts carry',
    consequence: 'Such a term links to none of them until a person chooses.',
    kinds: every,
    find: ({ perKind }, kind) => ofNames(perKind[kind].sharedSynonyms),
  },
  {
    what: 'Labels that are synonyms of others',
    consequence: 'The term links to the concept with the label.',
    kinds: every,
    find: ({ perKind }, kind) => ofNames(perKind[kind].labelsAsSynonyms),
  },
  {
    what: 'No findings, nor any above',
    consequence: 'Every finding counts at its background rate: evidence never moves it.',
    kinds: ['disease'],
    find: ({ diseasesWithoutFindings }) => ofSample(diseasesWithoutFindings.inherited),
  },
  {
    what: 'No findings of their own',
    consequence: 'Those of the nearest diseases above count, where there are any.',
    kinds: ['disease'],
    find: ({ diseasesWithoutFindings }) => ofSample(diseasesWithoutFindings.own),
  },
  {
    what: 'Tests that reveal nothing',
    consequence: 'An order is judged by the findings of its answer.',
    kinds: ['test'],
    find: ({ testsWithoutFindings }) => ofSample(testsWithoutFindings),
  },
  {
    what: 'No edge at all',
    consequence: 'Nothing is close to it and nothing supports it.',
    kinds: every,
    find: ({ perKind }, kind) => ofSample(perKind[kind].orphans),
  },
  {
    what: 'Known by an id alone',
    consequence: 'No term links to it by its wording.',
    kinds: every,
    find: ({ perKind }, kind) => ofSample(perKind[kind].unnamed),
  },
  {
    what: 'Nothing above it',
    consequence: 'A top of its hierarchy, or outside any: then nothing is close to it.',
    kinds: ['disease', 'finding'],
    find: ({ perKind }, kind) => ofSample(perKind[kind].roots),
  },
]

/** What was found; a check that found nothing has no row. */
export function integrityRows(report: GraphIntegrity): IntegrityRow[] {
  return checks.flatMap(({ what, consequence, kinds, find }) =>
    kinds.map((kind) => ({ what, kind, consequence, ...find(report, kind) })).filter(({ count }) => count > 0),
  )
}
