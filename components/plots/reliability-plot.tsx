// Reliability diagram: the share physicians accepted against the predicted acceptance, per bin, with intervals.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import type { ScoreReport } from '@/lib/core/formats/calibration-file'
import { PlotFigure } from './plot-figure'
import { plotStyle } from './plot-style'

type Bin = ScoreReport['reliability'][number]

const columns = [
  { name: 'predicted', value: (bin: Bin) => bin.predicted },
  { name: 'observed', value: (bin: Bin) => bin.observed },
  { name: 'lower', value: (bin: Bin) => bin.lo },
  { name: 'upper', value: (bin: Bin) => bin.hi },
  { name: 'labels', value: (bin: Bin) => bin.n },
]

const drawReliability = (bins: readonly Bin[]) => (width: number) =>
  Plot.plot({
    width,
    height: Math.min(380, width),
    marginLeft: 48,
    marginBottom: 40,
    inset: 10,
    style: plotStyle,
    x: { domain: [0, 1], label: 'Predicted acceptance', labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
    y: { domain: [0, 1], label: 'Accepted share', labelAnchor: 'center', labelArrow: 'none', ticks: 5, grid: true },
    r: { range: [3, 9], domain: [0, Math.max(1, ...bins.map((bin) => bin.n))] },
    marks: [
      Plot.link([0], { x1: 0, y1: 0, x2: 1, y2: 1, stroke: 'var(--muted)', strokeDasharray: '4 4' }),
      Plot.ruleX(bins, { x: 'predicted', y1: 'lo', y2: 'hi', stroke: 'var(--accent)', strokeWidth: 1.5 }),
      Plot.dot(bins, { x: 'predicted', y: 'observed', r: 'n', fill: 'var(--accent)', stroke: 'var(--surface)' }),
      Plot.frame({ stroke: 'var(--line)' }),
    ],
  })

export function ReliabilityPlot({ bins, fileName }: { bins: readonly Bin[]; fileName: string }) {
  const draw = useMemo(() => drawReliability(bins), [bins])
  return (
    <PlotFigure
      title="Reliability"
      fileName={fileName}
      columns={columns}
      rows={bins}
      draw={draw}
      description={
        <>
          {bins.length} bins of the test half. On the dashed line, predictions are as true as they say. Bars are 95 %
          Wilson intervals; larger dots hold more labels.
        </>
      }
    />
  )
}
