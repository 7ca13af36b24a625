// The trajectories that stayed out of a release, each with its reason; read when somebody asks for them.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Button } from '@/components/ui/button'
import { Loaded } from '@/components/ui/loaded'
import { SortedTable } from '@/components/ui/sorted-table'
import { TextLink } from '@/components/ui/text-link'
import { EXCLUDED_SHOWN, excludedQuery } from '@/lib/client/releases'
import type { ManifestFile } from '@/lib/core/domain/release'
import { reasonName } from './rule-names'

/** A trajectory is named by its tree and its last turn; the ids of turns hold no slash where the app makes them. */
const treeHref = (id: string) => `/trees?key=${encodeURIComponent(id.slice(0, id.lastIndexOf('/')))}`

type ExcludedListProps = { releaseId: number; file: ManifestFile }

export function ExcludedList({ releaseId, file }: ExcludedListProps) {
  const [isShown, setIsShown] = useState(false)
  if (file.lines === 0) return <p className="text-muted">Nothing stayed out.</p>
  if (isShown) return <Excluded releaseId={releaseId} lines={file.lines} />
  return (
    <div>
      <Button onPress={() => setIsShown(true)}>Show what stayed out ({formatCount(file.lines)})</Button>
    </div>
  )
}

function Excluded({ releaseId, lines }: { releaseId: number; lines: number }) {
  const query = useQuery(excludedQuery(releaseId))
  return (
    <Loaded query={query} lines={6}>
      {(rows) => (
        <>
          {lines > EXCLUDED_SHOWN ? (
            <p className="text-xs text-muted">
              The first {formatCount(EXCLUDED_SHOWN)} of {formatCount(lines)}; excluded.jsonl has all.
            </p>
          ) : null}
          <SortedTable<{ id: string; reason: string }>
            caption="Left out"
            urlKey="out"
            fileName={`release-${releaseId}-left-out`}
            filter
            rows={rows}
            rowKey={(row) => row.id}
            columns={[
              {
                ...{ key: 'id', header: 'Trajectory', isRowHeader: true, value: (row) => row.id },
                cell: (row) => <TextLink href={treeHref(row.id)}>{row.id}</TextLink>,
              },
              { key: 'reason', header: 'Because', value: (row) => row.reason, cell: (row) => reasonName(row.reason) },
            ]}
          />
        </>
      )}
    </Loaded>
  )
}
