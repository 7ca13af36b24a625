// Precision-recall curves of one or two runs on their test halves.
'use client'
import { useMemo } from 'react'
import type { CalibrationCurves } from '@/lib/core/domain/labelled-trajectory'
import { type CurveSeries, curveColumns, curveRows, drawCurves } from './curve-plot'
import { estimateWords } from './estimate-text'
import { formatMetric } from './number-text'
import { PlotFigure } from './plot-figure'

type RunCurves = { name: string; curves: CalibrationCurves }

const axes = { x: 'Recall (share of the accepted let in)', y: 'Precision (share accepted among what is let in)' }
const columns = curveColumns('recall', 'precision')

const seriesOf = ({ name, curves: { precisionRecall, chosen } }: RunCurves): CurveSeries => {
  const { recall = null, precision = null } = chosen ?? {}
  const [first] = precisionRecall.points
  return {
    ...{ name, band: precisionRecall.band, lead: first && { x: 0, y: first.precision } },
    points: precisionRecall.points.map((point) => ({ x: point.recall, y: point.precision })),
    chosen: recall !== null && precision !== null ? { x: recall, y: precision } : null,
  }
}

/** A score without knowledge has the precision of everything, which is where the curve ends. */
function chanceOf(series: readonly CurveSeries[]) {
  const last = series.length === 1 ? series[0]?.points.at(-1) : undefined
  return last ? { from: { x: 0, y: last.y }, to: { x: 1, y: last.y } } : null
}

export function PrecisionRecallPlot({ runs, fileName }: { runs: readonly RunCurves[]; fileName: string }) {
  const series = useMemo(() => runs.map(seriesOf), [runs])
  const draw = useMemo(() => drawCurves(series, { ...axes, curve: 'step-before', chance: chanceOf(series) }), [series])
  return (
    <PlotFigure
      title="Precision and recall"
      fileName={fileName}
      columns={columns}
      rows={curveRows(series)}
      draw={draw}
      description={runs.map((run) => describe(run, runs.length > 1)).join(' ')}
    />
  )
}

function describe({ name, curves: { precisionRecall, chosen } }: RunCurves, isOneOfMany: boolean): string {
  const at = chosen
    ? ` The certified threshold has precision ${formatMetric(chosen.precision)} at recall ${formatMetric(chosen.recall)}.`
    : ' No threshold is certified, so none is marked.'
  const of = isOneOfMany ? `${name}: average` : 'Average'
  return `${of} precision ${estimateWords(precisionRecall.averagePrecision)}, the area under the staircase. The band is the pointwise 95 % interval by bootstrap over cases.${at}`
}
