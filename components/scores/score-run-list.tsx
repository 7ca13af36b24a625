// The score runs, newest first, and the way to start one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Calculator } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { PageHeader } from '@/components/ui/page-header'
import { PagedRows } from '@/components/ui/paged-rows'
import { scoreRunsQuery, useFreshScores } from '@/lib/client/scores'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { CreateScoreRunDialog } from './create-score-run-dialog'
import { ScoreRunTable } from './score-run-table'

export function ScoreRunList() {
  const { search, change } = useUrlFilter()
  const cursor = positiveInteger(search.get('cursor'))
  const query = useQuery(scoreRunsQuery({ cursor }))
  useFreshScores(query.data?.items)
  const [isCreating, setIsCreating] = useState(false)
  return (
    <>
      <PageHeader
        title="Scores"
        description="Runs that score stored trees under a version of the knowledge graph. Earlier scores stay; scoring again what is scored changes nothing."
        actions={
          <Button variant="primary" icon={<Calculator aria-hidden />} onPress={() => setIsCreating(true)}>
            Score trees
          </Button>
        }
      />
      <PagedRows
        query={query}
        cursor={cursor}
        onTurn={(cursor) => change({ cursor })}
        noun="run"
        empty={
          <EmptyState title="No score runs yet">
            Trees are scored when they are stored. A run scores them anew: after another graph became active, or under a
            graph that is not active, to compare.
          </EmptyState>
        }
      >
        {(items) => <ScoreRunTable runs={items} />}
      </PagedRows>
      {isCreating ? <CreateScoreRunDialog onClose={() => setIsCreating(false)} /> : null}
    </>
  )
}
