// The estimated share of each stratum as a dot with its interval.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import { PlotFigure } from '@/components/plots/plot-figure'
import { plotStyle } from '@/components/plots/plot-style'
import type { QualityStratum } from '@/lib/core/domain/quality'

type Point = { name: string; value: number | null; lo: number | null; hi: number | null; reviewed: number }

const columns = [
  { name: 'stratum', value: (point: Point) => point.name },
  { name: 'share accepted', value: (point: Point) => point.value },
  { name: 'lower', value: (point: Point) => point.lo },
  { name: 'upper', value: (point: Point) => point.hi },
  { name: 'reviewed', value: (point: Point) => point.reviewed },
]

const toPoint = ({ dimension, value, share, reviewed }: QualityStratum): Point => ({
  ...{ name: `${dimension} ${value}`, reviewed, value: share.value },
  ...(share.value === null ? { lo: null, hi: null } : { lo: share.lo, hi: share.hi }),
})

const drawStrata = (points: readonly Point[]) => (width: number) =>
  Plot.plot({
    width: Math.max(480, width),
    height: 60 + 22 * Math.max(1, points.length),
    marginLeft: Math.min(260, 30 + 7 * Math.max(8, ...points.map(({ name }) => name.length))),
    marginBottom: 40,
    style: plotStyle,
    x: {
      domain: [0, 1],
      label: 'Share physicians would accept',
      labelAnchor: 'center',
      labelArrow: 'none',
      ticks: 5,
      grid: true,
    },
    y: { label: null, domain: points.map(({ name }) => name), tickSize: 0 },
    marks: [
      Plot.ruleY(
        points.filter(({ lo }) => lo !== null),
        { y: 'name', x1: 'lo', x2: 'hi', stroke: 'var(--accent)', strokeWidth: 1.5 },
      ),
      Plot.dot(points, { x: 'value', y: 'name', r: 4, fill: 'var(--accent)', stroke: 'var(--surface)' }),
      Plot.frame({ stroke: 'var(--line)' }),
    ],
  })

export function StrataPlot({ strata, name }: { strata: readonly QualityStratum[]; name: string }) {
  const points = useMemo(() => strata.filter(({ share }) => share.value !== null).map(toPoint), [strata])
  const draw = useMemo(() => drawStrata(points), [points])
  if (points.length === 0) return null
  return (
    <PlotFigure
      title={`Estimated quality by stratum: ${name}`}
      fileName="audit-quality-strata"
      columns={columns}
      rows={points}
      draw={draw}
      description={`Dots are weighted shares, bars 95 % intervals by resampling cases. ${strata.length - points.length} strata without a reviewed trajectory are not drawn.`}
    />
  )
}
