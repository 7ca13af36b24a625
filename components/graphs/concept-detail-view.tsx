// One concept of a graph version: where it stands, what it is called, and everything that is joined to it.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Badge } from '@/components/ui/badge'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { conceptQuery } from '@/lib/client/graphs'
import type { ConceptDetail } from '@/lib/core/domain/concept-list'
import { ConceptCases } from './concept-cases'
import { ConceptFacts } from './concept-facts'
import { ConceptNeighbours } from './concept-neighbours'
import { ConceptPaths } from './concept-paths'
import { ConceptRelations } from './concept-relations'

type ConceptDetailViewProps = { graphId: number; conceptId: string }

export function ConceptDetailView({ graphId, conceptId }: ConceptDetailViewProps) {
  const query = useQuery(conceptQuery(graphId, conceptId))
  return <Loaded query={query}>{(concept) => <ConceptBody concept={concept} />}</Loaded>
}

function ConceptBody({ concept }: { concept: ConceptDetail }) {
  const { graph, kind, label, counts } = concept
  return (
    <>
      <ConceptPaths concept={concept} />
      <PageHeader
        title={<span className="wrap-anywhere">{label}</span>}
        badges={
          <>
            <Badge>{kind}</Badge>
            {graph.isActive ? null : <Badge tone="warn">not the active version</Badge>}
          </>
        }
        description={
          <>
            {concept.id} in the graph <TextLink href={`/graphs/${graph.id}`}>{graph.version}</TextLink>
          </>
        }
      />
      <div className="grid items-start gap-6 lg:grid-cols-[minmax(0,2fr)_minmax(17rem,1fr)]">
        <div className="grid min-w-0 gap-6">
          <ConceptRelations concept={concept} />
          <ConceptCases graphId={graph.id} conceptId={concept.id} />
        </div>
        <div className="grid min-w-0 gap-4">
          <ConceptFacts concept={concept} />
          <ConceptNeighbours concept={concept} relation="parents" count={counts.parents ?? 0} />
          <ConceptNeighbours concept={concept} relation="children" count={counts.children ?? 0} />
        </div>
      </div>
    </>
  )
}
