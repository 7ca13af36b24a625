// Items of a run as a table, each linking to what it makes.
'use client'
import { formatCount } from '@/components/plots/number-text'
import { Badge, type Tone } from '@/components/ui/badge'
import { type DataColumn, DataTable } from '@/components/ui/data-table'
import { TextLink } from '@/components/ui/text-link'
import type { RunItem } from '@/lib/core/domain/run'
import { formatUsd, itemNotes, kindText } from './run-words'

const tones: Record<RunItem['state'], Tone> = { open: 'neutral', done: 'good', failed: 'bad' }

/** Taken up and neither done nor failed. */
const isBegun = ({ state, startedAt }: RunItem) => state === 'open' && startedAt !== null

const naming: DataColumn<RunItem>[] = [
  { key: 'ordinal', header: 'No.', align: 'end', cell: ({ ordinal }) => formatCount(ordinal + 1) },
  { key: 'item', header: 'Item', isRowHeader: true, className: 'min-w-56', cell: (item) => <ItemName item={item} /> },
  {
    key: 'state',
    header: 'State',
    cell: (item) => <Badge tone={tones[item.state]}>{isBegun(item) ? 'begun' : item.state}</Badge>,
  },
  { key: 'attempts', header: 'Attempts', align: 'end', cell: ({ attempts }) => attempts },
]

const spending: DataColumn<RunItem>[] = [
  { key: 'calls', header: 'Calls', align: 'end', cell: ({ calls }) => formatCount(calls) },
  {
    key: 'tokens',
    header: 'Tokens',
    align: 'end',
    cell: ({ promptTokens, completionTokens }) => formatCount(promptTokens + completionTokens),
  },
  { key: 'cost', header: 'Cost', align: 'end', cell: ({ calls, costUsd }) => (calls === 0 ? '—' : formatUsd(costUsd)) },
]

const notes: DataColumn<RunItem> = {
  ...{ key: 'notes', header: 'Failures and defects', className: 'min-w-48' },
  cell: (item) => <ItemNotes item={item} />,
}

type RunItemTableProps = { items: readonly RunItem[]; asksModels: boolean; empty: string }

export const RunItemTable = ({ items, asksModels, empty }: RunItemTableProps) => (
  <DataTable<RunItem>
    caption="Items"
    rows={items}
    rowKey={({ id }) => id}
    columns={[...naming, ...(asksModels ? spending : []), notes]}
    empty={empty}
  />
)

function ItemName({ item }: { item: RunItem }) {
  const { title, key, treeId, caseId, reportId } = item
  return (
    <div className="grid gap-0.5">
      <span>{title}</span>
      <span className="flex flex-wrap gap-x-3 text-xs font-normal">
        {treeId ? <TextLink href={`/trees/${treeId}`}>Tree</TextLink> : null}
        {caseId ? <TextLink href={`/cases/${caseId}`}>Case</TextLink> : null}
        {reportId ? <TextLink href={`/reports/${reportId}`}>Report</TextLink> : null}
        <span className="break-all text-muted">{key}</span>
      </span>
    </div>
  )
}

function ItemNotes({ item }: { item: RunItem }) {
  return (
    <div className="grid gap-0.5 text-xs">
      {item.errorKind ? (
        <p className="break-words text-bad">
          {kindText(item.errorKind)}: {item.error}
        </p>
      ) : null}
      {itemNotes(item).map(({ key, text }) => (
        <p key={key} className="text-muted">
          {text}
        </p>
      ))}
    </div>
  )
}
