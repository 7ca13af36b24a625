// What two cases say, side by side: parts that both have are folded away, those that differ are shown.
'use client'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { formatCount } from '@/components/plots/number-text'
import { Checkbox } from '@/components/ui/checkbox'
import { Loaded } from '@/components/ui/loaded'
import { caseComparisonQuery } from '@/lib/client/splits'
import type { CaseComparison } from '@/lib/core/domain/split'

export function ComparisonView({ leftId, rightId }: { leftId: number; rightId: number }) {
  const query = useQuery(caseComparisonQuery(leftId, rightId))
  return (
    <Loaded query={query} lines={4}>
      {(comparison) => <Differences comparison={comparison} />}
    </Loaded>
  )
}

function Differences({ comparison: { left, right, rows } }: { comparison: CaseComparison }) {
  const [showsShared, setShowsShared] = useState(false)
  const shared = rows.filter(({ isShared }) => isShared).length
  const shown = rows.map((row, index) => ({ ...row, index })).filter(({ isShared }) => showsShared || !isShared)
  return (
    <div className="grid gap-2">
      <Checkbox isSelected={showsShared} onChange={setShowsShared}>
        Show the {formatCount(shared)} parts that both have
      </Checkbox>
      <div
        role="region"
        aria-label="Differences"
        tabIndex={0}
        className="max-h-96 overflow-auto rounded-md border border-line"
      >
        <table className="w-full table-fixed border-collapse text-sm">
          <caption className="sr-only">Where the two cases differ</caption>
          <thead className="bg-sunken text-xs text-muted">
            <tr>
              {[left, right].map((each) => (
                <th key={each.id} scope="col" className="px-3 py-1.5 text-left font-medium wrap-anywhere">
                  {each.key}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {shown.map((row) => (
              <tr key={row.index} className="border-t border-line">
                <Part text={row.left} isShared={row.isShared} />
                <Part text={row.right} isShared={row.isShared} />
              </tr>
            ))}
          </tbody>
        </table>
        {shown.length === 0 ? <p className="px-3 py-4 text-muted">Both say the same, part for part.</p> : null}
      </div>
    </div>
  )
}

function Part({ text, isShared }: { text: string | null; isShared: boolean }) {
  return (
    <td className={`px-3 py-1.5 align-top wrap-anywhere ${isShared ? 'text-muted' : 'bg-warn-soft'}`}>
      {text ?? <span className="text-muted">–</span>}
    </td>
  )
}
