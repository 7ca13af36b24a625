// One graph version: its concepts to search and browse, what it holds, and whom it names as its sources.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { TextLink } from '@/components/ui/text-link'
import { TimeText } from '@/components/ui/time-text'
import { graphQuery } from '@/lib/client/graphs'
import type { GraphDetail } from '@/lib/core/domain/graph-list'
import { ActivateGraphButton } from './activate-graph-button'
import { ActiveGraphBadge } from './active-graph-badge'
import { ConceptBrowser } from './concept-browser'
import { GraphContents } from './graph-contents'
import { GraphIntegritySection } from './graph-integrity-section'
import { GraphSources } from './graph-sources'
import { InactiveGraphNotice } from './inactive-graph-notice'
import { TryLinker } from './try-linker'

export function GraphDetailView({ graphId }: { graphId: number }) {
  const query = useQuery(graphQuery(graphId))
  return <Loaded query={query}>{(graph) => <GraphDetailBody graph={graph} />}</Loaded>
}

function GraphDetailBody({ graph }: { graph: GraphDetail }) {
  return (
    <>
      <PageHeader
        title={<span className="break-words">{graph.version}</span>}
        badges={graph.isActive ? <ActiveGraphBadge /> : null}
        description={<Origin graph={graph} />}
        actions={graph.isActive ? null : <ActivateGraphButton graph={graph} />}
      />
      <div className="grid gap-6">
        {graph.isActive ? null : <InactiveGraphNotice active={graph.active} />}
        <div className="grid items-start gap-4 lg:grid-cols-[minmax(0,2fr)_minmax(17rem,1fr)]">
          <ConceptBrowser graphId={graph.id} />
          <div className="grid gap-4">
            <GraphContents counts={graph.counts} />
            <GraphSources sources={graph.sources} edgeSources={graph.counts.edgeSources} />
          </div>
        </div>
        {graph.isActive ? <TryLinker /> : null}
        <GraphIntegritySection graphId={graph.id} />
      </div>
    </>
  )
}

function Origin({ graph }: { graph: GraphDetail }) {
  return (
    <>
      <TextLink href="/graphs">A version of the knowledge graph</TextLink>, imported by{' '}
      {graph.createdBy ?? 'the system'} <TimeText iso={graph.createdAt} />
      {graph.basedOn ? (
        <>
          , made from <TextLink href={`/graphs/${graph.basedOn.id}`}>{graph.basedOn.version}</TextLink> by adding edges
        </>
      ) : null}
      .
    </>
  )
}
