// The (DTC, RAC) plane of labelled trajectories: what physicians accepted and rejected, what the run certifies, and where the default filter draws its line.
'use client'
import * as Plot from '@observablehq/plot'
import { useMemo } from 'react'
import type { CalibrationPlane, LabelledTrajectory } from '@/lib/core/domain/labelled-trajectory'
import { formatCount } from './number-text'
import { PlotFigure } from './plot-figure'
import { plotStyle } from './plot-style'
import { type KeyEntry, keyMargin, keyMarks } from './series-style'

const looks = {
  accepted: { name: 'Accepted by physicians', stroke: 'var(--good)', symbol: 'circle' },
  rejected: { name: 'Rejected', stroke: 'var(--bad)', symbol: 'times' },
  certified: { name: 'Certified', stroke: 'var(--ink)', symbol: 'circle', isHollow: true },
  region: { name: 'Default filter: DTC and RAC from here up', stroke: 'var(--accent)', dash: '5 4' },
} as const satisfies Record<string, KeyEntry>

const columns = [
  { name: 'trajectory', value: (row: LabelledTrajectory) => row.trajectoryId },
  { name: 'tree', value: (row: LabelledTrajectory) => row.treeId },
  { name: 'leaf', value: (row: LabelledTrajectory) => row.leafId },
  { name: 'DTC', value: (row: LabelledTrajectory) => row.dtc },
  { name: 'RAC', value: (row: LabelledTrajectory) => row.rac },
  { name: 'label', value: (row: LabelledTrajectory) => (row.isAccepted ? 'accepted' : 'rejected') },
  { name: 'certified', value: (row: LabelledTrajectory) => (row.isCertified ? 'yes' : 'no') },
  { name: 'predicted acceptance', value: (row: LabelledTrajectory) => row.p },
]

const hrefOf = ({ treeId, leafId }: LabelledTrajectory) => `/trees/${treeId}?turn=${encodeURIComponent(leafId)}`

const drawPlane =
  ({ points, thresholds, certified }: CalibrationPlane) =>
  (width: number) => {
    const { region, accepted, rejected } = looks
    const entries: KeyEntry[] = [accepted, rejected, ...(certified > 0 ? [looks.certified] : []), region]
    const axis = { domain: [0, 1], labelAnchor: 'center', labelArrow: 'none', ticks: 5, grid: true } as const
    const at = { x: 'dtc', y: 'rac', href: hrefOf } as const
    const corner = { x1: thresholds.dtc, y1: thresholds.rac, x2: 1, y2: 1 }
    return Plot.plot({
      width,
      height: Math.min(460, width) + keyMargin(entries, width),
      ...{ marginLeft: 48, marginBottom: 40, marginTop: keyMargin(entries, width), inset: 10 },
      style: plotStyle,
      x: { ...axis, label: 'DTC, closeness to the truth' },
      y: { ...axis, label: 'RAC, rational updating' },
      marks: [
        Plot.rect([corner], { ...corner, fill: region.stroke, fillOpacity: 0.06 }),
        Plot.rect([corner], { ...corner, fill: 'none', stroke: region.stroke, strokeDasharray: region.dash }),
        Plot.dot(
          points.filter(({ isAccepted }) => isAccepted),
          { ...at, ...markOf(accepted), fill: accepted.stroke },
        ),
        Plot.dot(
          points.filter(({ isAccepted }) => !isAccepted),
          { ...at, ...markOf(rejected) },
        ),
        Plot.dot(
          points.filter(({ isCertified }) => isCertified),
          { ...at, ...markOf(looks.certified), r: 7.5 },
        ),
        Plot.frame({ stroke: 'var(--line)' }),
        ...keyMarks(entries, width),
      ],
    })
  }

const markOf = ({ stroke, symbol }: { stroke: string; symbol: 'circle' | 'times' }) =>
  ({ symbol, stroke, r: 4, strokeWidth: 1.5, fillOpacity: 0.35 }) as const

export function PlanePlot({ plane, fileName }: { plane: CalibrationPlane; fileName: string }) {
  const draw = useMemo(() => drawPlane(plane), [plane])
  return (
    <PlotFigure
      title="Labelled trajectories by DTC and RAC"
      fileName={fileName}
      columns={columns}
      rows={plane.points}
      draw={draw}
      description={describe(plane)}
    />
  )
}

function describe({ points, placed, unplaced, accepted, rejected, certified, thresholds }: CalibrationPlane): string {
  const some =
    points.length < placed
      ? ` Drawn are ${formatCount(points.length)} of them, evenly spaced in the order of their ids.`
      : ''
  const without = unplaced > 0 ? ` ${formatCount(unplaced)} more have no DTC or no RAC and no place here.` : ''
  return `${formatCount(placed)} labelled trajectories of both halves: ${formatCount(accepted)} accepted (filled circles), ${formatCount(rejected)} rejected (crosses); ${formatCount(certified)} lie at or above the certified threshold (ringed). The dashed corner is where DTC reaches ${thresholds.dtc} and RAC ${thresholds.rac}; the default filter asks for a HIT, OG and MTC besides. Each point opens its tree.${some}${without}`
}
