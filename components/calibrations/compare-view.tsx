// Two calibration runs side by side; the address names them.
'use client'
import { useQueries, useQuery } from '@tanstack/react-query'
import { formatCount } from '@/components/plots/number-text'
import { EmptyState } from '@/components/ui/empty-state'
import { ErrorNotice } from '@/components/ui/error-notice'
import { PageHeader } from '@/components/ui/page-header'
import { PairChoice } from '@/components/ui/pair-choice'
import { SkeletonBlock } from '@/components/ui/skeleton'
import { calibrationQuery, calibrationsQuery } from '@/lib/client/calibrations'
import { positiveInteger, useUrlFilter } from '@/lib/client/url-filter'
import { ComparedRuns } from './compared-runs'
import { refusalWords } from './refusal-words'

export function CompareView() {
  const { search, replace } = useUrlFilter()
  const [a, b] = [positiveInteger(search.get('a')), positiveInteger(search.get('b'))]
  const isChosen = a !== undefined && b !== undefined && a !== b
  return (
    <>
      <PageHeader
        title="Compare calibrations"
        description="Options, figures, curves and decisions of two runs; differences are B − A."
      />
      <div className="grid gap-6">
        <Choice a={a} b={b} onChange={replace} />
        {isChosen ? (
          <Loading a={a} b={b} />
        ) : (
          <EmptyState title="Choose two runs">
            Figures are compared on what both tested; decisions on everything scored.
          </EmptyState>
        )}
      </div>
    </>
  )
}

type ChoiceProps = { a?: number; b?: number; onChange: (values: { a?: string | number; b?: string | number }) => void }

function Choice({ a, b, onChange }: ChoiceProps) {
  const runs = useQuery(calibrationsQuery())
  const options = (runs.data?.items ?? []).map((run) => ({
    value: String(run.id),
    label: `Calibration ${run.id}, ${formatCount(run.labels)} labels, ${refusalWords(run) ?? `threshold ${run.threshold}`}`,
  }))
  return (
    <div className="grid items-end gap-4 sm:grid-cols-[1fr_auto_1fr]">
      <PairChoice {...{ a, b, options, onChange }} />
    </div>
  )
}

function Loading({ a, b }: { a: number; b: number }) {
  const [first, second] = useQueries({ queries: [calibrationQuery(a), calibrationQuery(b)] })
  const error = first.error ?? second.error
  if (error) return <ErrorNotice error={error} />
  if (!first.data || !second.data) return <SkeletonBlock lines={8} />
  return <ComparedRuns a={first.data} b={second.data} />
}
