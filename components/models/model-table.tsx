// The models as a table: where each is, how it is asked, what bounds it, and whether it is in use.
'use client'
import { KeyRound } from 'lucide-react'
import { Badge } from '@/components/ui/badge'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import type { Model } from '@/lib/core/domain/model'
import { describeLimits, describePrices } from './describe-model'

type ModelTableProps = { models: readonly Model[]; onOpen: (open: { what: 'change' | 'test'; model: Model }) => void }

export function ModelTable({ models, onOpen }: ModelTableProps) {
  return (
    <DataTable<Model>
      caption="Models"
      rows={models}
      rowKey={(row) => row.id}
      columns={[
        {
          key: 'name',
          header: 'Name',
          isRowHeader: true,
          cell: (row) => (
            <>
              {row.name}
              <span className="block font-mono text-xs font-normal break-all text-muted">{row.model}</span>
            </>
          ),
        },
        { key: 'address', header: 'Address', cell: (row) => <Address model={row} /> },
        { key: 'limits', header: 'Limits', cell: (row) => <Lines lines={describeLimits(row)} /> },
        {
          key: 'prices',
          header: 'Price',
          className: 'hidden lg:table-cell',
          cell: (row) => <Lines lines={describePrices(row)} />,
        },
        { key: 'state', header: 'State', cell: (row) => <ModelState model={row} /> },
        { key: 'actions', header: 'Actions', align: 'end', cell: (row) => <Actions model={row} onOpen={onOpen} /> },
      ]}
    />
  )
}

function Address({ model }: { model: Model }) {
  return (
    <>
      <span className="font-mono text-xs break-all">{model.baseUrl || '—'}</span>
      {model.hasKey ? (
        <span className="mt-0.5 flex items-center gap-1 text-xs text-muted">
          <KeyRound aria-hidden className="size-3" />{' '}
          {model.isFromEnvironment ? 'key of the environment' : 'key stored'}
        </span>
      ) : (
        <span className="mt-0.5 block text-xs text-muted">no key</span>
      )}
    </>
  )
}

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <span key={line} className="block text-xs whitespace-nowrap">
      {line}
    </span>
  ))

function ModelState({ model }: { model: Model }) {
  return (
    <span className="flex flex-wrap gap-1">
      {model.isDisabled ? <Badge tone="bad">disabled</Badge> : <Badge tone="good">in use</Badge>}
      {model.isFromEnvironment ? (
        <Badge title={isGone(model) ? 'The environment names it no longer' : 'Named by MODEL_BASE_URL and MODEL_NAME'}>
          environment
        </Badge>
      ) : null}
    </span>
  )
}

/** A model the environment no longer names has no address left to ask, and nothing to change. */
const isGone = (model: Model) => model.baseUrl === ''

function Actions({ model, onOpen }: { model: Model; onOpen: ModelTableProps['onOpen'] }) {
  if (isGone(model)) return <span className="text-xs text-muted">gone from the environment</span>
  return (
    <span className="flex flex-wrap justify-end gap-1">
      <Button size="sm" aria-label={`Test ${model.name}`} onPress={() => onOpen({ what: 'test', model })}>
        Test
      </Button>
      <Button size="sm" aria-label={`Change ${model.name}`} onPress={() => onOpen({ what: 'change', model })}>
        Change
      </Button>
    </span>
  )
}
