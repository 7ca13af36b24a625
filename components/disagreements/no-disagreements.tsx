// Why the worklist is empty, and what to do about it.
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { DisagreementsFilter } from '@/lib/client/disagreements'
import type { DisagreementPage } from '@/lib/core/domain/disagreement'

type NoDisagreementsProps = {
  page: DisagreementPage
  filter: DisagreementsFilter
  onChange: (values: Record<string, string | undefined>) => void
}

export const narrowing = ['direction', 'suggested', 'cause', 'specialty', 'teacher', 'round'] as const

export function NoDisagreements({ page: { judged }, filter, onChange }: NoDisagreementsProps) {
  const { direction, suggested, cause, specialty, teacher, roundId, includeSimulated, status = 'open' } = filter
  if ([direction, suggested, cause, specialty, teacher, roundId].some((value) => value !== undefined))
    return (
      <EmptyState
        title="No disagreement matches these filters"
        actions={
          <Button onPress={() => onChange(Object.fromEntries(narrowing.map((name) => [name, undefined])))}>
            Clear filters
          </Button>
        }
      >
        Loosen a filter to see more.
      </EmptyState>
    )
  if (judged.trajectories === 0)
    return (
      <EmptyState
        title={includeSimulated ? 'Nothing is reviewed yet' : 'No physician has reviewed anything yet'}
        actions={
          <>
            <ButtonLink href="/rounds">Go to the rounds</ButtonLink>
            {includeSimulated ? null : (
              <Button onPress={() => onChange({ simulated: 'yes' })}>Show simulated reviews</Button>
            )}
          </>
        }
      >
        Open a round and have trees reviewed: what physicians say of a trajectory is then held against its score.
      </EmptyState>
    )
  if (status !== 'open')
    return (
      <EmptyState title={status === 'fixed' ? 'Nothing was fixed yet' : 'No recorded cause waits for its fix'}>
        What you record in the open list comes here, and moves to “since fixed” once a new score agrees.
      </EmptyState>
    )
  return (
    <EmptyState title="No open disagreements">
      Metrics and physicians agree on all {judged.trajectories} reviewed trajectories, or a cause is recorded.
    </EmptyState>
  )
}
