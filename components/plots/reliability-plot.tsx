// Reliability diagram of one or two runs: the share physicians accepted against the predicted acceptance, per bin, with intervals.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import type { ScoreReport } from '@/lib/core/formats/calibration-file'
import { formatCount } from './number-text'
import { PlotFigure } from './plot-figure'
import { plotStyle } from './plot-style'
import { type KeyEntry, keyMargin, keyMarks, styleOf } from './series-style'

type RunBins = { name: string; bins: ScoreReport['reliability'] }
type Row = ScoreReport['reliability'][number] & { series: string }

const columns = [
  { name: 'series', value: (bin: Row) => bin.series },
  { name: 'predicted', value: (bin: Row) => bin.predicted },
  { name: 'observed', value: (bin: Row) => bin.observed },
  { name: 'lower', value: (bin: Row) => bin.lo },
  { name: 'upper', value: (bin: Row) => bin.hi },
  { name: 'labels', value: (bin: Row) => bin.n },
]

const drawReliability = (runs: readonly RunBins[]) => (width: number) => {
  const entries = keyOf(runs)
  const largest = Math.max(1, ...runs.flatMap(({ bins }) => bins.map((bin) => bin.n)))
  const axis = { domain: [0, 1], labelAnchor: 'center', labelArrow: 'none', ticks: 5 } as const
  return Plot.plot({
    width,
    height: Math.min(400, width) + keyMargin(entries, width) - 20,
    ...{ marginLeft: 48, marginBottom: 40, marginTop: keyMargin(entries, width), inset: 10 },
    style: plotStyle,
    x: { ...axis, label: 'Predicted acceptance' },
    y: { ...axis, label: 'Share accepted by physicians', grid: true },
    r: { range: [3, 9], domain: [0, largest] },
    marks: [
      Plot.link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--muted)', strokeDasharray: '4 4' }),
      ...runs.flatMap(({ bins }, index) => binMarks(bins, index)),
      Plot.frame({ stroke: 'var(--line)' }),
      ...keyMarks(entries, width),
    ],
  })
}

function binMarks(bins: RunBins['bins'], index: number): Plot.Markish[] {
  const { stroke, dash, symbol } = styleOf(index)
  const line = { stroke, strokeWidth: 1.5, strokeDasharray: dash }
  return [
    Plot.ruleX(bins, { x: 'predicted', y1: 'lo', y2: 'hi', ...line }),
    Plot.dot(bins, { x: 'predicted', y: 'observed', r: 'n', symbol, fill: stroke, stroke: 'var(--surface)' }),
  ]
}

const keyOf = (runs: readonly RunBins[]): KeyEntry[] => [
  ...runs.map(({ name }, index) => {
    const { stroke, symbol } = styleOf(index)
    return { name: runs.length > 1 ? name : 'Bin, 95 % interval', stroke, symbol }
  }),
  { name: 'As true as predicted', stroke: 'var(--muted)', dash: '4 4' },
]

export function ReliabilityPlot({ runs, fileName }: { runs: readonly RunBins[]; fileName: string }) {
  const draw = useMemo(() => drawReliability(runs), [runs])
  const rows = runs.flatMap(({ name, bins }) => bins.map((bin) => ({ ...bin, series: name })))
  const counts = runs.map(({ bins }) => formatCount(bins.length)).join(' and ')
  return (
    <PlotFigure
      title="Reliability"
      fileName={fileName}
      columns={columns}
      rows={rows}
      draw={draw}
      description={`${counts} bins of equal mass of the test half, weighted by 1/π. On the dashed line, predictions are as true as they say. Bars are 95 % Wilson intervals on the effective number of labels; larger marks hold more labels. Rows of one case hang together, so the bars are for looking, not for deciding.`}
    />
  )
}
