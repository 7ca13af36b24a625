// ROC and precision-recall of one or two runs, or why there are none.
'use client'
import { useQueries } from '@tanstack/react-query'
import { useMemo } from 'react'
import { PrecisionRecallPlot } from '@/components/plots/precision-recall-plot'
import { RocPlot } from '@/components/plots/roc-plot'
import { ErrorNotice } from '@/components/ui/error-notice'
import { SkeletonBlock } from '@/components/ui/skeleton'
import { curvesQuery } from '@/lib/client/calibrations'

type CurvePlotsProps = { calibrationIds: readonly number[]; fileName: string }

export function CurvePlots({ calibrationIds, fileName }: CurvePlotsProps) {
  const queries = useQueries({ queries: calibrationIds.map((id) => curvesQuery(id)) })
  const loaded = queries.map(({ data }) => data)
  const key = JSON.stringify([calibrationIds, loaded.map((curves) => curves !== undefined)])
  // The plots are drawn anew when these change, so they are kept while the same runs are shown.
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is loaded of a run never changes
  const runs = useMemo(
    () =>
      loaded.flatMap((curves, index) =>
        curves ? [{ name: `Calibration ${calibrationIds[index] ?? ''}`, curves }] : [],
      ),
    [key],
  )
  const error = queries.find((query) => query.error)?.error
  if (error) return <ErrorNotice error={error} />
  if (runs.length < calibrationIds.length) return <SkeletonBlock lines={8} />
  const drawn = runs.filter(({ curves }) => curves.reason === null)
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
