// The walk over thresholds, strict to loose: precision against the target, and the p-value against the error level.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import type { CalibrationFile } from '@/lib/core/formats/calibration-file'
import { formatCount, formatMetric, formatSmall } from './number-text'
import { PlotFigure } from './plot-figure'
import { plotStyle } from './plot-style'
import { type KeyEntry, keyMargin, keyMarks } from './series-style'

type Step = CalibrationFile['threshold']['walk'][number]
type Walk = Pick<CalibrationFile, 'alpha' | 'delta' | 'level' | 'threshold'>

/** At what level the run tests: its look's; in runs from before looks were counted, its delta. */
const levelOf = ({ level, delta }: Walk) => level ?? delta

const columns = [
  { name: 'threshold', value: (step: Step) => step.tau },
  { name: 'accepted', value: (step: Step) => step.accepted },
  { name: 'precision', value: (step: Step) => step.precision },
  { name: 'lower bound', value: (step: Step) => step.lower },
  { name: 'p-value', value: (step: Step) => step.pValue },
]

const axes = (width: number) => ({
  width,
  height: Math.min(320, Math.max(220, width * 0.7)),
  marginLeft: 48,
  marginBottom: 40,
  inset: 8,
  style: plotStyle,
  // Strict thresholds stand left, where the walk begins.
  x: {
    domain: [1, 0],
    label: 'Threshold of predicted acceptance',
    labelAnchor: 'center',
    labelArrow: 'none',
    ticks: 5,
  } as const,
})

const looks = {
  precision: { name: 'Precision on the test half', stroke: 'var(--accent)' },
  lower: { name: 'Lower confidence bound', stroke: 'var(--ink)', symbol: 'triangle2' },
  target: { name: 'Target', stroke: 'var(--bad)', dash: '4 4' },
  chosen: { name: 'Chosen', stroke: 'var(--good)' },
} as const satisfies Record<string, KeyEntry>

function drawPrecision({ alpha, threshold }: Walk) {
  const steps = threshold.walk.filter((step) => step.precision !== null)
  const bounded = threshold.walk.filter((step) => step.lower !== null)
  const { precision, lower, target, chosen } = looks
  const entries: KeyEntry[] = [
    precision,
    ...(bounded.length > 0 ? [lower] : []),
    target,
    ...(threshold.value === null ? [] : [chosen]),
  ]
  return (width: number) =>
    Plot.plot({
      ...axes(width),
      marginTop: keyMargin(entries, width),
      height: axes(width).height + keyMargin(entries, width),
      y: {
        domain: [0, 1],
        label: 'Precision among accepted',
        labelAnchor: 'center',
        labelArrow: 'none',
        ticks: 5,
        grid: true,
      },
      marks: [
        Plot.ruleY([1 - alpha], { stroke: target.stroke, strokeDasharray: target.dash }),
        ...chosenMark(threshold.value),
        Plot.ruleX(bounded, { x: 'tau', y1: 'lower', y2: 'precision', stroke: 'var(--line-strong)' }),
        Plot.dot(bounded, { x: 'tau', y: 'lower', r: 3.5, symbol: lower.symbol, fill: lower.stroke }),
        Plot.line(steps, { x: 'tau', y: 'precision', stroke: precision.stroke, strokeWidth: 2 }),
        Plot.dot(steps, { x: 'tau', y: 'precision', r: 2.5, fill: precision.stroke }),
        Plot.frame({ stroke: 'var(--line)' }),
        ...keyMarks(entries, width),
      ],
    })
}

/** Smaller p-values are drawn here: how small one is beyond that changes nothing. */
const LEAST_P = 1e-6
const powers: Record<number, string> = {
  ...{ 1: '1', 0.1: '0.1', 0.01: '0.01', 0.001: '0.001', 1e-4: '10⁻⁴', 1e-5: '10⁻⁵', [LEAST_P]: '10⁻⁶' },
}

function drawPValue(walk: Walk) {
  const { threshold } = walk
  const steps = threshold.walk.map(({ tau, pValue }) => ({ tau, pValue: Math.max(LEAST_P, pValue) }))
  return (width: number) =>
    Plot.plot({
      ...axes(width),
      marginLeft: 64,
      // Levels of late looks are small: on a linear axis every passed threshold would lie on the line.
      y: {
        ...{ type: 'log', domain: [LEAST_P, 1], label: 'p-value, logarithmic', labelAnchor: 'center', grid: true },
        ...{ labelArrow: 'none', ticks: Object.keys(powers).map(Number), tickFormat: (p: number) => powers[p] ?? '' },
      },
      marks: [
        Plot.ruleY([Math.max(LEAST_P, levelOf(walk))], { stroke: 'var(--bad)', strokeDasharray: '4 4' }),
        ...chosenMark(threshold.value),
        Plot.line(steps, { x: 'tau', y: 'pValue', stroke: 'var(--accent)', strokeWidth: 2 }),
        Plot.dot(steps, { x: 'tau', y: 'pValue', r: 2.5, fill: 'var(--accent)' }),
        Plot.frame({ stroke: 'var(--line)' }),
      ],
    })
}

const chosenMark = (tau: number | null) =>
  tau === null ? [] : [Plot.ruleX([tau], { stroke: 'var(--good)', strokeWidth: 2 })]

export function ThresholdWalkPlot({ result, fileName }: { result: Walk; fileName: string }) {
  const precision = useMemo(() => drawPrecision(result), [result])
  const pValue = useMemo(() => drawPValue(result), [result])
  const { walk, value } = result.threshold
  const chosen = value === null ? 'No threshold qualified.' : `The chosen threshold is ${formatMetric(value)}.`
  const bounds = walk.some((step) => step.lower !== null)
    ? ` Triangles are lower confidence bounds at level ${formatSmall(levelOf(result))}: the threshold is chosen where the bound reaches the target.`
    : ' This run kept no lower bounds.'
  return (
    <div className="grid gap-6 lg:grid-cols-2">
      <PlotFigure
        title="Precision along the walk"
        fileName={`${fileName}-precision`}
        columns={columns}
        rows={walk}
        draw={precision}
        description={`${formatCount(walk.length)} ${walk.length === 1 ? 'threshold was' : 'thresholds were'} tested, strict on the left. The dashed line is the target precision ${formatMetric(1 - result.alpha)}.${bounds} ${chosen}`}
      />
      <PlotFigure
        title="Test along the walk"
        fileName={`${fileName}-p-value`}
        columns={columns}
        rows={walk}
        draw={pValue}
        description={`The walk goes on while the p-value stays at or below the dashed line, the level ${formatSmall(levelOf(result))} of this run, and ends at the first one above it. Values below ${powers[LEAST_P]} are drawn there. ${chosen}`}
      />
    </div>
  )
}
