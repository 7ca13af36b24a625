// ROC and precision-recall of one or two runs, or why there are none.
'use client'
import { useQueries } from '@tanstack/react-query'
import { type ComponentProps, useMemo } from 'react'
import { PrecisionRecallPlot } from '@/components/plots/precision-recall-plot'
import { RocPlot } from '@/components/plots/roc-plot'
import { ErrorNotice } from '@/components/ui/error-notice'
import { SkeletonBlock } from '@/components/ui/skeleton'
import { curvesQuery } from '@/lib/client/calibrations'

type CurvePlotsProps = { calibrationIds: readonly number[]; fileName: string }

export function CurvePlots({ calibrationIds, fileName }: CurvePlotsProps) {
  // What is combined keeps its identity while it is equal, so the plots are drawn once.
  const { runs, error } = useQueries({
    queries: calibrationIds.map((id) => curvesQuery(id)),
    combine: (results) => ({
      error: results.find((result) => result.error)?.error,
      runs: results.flatMap(({ data }, index) =>
        data ? [{ name: `Calibration ${calibrationIds[index] ?? ''}`, curves: data }] : [],
      ),
    }),
  })
  if (error) return <ErrorNotice error={error} />
  if (runs.length < calibrationIds.length) return <SkeletonBlock lines={8} />
  return <Drawn runs={runs} fileName={fileName} />
}

type Runs = ComponentProps<typeof RocPlot>['runs']

function Drawn({ runs, fileName }: { runs: Runs; fileName: string }) {
  const drawn = useMemo(() => runs.filter(({ curves }) => curves.reason === null), [runs])
  const absent = runs.filter(({ curves }) => curves.reason !== null)
  return (
    <div className="grid gap-4">
      {absent.map(({ name, curves }) => (
        <p key={name} className="text-muted">
          {runs.length > 1 ? `${name} has no curves` : 'There are no curves'}: {curves.reason}.
        </p>
      ))}
      {drawn.length > 0 ? (
        <div className="grid items-start gap-6 lg:grid-cols-2">
          <RocPlot runs={drawn} fileName={`${fileName}-roc`} />
          <PrecisionRecallPlot runs={drawn} fileName={`${fileName}-precision-recall`} />
        </div>
      ) : null}
    </div>
  )
}
