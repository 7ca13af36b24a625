// A curve in the unit square with its pointwise band and the chosen point: what ROC and precision-recall plots share.
import * as Plot from '@observablehq/plot'
import { plotStyle } from './plot-style'
import { type KeyEntry, keyMargin, keyMarks, styleOf } from './series-style'

type Spot = { x: number; y: number }
export type CurveSeries = {
  name: string
  points: readonly Spot[]
  /** Where the drawing begins, if not at the first point. */
  lead?: Spot
  band: readonly { at: number; lo: number; hi: number }[]
  /** The certified threshold. */
  chosen: Spot | null
}

type CurveOptions = {
  x: string
  y: string
  /** How points are joined: straight, or as a staircase that holds a height until the next point. */
  curve: 'linear' | 'step-before'
  /** What a score without any knowledge would draw. */
  chance: { from: Spot; to: Spot } | null
}

export const drawCurves = (series: readonly CurveSeries[], options: CurveOptions) => (width: number) => {
  const entries = keyOf(series, options.chance !== null)
  const axis = { domain: [0, 1], labelAnchor: 'center', labelArrow: 'none', ticks: 5 } as const
  return Plot.plot({
    width,
    height: Math.min(400, width) + keyMargin(entries, width) - 20,
    ...{ marginLeft: 48, marginBottom: 40, marginTop: keyMargin(entries, width), inset: 6 },
    style: plotStyle,
    x: { ...axis, label: options.x },
    y: { ...axis, label: options.y, grid: true },
    marks: [
      ...chanceMarks(options.chance),
      ...series.flatMap((one, index) => seriesMarks(one, index, options.curve)),
      Plot.frame({ stroke: 'var(--line)' }),
      ...keyMarks(entries, width),
    ],
  })
}

function chanceMarks(chance: CurveOptions['chance']): Plot.Markish[] {
  if (!chance) return []
  const { from, to } = chance
  const ends = { x1: from.x, y1: from.y, x2: to.x, y2: to.y }
  return [Plot.link([0], { ...ends, stroke: 'var(--muted)', strokeDasharray: '2 4' })]
}

function seriesMarks({ points, lead, band, chosen }: CurveSeries, index: number, curve: CurveOptions['curve']) {
  const { stroke, dash, symbol } = styleOf(index)
  const line = { stroke, strokeWidth: 2, strokeDasharray: dash, curve }
  const spot = { r: 6, symbol, fill: stroke, stroke: 'var(--surface)', strokeWidth: 1.5 } as const
  return [
    Plot.areaY(band, { x: 'at', y1: 'lo', y2: 'hi', fill: stroke, fillOpacity: 0.14 }),
    Plot.line(lead ? [lead, ...points] : points, { x: 'x', y: 'y', ...line }),
    ...(chosen ? [Plot.dot([chosen], { x: 'x', y: 'y', ...spot })] : []),
  ]
}

function keyOf(series: readonly CurveSeries[], hasChance: boolean): KeyEntry[] {
  const many = series.length > 1
  return [
    ...series.flatMap(({ name, chosen }, index) => {
      const { stroke, dash, symbol } = styleOf(index)
      const mark = { name: many ? `its threshold` : 'Certified threshold', stroke, symbol }
      return [{ name: many ? name : 'Curve, 95 % band', stroke, dash }, ...(chosen ? [mark] : [])]
    }),
    ...(hasChance ? [{ name: 'Chance', stroke: 'var(--muted)', dash: '2 4' }] : []),
  ]
}

/** Rows of the numbers behind: of every series its points, then its band. */
export type CurveRow = {
  series: string
  part: 'curve' | 'band' | 'chosen'
  x: number
  y: number | null
  lo: number | null
  hi: number | null
}

export const curveRows = (series: readonly CurveSeries[]): CurveRow[] =>
  series.flatMap(({ name, points, band, chosen }) => [
    ...(chosen ? [{ series: name, part: 'chosen' as const, ...chosen, lo: null, hi: null }] : []),
    ...points.map((point) => ({ series: name, part: 'curve' as const, ...point, lo: null, hi: null })),
    ...band.map(({ at, lo, hi }) => ({ series: name, part: 'band' as const, x: at, y: null, lo, hi })),
  ])

export const curveColumns = (x: string, y: string) => [
  { name: 'series', value: (row: CurveRow) => row.series },
  { name: 'part', value: (row: CurveRow) => row.part },
  { name: x, value: (row: CurveRow) => row.x },
  { name: y, value: (row: CurveRow) => row.y },
  { name: 'lower', value: (row: CurveRow) => row.lo },
  { name: 'upper', value: (row: CurveRow) => row.hi },
]
