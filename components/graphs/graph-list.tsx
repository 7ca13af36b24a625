// The versions of the knowledge graph, the active one marked, and the ways to open and activate one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Upload } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { graphsQuery } from '@/lib/client/graphs'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { GraphTable } from './graph-table'
import { GraphTabs } from './graph-tabs'
import { ImportGraphDialog } from './import-graph-dialog'

export function GraphList() {
  const { search, change } = useUrlFilter()
  const cursor = positiveInteger(search.get('cursor'))
  const query = useQuery(graphsQuery({ cursor }))
  const [isImporting, setIsImporting] = useState(false)
  return (
    <>
      <PageHeader
        title="Knowledge graph"
        description="Diseases, findings and tests with what joins them. A version never changes; scores name the one they were computed with."
        actions={
          <Button variant="primary" icon={<Upload aria-hidden />} onPress={() => setIsImporting(true)}>
            Import a version
          </Button>
        }
      />
      <GraphTabs />
      <PagedRows
        query={query}
        cursor={cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="version"
        empty={
          <EmptyState title="No graph yet">
            Scores, synthesis and links need one. The first version that is imported becomes the active one.
          </EmptyState>
        }
      >
        {(items) => <GraphTable graphs={items} />}
      </PagedRows>
      {isImporting ? <ImportGraphDialog onClose={() => setIsImporting(false)} /> : null}
    </>
  )
}
