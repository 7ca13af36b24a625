// What narrows the list of trees: outcome, decision, review state, specialty.
'use client'
import { SpecialtyFilter } from '@/components/cases/specialty-filter'
import { Select } from '@/components/ui/select'
import type { TreesFilter } from '@/lib/client/trees'
import { decisionKindSchema } from '@/lib/core/domain/filter'
import { outcomeSchema } from '@/lib/core/domain/score'
import { treeReviewStateSchema } from '@/lib/core/domain/tree-list'
import { reviewStateName } from './review-state-name'

type TreeFiltersProps = {
  filter: TreesFilter
  specialties: readonly string[]
  onChange: (values: Record<string, string | undefined>) => void
}

const any = { value: '', label: 'any' }
const outcomes = [any, ...outcomeSchema.options.map((value) => ({ value, label: value }))]
const decisions = [any, ...decisionKindSchema.options.map((value) => ({ value, label: value }))]
const states = [any, ...treeReviewStateSchema.options.map((value) => ({ value, label: reviewStateName[value] }))]

export function TreeFilters({ filter, specialties, onChange }: TreeFiltersProps) {
  const set = (name: string) => (value: string) => onChange({ [name]: value, cursor: undefined })
  return (
    <div className="mb-3 grid grid-cols-2 items-end gap-3 md:grid-cols-4">
      <Select label="Outcome" value={filter.outcome ?? ''} onChange={set('outcome')} options={outcomes} />
      <Select label="Decision" value={filter.decision ?? ''} onChange={set('decision')} options={decisions} />
      <Select label="Review state" value={filter.reviewState ?? ''} onChange={set('reviewState')} options={states} />
      <SpecialtyFilter
        key={filter.specialty}
        value={filter.specialty ?? ''}
        known={specialties}
        onChange={set('specialty')}
      />
    </div>
  )
}
