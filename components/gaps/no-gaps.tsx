// Why the worklist is empty, and what to do about it.
import { Button } from '@/components/ui/button'
import { ButtonLink } from '@/components/ui/button-link'
import { EmptyState } from '@/components/ui/empty-state'
import type { GapsFilter } from '@/lib/client/gaps'
import type { GapPage } from '@/lib/core/domain/gap'

type NoGapsProps = {
  page: GapPage
  filter: GapsFilter
  onChange: (values: Record<string, string | undefined>) => void
}

export function NoGaps({ page: { trees, basis }, filter, onChange }: NoGapsProps) {
  if (trees.real + trees.simulated === 0) {
    return (
      <EmptyState title="No reviews yet" actions={<ButtonLink href="/rounds">Go to the rounds</ButtonLink>}>
        Gaps come from turns that physicians accepted. Open a round and have trees reviewed first.
      </EmptyState>
    )
  }
  if (trees.real === 0 && !filter.includeSimulated) {
    return (
      <EmptyState
        title="Only simulated reviews so far"
        actions={<Button onPress={() => onChange({ simulated: 'yes' })}>Show what they accepted</Button>}
      >
        No tree has been reviewed by people yet. Simulated readers show how this page works and say nothing of medicine.
      </EmptyState>
    )
  }
  if (filter.search || filter.cause || (filter.status ?? 'open') !== 'open') {
    return (
      <EmptyState
        title="No gap matches these filters"
        actions={<Button onPress={() => onChange({ search: '', cause: '', status: '' })}>Clear filters</Button>}
      >
        Loosen a filter to see more.
      </EmptyState>
    )
  }
  return (
    <EmptyState title="No open gaps">
      {basis.active} gives a reason for every move of belief in the turns that were accepted, or the rest is dismissed.
    </EmptyState>
  )
}
