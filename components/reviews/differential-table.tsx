// The differential as a table to type in: hypotheses with what the graph makes of them, their probabilities in percent, and their sum.
'use client'
import { useQuery } from '@tanstack/react-query'
import { Plus, Scale, Trash2 } from 'lucide-react'
import { useRef } from 'react'
import { Button } from '@/components/ui/button'
import { errorStyle } from '@/components/ui/field-style'
import { Kbd } from '@/components/ui/kbd'
import { diseaseLinksOptions } from '@/lib/client/edit-questions'
import type { DiseaseLink } from '@/lib/core/domain/oracle-question'
import { EditConceptField } from './edit-concept-field'
import { type DifferentialRow, normaliseRows, percentTotal } from './edit-draft'
import { PercentField } from './percent-field'
import { useSettled } from './use-settled'

type DifferentialTableProps = {
  rows: readonly DifferentialRow[]
  onChange: (rows: DifferentialRow[]) => void
  error: string | null
}

export function DifferentialTable({ rows, onChange, error }: DifferentialTableProps) {
  const body = useRef<HTMLTableSectionElement>(null)
  const links = useLinks(rows)
  const total = percentTotal(rows)
  const change = (id: number, part: Partial<DifferentialRow>) =>
    onChange(rows.map((row) => (row.id === id ? { ...row, ...part } : row)))
  const normalise = () => onChange(normaliseRows(rows))
  function add() {
    const id = 1 + Math.max(0, ...rows.map((row) => row.id))
    onChange([...rows, { id, label: '', concept: null, conceptLabel: null, percent: null }])
    focusRow(rows.length)
  }
  function remove(id: number, index: number) {
    onChange(rows.filter((other) => other.id !== id))
    focusRow(Math.min(index, rows.length - 2))
  }
  /** After the next render, in which it is there. */
  function focusRow(index: number) {
    requestAnimationFrame(() => body.current?.rows[index]?.querySelector('input')?.focus())
  }
  return (
    <div className="grid gap-2">
      <table className="w-full">
        <thead className="text-left text-xs text-muted">
          <tr>
            <th scope="col" className="pb-1 font-medium">
              Hypothesis
            </th>
            <th scope="col" className="w-20 pb-1 pl-2 text-right font-medium">
              Percent
            </th>
            <td className="w-10" />
          </tr>
        </thead>
        <tbody ref={body}>
          {rows.map((row, index) => (
            <EditableRow
              key={row.id}
              {...{ row, number: index + 1, link: links.get(row.label.trim()), onNormalise: normalise }}
              onChange={(part) => change(row.id, part)}
              onRemove={() => remove(row.id, index)}
            />
          ))}
        </tbody>
      </table>
      <div className="flex flex-wrap items-center gap-2">
        <Button size="sm" icon={<Plus aria-hidden />} onPress={add}>
          Add hypothesis
        </Button>
        <Button size="sm" icon={<Scale aria-hidden />} isDisabled={total === 0} onPress={normalise}>
          Normalise to 100 %
        </Button>
        <p className="ml-auto text-xs tabular-nums" aria-live="polite">
          Sum {total} %
        </p>
      </div>
      <p className="text-xs text-muted">
        In a percent field: <Kbd>↑</Kbd> <Kbd>↓</Kbd> by 5, with <Kbd>Shift</Kbd> by 1, <Kbd>N</Kbd> normalises.
      </p>
      {error ? (
        <p role="alert" className={errorStyle}>
          {error}
        </p>
      ) : null}
    </div>
  )
}

/** Of the wordings that no concept was chosen for, once typing has paused. */
function useLinks(rows: readonly DifferentialRow[]): ReadonlyMap<string, DiseaseLink> {
  const labels = useSettled(
    rows
      .filter(({ label, concept, conceptLabel }) => label.trim() !== '' && (concept === null || conceptLabel !== label))
      .map(({ label }) => label.trim()),
  )
  const { data } = useQuery(diseaseLinksOptions(labels))
  return new Map(data?.items.map((link) => [link.label, link]))
}

type EditableRowProps = {
  row: DifferentialRow
  number: number
  link: DiseaseLink | undefined
  onChange: (part: Partial<DifferentialRow>) => void
  onRemove: () => void
  onNormalise: () => void
}

function EditableRow({ row, number, link, onChange, onRemove, onNormalise }: EditableRowProps) {
  return (
    <tr className="align-top">
      <td className="py-0.5">
        <EditConceptField label={`Hypothesis ${number}`} isLabelHidden value={row} link={link} onChange={onChange} />
      </td>
      <td className="py-0.5 pl-2">
        <PercentField
          label={`Probability of hypothesis ${number} in percent`}
          value={row.percent}
          onChange={(percent) => onChange({ percent })}
          onNormalise={onNormalise}
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
