// From which similarity on two cases are near-duplicates, and which pairs are listed.
import { Select } from '@/components/ui/select'

export const similarities = ['0.3', '0.5', '0.7', '0.9'] as const

type DuplicateFiltersProps = {
  similarity: string
  pairs: 'across' | 'all'
  onChange: (values: { similarity?: string; pairs?: string }) => void
}

export function DuplicateFilters({ similarity, pairs, onChange }: DuplicateFiltersProps) {
  return (
    <>
      <Select
        label="Similarity from"
        value={similarity}
        onChange={(value) => onChange({ similarity: value })}
        options={similarities.map((value) => ({ value, label: value }))}
        className="w-32"
      />
      <Select
        label="Pairs"
        value={pairs}
        onChange={(value) => onChange({ pairs: value })}
        options={[
          { value: 'across', label: 'across the splits' },
          { value: 'all', label: 'all' },
        ]}
        className="w-44"
      />
    </>
  )
}
