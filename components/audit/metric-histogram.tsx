// One metric's values among accepted, accepted-prefix, rejected and unjudged trajectories: a histogram each, on one scale.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import { formatMetric } from '@/components/plots/number-text'
import { PlotFigure } from '@/components/plots/plot-figure'
import { plotStyle } from '@/components/plots/plot-style'
import { metricMeaning } from '@/components/trees/metric-meaning'
import { METRIC_BINS, type MetricDistribution } from '@/lib/core/domain/metric-distribution'
import { labelColours, labelNames } from './label-words'

/** Of a box that is not laid out yet; the drawing shrinks to fit. */
const WIDTH_MIN = 320

type Bar = { label: string; from: number; to: number; n: number; weight: number; share: number | null; colour: string }

const columns = [
  { name: 'label', value: (bar: Bar) => bar.label },
  { name: 'from', value: (bar: Bar) => bar.from },
  { name: 'to', value: (bar: Bar) => bar.to },
  { name: 'trajectories', value: (bar: Bar) => bar.n },
  { name: 'sum of 1/π', value: (bar: Bar) => bar.weight },
  { name: 'share of the label', value: (bar: Bar) => bar.share },
]

function barsOf({ distributions }: MetricDistribution, isWeighted: boolean): Bar[] {
  return distributions.flatMap(({ label, counts, weights }) => {
    const heights = isWeighted ? weights : counts
    const sum = heights.reduce((all, one) => all + one, 0)
    return counts.map((n, bin) => ({
      ...{ label: labelNames[label], colour: labelColours[label], n, weight: weights[bin] ?? 0 },
      ...{ from: bin / METRIC_BINS, to: (bin + 1) / METRIC_BINS },
      share: sum > 0 ? (heights[bin] ?? 0) / sum : null,
    }))
  })
}

const drawHistograms = (bars: readonly Bar[], name: string) => (width: number) =>
  Plot.plot({
    width: Math.max(WIDTH_MIN, width),
    height: 300,
    marginLeft: 48,
    marginRight: 100,
    marginBottom: 38,
    style: plotStyle,
    x: { domain: [0, 1], label: name, labelAnchor: 'center', labelArrow: 'none', ticks: 5 },
    y: { label: 'Share of the label', labelArrow: 'none', ticks: 2, tickFormat: '.0%', grid: true },
    fy: { label: null, padding: 0.3, domain: Object.values(labelNames) },
    marks: [
      Plot.rectY(bars, {
        x1: 'from',
        x2: 'to',
        y: 'share',
        fy: 'label',
        fill: 'colour',
        insetLeft: 0.5,
        insetRight: 0.5,
      }),
      Plot.ruleY([0], { stroke: 'var(--line-strong)' }),
    ],
  })

export const metricTitle = (metric: MetricDistribution['metric']) =>
  metric === 'acceptance' ? 'Predicted acceptance' : metric.toUpperCase()

export function MetricHistogram({ of, isWeighted }: { of: MetricDistribution; isWeighted: boolean }) {
  const title = metricTitle(of.metric)
  const bars = useMemo(() => barsOf(of, isWeighted), [of, isWeighted])
  const draw = useMemo(() => drawHistograms(bars, title), [bars, title])
  const meaning =
    of.metric === 'acceptance' ? 'What the calibration in force predicts.' : `${metricMeaning[of.metric]}.`
  const auroc = isWeighted ? of.auroc : of.aurocUnweighted
  const parts =
    auroc.value === null
      ? `No AUROC: ${auroc.reason}.`
      : `AUROC of accepted against the other judged ones ${formatMetric(auroc.value)}${range(auroc)}.`
  return (
    <PlotFigure
      title={title}
      fileName={`audit-${of.metric}`}
      columns={columns}
      rows={bars}
      draw={draw}
      description={`${meaning} ${parts} ${isWeighted ? 'Judged trajectories weigh 1/π, the unjudged are counted.' : 'Every trajectory counts alike.'}`}
    />
  )
}

const range = ({ lo, hi }: { lo: number | null; hi: number | null }) =>
  lo === null || hi === null ? '' : ` [${formatMetric(lo)}, ${formatMetric(hi)}]`
