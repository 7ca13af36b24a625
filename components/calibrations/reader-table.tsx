// How well each reader tells bad turns from good ones, under pseudonyms, with intervals.
'use client'
import { useQuery } from '@tanstack/react-query'
import { EstimateText } from '@/components/plots/estimate-text'
import { formatCount } from '@/components/plots/number-text'
import { IntervalBar } from '@/components/plots/interval-bar'
import { Loaded } from '@/components/ui/loaded'
import { type SortedColumn, SortedTable } from '@/components/ui/sorted-table'
import { readersQuery } from '@/lib/client/calibrations'
import type { CalibrationReaders } from '@/lib/core/domain/calibration-readers'

type Reader = CalibrationReaders['readers'][number]
type Figure = 'sensitivity' | 'specificity'

const figure = (key: Figure, header: string): SortedColumn<Reader>[] => [
  {
    key,
    header,
    value: (row) => row[key].value,
    cell: (row) => (
      <span className="flex flex-wrap items-center gap-2">
        <IntervalBar estimate={row[key]} />
        <EstimateText estimate={row[key]} />
      </span>
    ),
  },
]

const columns: SortedColumn<Reader>[] = [
  { key: 'reader', header: 'Reader', value: ({ reader }) => reader, isRowHeader: true },
  { key: 'ratings', header: 'Turns judged', align: 'end', value: ({ ratings }) => ratings },
  { key: 'shared', header: 'Held against others', align: 'end', value: ({ shared }) => shared },
  ...figure('sensitivity', 'Sensitivity'),
  ...figure('specificity', 'Specificity'),
]

export function ReaderTable({ calibrationId, fileName }: { calibrationId: number; fileName: string }) {
  const query = useQuery(readersQuery(calibrationId))
  return (
    <Loaded query={query} lines={4}>
      {(found) => (
        <div className="grid min-w-0 gap-2">
          <p className="max-w-prose text-xs text-muted">{against(found)}</p>
          <SortedTable<Reader>
            caption="Reviewers"
            columns={columns}
            rows={found.readers}
            rowKey={({ reader }) => reader}
            urlKey="readers"
            fileName={`${fileName}-readers`}
            empty="No verdict of a reader was used."
          />
        </div>
      )}
    </Loaded>
  )
}

function against({ against, turns, thrice, readers }: CalibrationReaders): string {
  const meaning =
    'Sensitivity: the share of bad turns that the reader rejects. Specificity: the share of good turns that the reader accepts.'
  if (against === 'estimated-truth')
    return `${meaning} Bad and good by Dawid and Skene’s estimate over ${formatCount(turns)} turns, ${formatCount(thrice)} of them judged by three or more. Intervals are 95 %, by bootstrap over cases.`
  return `${meaning} Bad and good by the majority of the other readers, who may be wrong themselves: an estimated truth takes 3 readers and 30 turns judged by three or more, and there are ${formatCount(readers.length)} and ${formatCount(thrice)}. Intervals are 95 %, by bootstrap over cases.`
}
