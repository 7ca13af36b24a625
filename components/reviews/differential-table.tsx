// The differential as a table to type in: hypotheses, their probabilities in percent, and their sum.
'use client'
import { Plus, Scale, Trash2 } from 'lucide-react'
import { Button } from '@/components/ui/button'
import { Field } from '@/components/ui/field'
import { NumberInput } from '@/components/ui/number-input'
import { type DifferentialRow, normaliseRows, percentTotal } from './edit-draft'

type DifferentialTableProps = {
  rows: readonly DifferentialRow[]
  onChange: (rows: DifferentialRow[]) => void
  error: string | null
}

export function DifferentialTable({ rows, onChange, error }: DifferentialTableProps) {
  const change = (id: number, part: Partial<DifferentialRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const add = () => {
    const id = 1 + Math.max(0, ...rows.map((row) => row.id))
    onChange([...rows, { id, label: '', concept: null, conceptLabel: null, percent: null }])
  }
  return (
    <div className="grid gap-2">
      <table className="w-full">
        <thead className="text-left text-xs text-muted">
          <tr>
            <th scope="col" className="pb-1 font-medium">
              Hypothesis
            </th>
            <th scope="col" className="w-24 pb-1 pl-2 text-right font-medium">
              Percent
            </th>
            <td className="w-10" />
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <EditableRow
              key={row.id}
              row={row}
              number={index + 1}
              onChange={(part) => change(row.id, part)}
              onRemove={() => onChange(rows.filter((other) => other.id !== row.id))}
            />
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" icon={<Plus aria-hidden />} onPress={add}>
          Add hypothesis
        </Button>
        <Button
          size="sm"
          icon={<Scale aria-hidden />}
          isDisabled={percentTotal(rows) === 0}
          onPress={() => onChange(normaliseRows(rows))}
        >
          Normalise to 100 %
        </Button>
        <p className="ml-auto text-xs tabular-nums">Sum {percentTotal(rows)} %</p>
      </div>
      {error ? (
        <p role="alert" className="text-xs font-medium text-bad">
          {error}
        </p>
      ) : null}
    </div>
  )
}

type EditableRowProps = {
  row: DifferentialRow
  number: number
  onChange: (part: Partial<DifferentialRow>) => void
  onRemove: () => void
}

function EditableRow({ row, number, onChange, onRemove }: EditableRowProps) {
  return (
    <tr>
      <td className="py-0.5">
        <Field
          label={`Hypothesis ${number}`}
          isLabelHidden
          value={row.label}
          onChange={(label) => onChange({ label })}
        />
      </td>
      <td className="py-0.5 pl-2">
        <NumberInput
          label={`Probability of hypothesis ${number} in percent`}
          isLabelHidden
          minValue={0}
          maxValue={100}
          value={row.percent ?? Number.NaN}
          onChange={(percent) => onChange({ percent: Number.isNaN(percent) ? null : percent })}
          formatOptions={{ maximumFractionDigits: 1 }}
        />
      </td>
      <td className="py-0.5 pl-1">
        <Button
          variant="ghost"
          aria-label={`Remove hypothesis ${number}`}
          icon={<Trash2 aria-hidden />}
          onPress={onRemove}
        />
      </td>
    </tr>
  )
}
