// What is drawn: the share, the seed, and of which source.
import { NumberInput } from '@/components/ui/number-input'
import { Select } from '@/components/ui/select'

export type AssignWish = { percent: number; seed: number; source: string }

type AssignFieldsProps = {
  wish: AssignWish
  sources: readonly string[]
  similarity: number
  onChange: (wish: AssignWish) => void
}

export function AssignFields({ wish, sources, similarity, onChange }: AssignFieldsProps) {
  const options = [{ value: '', label: 'every source' }, ...sources.map((value) => ({ value, label: value }))]
  return (
    <>
      <div className="grid gap-4 md:grid-cols-3">
        <NumberInput
          label="Held out, in percent"
          value={wish.percent}
          minValue={0}
          maxValue={100}
          onChange={(percent) => onChange({ ...wish, percent })}
        />
        <NumberInput
          label="Seed"
          value={wish.seed}
          minValue={0}
          formatOptions={{ useGrouping: false }}
          onChange={(seed) => onChange({ ...wish, seed })}
        />
        <Select
          label="Cases of"
          value={wish.source}
          onChange={(source) => onChange({ ...wish, source })}
          options={options}
        />
      </div>
      <p className="text-xs text-muted">
        The share is held out of each source. Cases that share {similarity * 100} % or more stay together. The same seed
        draws the same cases.
      </p>
    </>
  )
}
