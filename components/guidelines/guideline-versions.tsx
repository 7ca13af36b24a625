// Every version of the guidelines with its author, its time and the verdicts given under it, and what changed in each.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { DataTable } from '@/components/ui/data-table'
import { Loaded } from '@/components/ui/loaded'
import { TimeText } from '@/components/ui/time-text'
import { guidelineQuery } from '@/lib/client/guidelines'
import type { GuidelineVersion } from '@/lib/core/domain/guideline'
import { TextChange } from './text-change'

type GuidelineVersionsProps = { roundId: number; versions: readonly GuidelineVersion[] }

export function GuidelineVersions({ roundId, versions }: GuidelineVersionsProps) {
  const [shown, show] = useState<number | null>(null)
  return (
    <section aria-label="Versions" className="grid gap-2">
      <DataTable<GuidelineVersion>
        caption="Versions of the guidelines"
        rows={versions}
        rowKey={(row) => row.version}
        columns={[
          { key: 'version', header: 'Version', isRowHeader: true, cell: (row) => row.version },
          {
            key: 'author',
            header: 'Author',
            cell: (row) => (row.author ? <code className="text-xs">{row.author}</code> : 'system'),
          },
          { key: 'written', header: 'Written', cell: (row) => <TimeText iso={row.createdAt} /> },
          {
            key: 'verdicts',
            header: 'Verdicts given under it',
            align: 'end',
            cell: (row) => formatCount(row.verdicts),
          },
          {
            key: 'change',
            header: 'What changed',
            cell: ({ version }) => (
              <Button
                size="sm"
                aria-expanded={shown === version}
                aria-label={`${shown === version ? 'Hide' : 'Show'} what version ${version} changed`}
                onPress={() => show(shown === version ? null : version)}
              >
                {shown === version ? 'Hide' : 'Show'}
              </Button>
            ),
          },
        ]}
      />
      {shown === null ? null : <VersionChange key={shown} roundId={roundId} version={shown} />}
    </section>
  )
}

/** Against the version before; the first one against nothing. */
function VersionChange({ roundId, version }: { roundId: number; version: number }) {
  const after = useQuery(guidelineQuery(roundId, version))
  const before = useQuery({ ...guidelineQuery(roundId, version - 1), enabled: version > 1 })
  const query = version > 1 && before.data === undefined ? before : after
  return (
    <div className="grid gap-1">
      <h3 className="text-xs font-medium text-muted">
        {version > 1 ? `Version ${version} against version ${version - 1}` : 'Version 1'}
      </h3>
      <Loaded query={query} lines={4}>
        {() =>
          after.data === undefined ? null : <TextChange before={before.data?.text ?? ''} after={after.data.text} />
        }
      </Loaded>
    </div>
  )
}
