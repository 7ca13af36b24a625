// ROC curves of one or two runs on their test halves.
'use client'
import { useMemo } from 'react'
import type { CalibrationCurves } from '@/lib/core/domain/labelled-trajectory'
import { type CurveSeries, curveColumns, curveRows, drawCurves } from './curve-plot'
import { formatCount, formatMetric } from './number-text'
import { PlotFigure } from './plot-figure'
import { estimateWords } from './estimate-text'

type RunCurves = { name: string; curves: CalibrationCurves }

const axes = {
  x: 'False positive rate (share of the rejected let in)',
  y: 'True positive rate (share of the accepted let in)',
}
const columns = curveColumns('false positive rate', 'true positive rate')
const chance = { from: { x: 0, y: 0 }, to: { x: 1, y: 1 } }

const seriesOf = ({ name, curves: { roc, chosen } }: RunCurves): CurveSeries => {
  const { falsePositiveRate = null, truePositiveRate = null } = chosen ?? {}
  const isPlaced = falsePositiveRate !== null && truePositiveRate !== null
  return {
    ...{ name, band: roc.band },
    points: roc.points.map((point) => ({ x: point.falsePositiveRate, y: point.truePositiveRate })),
    chosen: isPlaced ? { x: falsePositiveRate, y: truePositiveRate } : null,
  }
}

export function RocPlot({ runs, fileName }: { runs: readonly RunCurves[]; fileName: string }) {
  const series = useMemo(() => runs.map(seriesOf), [runs])
  const draw = useMemo(() => drawCurves(series, { ...axes, curve: 'linear', chance }), [series])
  return (
    <PlotFigure
      title="ROC"
      fileName={fileName}
      columns={columns}
      rows={curveRows(series)}
      draw={draw}
      description={runs.map((run) => describe(run, runs.length > 1)).join(' ')}
    />
  )
}

function describe({ name, curves }: RunCurves, isOneOfMany: boolean): string {
  const { labels, cases, roc, chosen, thresholds } = curves
  const thinned =
    thresholds + 1 > roc.points.length
      ? ` Drawn with ${formatCount(roc.points.length)} of ${formatCount(thresholds + 1)} points.`
      : ''
  const at = chosen
    ? ` At the certified threshold ${formatMetric(chosen.threshold)}, ${formatMetric(chosen.truePositiveRate)} of the accepted and ${formatMetric(chosen.falsePositiveRate)} of the rejected are let in.`
    : ' No threshold is certified, so none is marked.'
  return `${isOneOfMany ? `${name}: ` : ''}${formatCount(labels)} labels of ${formatCount(cases)} cases of the test half, weighted by 1/π; AUROC ${estimateWords(roc.auroc)}. The band is the pointwise 95 % interval by bootstrap over cases.${at}${thinned}`
}
