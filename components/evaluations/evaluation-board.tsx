// The evaluations: what is under way, and the leaderboard with its filter, order and plot.
'use client'
import { useQuery } from '@tanstack/react-query'
import { FlaskConical } from 'lucide-react'
import { useState } from 'react'
import { Button } from '@/components/ui/button'
import { EmptyState } from '@/components/ui/empty-state'
import { Loaded } from '@/components/ui/loaded'
import { PageHeader } from '@/components/ui/page-header'
import { evaluationsQuery, leaderboardQuery } from '@/lib/client/evaluations'
import type { LeaderboardRow } from '@/lib/core/domain/evaluation'
import { CreateEvaluationDialog } from './create-evaluation-dialog'
import { JsonLink } from './json-link'
import { Leaderboard } from './leaderboard'
import { UnfinishedEvaluations } from './unfinished-evaluations'

export function EvaluationBoard() {
  const list = useQuery(evaluationsQuery({}))
  const finished = list.data?.items.filter(({ summary }) => summary !== null).length ?? 0
  const board = useQuery(leaderboardQuery(finished))
  const [isCreating, setIsCreating] = useState(false)
  const create = (
    <Button variant="primary" icon={<FlaskConical aria-hidden />} onPress={() => setIsCreating(true)}>
      New evaluation
    </Button>
  )
  return (
    <>
      <PageHeader
        title="Evaluations"
        description="A model or the built-in teacher played through cases and measured, each figure with a 95 % interval by case."
        actions={
          <>
            <JsonLink href="/api/evaluations/leaderboard" />
            {create}
          </>
        }
      />
      <div className="grid gap-6">
        <UnfinishedEvaluations evaluations={list.data?.items ?? []} />
        <Loaded query={board}>
          {({ items }: { items: LeaderboardRow[] }) =>
            items.length > 0 ? (
              <Leaderboard rows={items} />
            ) : (list.data?.items.length ?? 0) > 0 ? null : (
              <EmptyState title="Nothing measured yet" icon={<FlaskConical aria-hidden />} actions={create}>
                Play held-out cases with a model, or with the built-in teacher kg-policy, which needs none, and see how
                often and how it finds the diagnosis.
              </EmptyState>
            )
          }
        </Loaded>
      </div>
      {isCreating ? <CreateEvaluationDialog onClose={() => setIsCreating(false)} /> : null}
    </>
  )
}
