// How often each way to fail occurs in each stratum: a cell's shade and number are its share.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import { formatPercent } from '@/components/plots/number-text'
import { PlotFigure } from '@/components/plots/plot-figure'
import { plotStyle } from '@/components/plots/plot-style'
import type { FailureCell } from '@/lib/core/domain/failure'
import { modeWords } from './failure-words'

type FailureHeatmapProps = {
  title: string
  noun: string
  cells: readonly FailureCell[]
  fileName: string
  axis: string
}

const columns = [
  { name: 'stratum', value: (cell: FailureCell) => cell.value },
  { name: 'mode', value: (cell: FailureCell) => cell.mode },
  { name: 'count', value: (cell: FailureCell) => cell.count },
  { name: 'of', value: (cell: FailureCell) => cell.of },
  { name: 'share', value: shareOf },
]

function shareOf(cell: FailureCell): number | null {
  return cell.of > 0 ? cell.count / cell.of : null
}

const drawHeatmap = (cells: readonly FailureCell[], axis: string) => (width: number) => {
  const values = [...new Set(cells.map(({ value }) => value))]
  const largest = Math.max(1e-9, ...cells.map((cell) => shareOf(cell) ?? 0))
  return Plot.plot({
    width: Math.max(480, width),
    height: 60 + Math.max(28, Math.min(72, 220 / values.length)) * values.length,
    marginLeft: Math.min(220, 30 + 7 * Math.max(6, ...values.map((value) => value.length))),
    marginTop: 44,
    style: plotStyle,
    x: { axis: 'top', label: null, tickFormat: (mode: string) => modeWords(mode), tickPadding: 8, tickSize: 0 },
    y: { label: axis, labelArrow: 'none', domain: values, tickSize: 0 },
    marks: [
      Plot.cell(cells, {
        ...{ x: 'mode', y: 'value', fill: 'var(--accent)', inset: 1 },
        fillOpacity: (cell: FailureCell) => 0.08 + (0.5 * (shareOf(cell) ?? 0)) / largest,
      }),
      Plot.text(cells, {
        ...{ x: 'mode', y: 'value', fill: 'var(--ink)' },
        text: (cell: FailureCell) => formatPercent(shareOf(cell)),
      }),
    ],
  })
}

export function FailureHeatmap({ title, noun, cells, fileName, axis }: FailureHeatmapProps) {
  const draw = useMemo(() => drawHeatmap(cells, axis), [cells, axis])
  const most = [...cells].sort((a, b) => (shareOf(b) ?? 0) - (shareOf(a) ?? 0))[0]
  const words = most
    ? `Most often ${modeWords(most.mode)} in ${most.value}: ${formatPercent(shareOf(most))}.`
    : 'There is none.'
  return (
    <PlotFigure
      title={title}
      fileName={fileName}
      columns={columns}
      rows={cells}
      draw={draw}
      description={`Share of ${noun} by ${axis.toLowerCase()}. ${words} Empty places never occurred.`}
    />
  )
}
