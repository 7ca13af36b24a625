// The leaderboard as a plot: one figure of every row with its interval.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import { PlotFigure } from '@/components/plots/plot-figure'
import { plotStyle } from '@/components/plots/plot-style'
import type { FigureName, LeaderboardRow } from '@/lib/core/domain/evaluation'
import { figureWords, isCount, modeWords } from './figure-words'

type Bar = { label: string; mode: string; value: number | null; lo: number | null; hi: number | null }

const columns = [
  { name: 'evaluation', value: (bar: Bar) => bar.label },
  { name: 'mode', value: (bar: Bar) => bar.mode },
  { name: 'value', value: (bar: Bar) => bar.value },
  { name: 'lower', value: (bar: Bar) => bar.lo },
  { name: 'upper', value: (bar: Bar) => bar.hi },
]

const ROW_PX = 30
/** As high as the place that is kept for a plot. */
const HEIGHT_MIN = 288
const LABEL_MAX = 24
const cut = (text: string) => (text.length <= LABEL_MAX ? text : `${text.slice(0, LABEL_MAX - 1)}…`)

const drawBars = (bars: readonly Bar[], label: string, isShare: boolean) => (width: number) => {
  const known = bars.map((bar, place) => ({ ...bar, place })).filter((bar) => bar.value !== null)
  return Plot.plot({
    width,
    height: Math.max(HEIGHT_MIN, 60 + ROW_PX * bars.length),
    marginLeft: 240,
    marginBottom: 40,
    inset: 6,
    style: plotStyle,
    x: {
      ...(isShare ? { domain: [0, 1] } : { zero: true }),
      label,
      labelAnchor: 'center',
      labelArrow: 'none',
      grid: true,
    },
    // Names repeat over modes; a row is its place.
    y: {
      domain: bars.map((_, place) => place),
      tickFormat: (place: number) => `${cut(bars[place]?.label ?? '')} · ${bars[place]?.mode ?? ''}`,
      tickSize: 0,
      label: null,
      type: 'band',
    },
    marks: [
      Plot.ruleY(known, { y: 'place', x1: 'lo', x2: 'hi', stroke: 'var(--accent)', strokeWidth: 2 }),
      Plot.dot(known, { y: 'place', x: 'value', fill: 'var(--accent)', stroke: 'var(--surface)', r: 4.5 }),
    ],
  })
}

export function LeaderboardPlot({ rows, figure }: { rows: readonly LeaderboardRow[]; figure: FigureName }) {
  const { label, meaning } = figureWords[figure]
  const { bars, draw } = useMemo(() => {
    const bars = rows.map((row): Bar => {
      const { lo = null, hi = null, value } = { lo: null, hi: null, ...row.figures[figure] }
      return { label: row.name, mode: modeWords[row.mode].label, value, lo, hi }
    })
    return { bars, draw: drawBars(bars, label, !isCount(figure)) }
  }, [rows, figure, label])
  return (
    <PlotFigure
      title={`${label} by evaluation`}
      fileName={`leaderboard-${figure}`}
      columns={columns}
      rows={bars}
      draw={draw}
      description={`${meaning[0]?.toUpperCase()}${meaning.slice(1)}. Lines are 95 % intervals by bootstrap over cases. Rows compare only where the cases are the same.`}
    />
  )
}
