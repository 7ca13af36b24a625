// The score runs, newest first, and the way to start one.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Calculator } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { PageTurner } from '@/components/ui/page-turner'
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
      <Loaded query={query}>
        {({ items, nextCursor }) =>
          items.length === 0 && !cursor ? (
            <EmptyState title="No score runs yet">
              Trees are scored when they are stored. A run scores them anew: after another graph became active, or under
              a graph that is not active, to compare.
            </EmptyState>
          ) : (
            <>
              <ScoreRunTable runs={items} />
              <PageTurner
                shown={items.length}
                noun={items.length === 1 ? 'run' : 'runs'}
                isFirstPage={!cursor}
                hasNextPage={nextCursor !== null}
                isPending={query.isPlaceholderData}
                onFirst={() => change({ cursor: undefined })}
                onNext={() => change({ cursor: nextCursor ?? undefined })}
              />
            </>
          )
        }
      </Loaded>
      {isCreating ? <CreateScoreRunDialog onClose={() => setIsCreating(false)} /> : null}
    </>
  )
}
