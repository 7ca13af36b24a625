// An evaluation in the words of the terminal: every figure with its interval, then the accuracy of each stratum.
import type { Estimate } from '@/lib/core/calibration/estimate'
import { type Evaluation, type FigureName, figureNameSchema, type Stratum } from '@/lib/core/domain/evaluation'

export const figureTitles: Readonly<Record<FigureName, string>> = {
  hit: 'HIT, failed items as misses',
  hitPlayed: 'HIT, of the cases played',
  hitOrNear: 'HIT or NEAR',
  judged: 'same by the judge',
  precision: 'precision of orders',
  recall: 'recall of the menu',
  turns: 'turns',
  orders: 'orders',
  unavailableRate: 'unavailable orders',
  repeatRate: 'repeated orders',
  dtc: 'DTC',
  rac: 'RAC',
  buc: 'BUC',
  og: 'OG',
  mtc: 'MTC',
  coverage: 'coverage',
  ungroundedOrdering: 'ungrounded test ordering',
  unreliableUpdate: 'unreliable diagnostic update',
  degradedCoherence: 'degraded multi-turn coherence',
}

/** `0.413 [0.375, 0.451]`; a dash where there is no figure. */
export function estimateText(estimate: Estimate): string {
  if (estimate.value === null) return '–'
  const { value, lo, hi } = estimate
  const interval = lo === null || hi === null ? '' : ` [${lo.toFixed(3)}, ${hi.toFixed(3)}]`
  return `${value.toFixed(3)}${interval}`
}

/** Lines in reading order; none before its figures are made. */
export function describeEvaluation({ summary, trainCases, name }: Evaluation): string[] {
  if (!summary) return []
  const wholes = summary.flatMap(({ mode, strata: [all] }) => (all ? [{ mode, all }] : []))
  const heads = wholes.map(
    ({ mode, all }) => `${mode}, ${all.cases} cases${all.failed > 0 ? `, ${all.failed} failed` : ''}`,
  )
  const rows = figureNameSchema.options.map((figure) => [
    figureTitles[figure],
    ...wholes.map(({ all }) => estimateText(all.figures[figure])),
  ])
  const strata = summary[0]?.strata.filter(({ by }) => by !== 'all') ?? []
  const hits = strata.map((stratum) => [
    `${stratum.by}: ${stratum.value} (${stratum.cases})`,
    ...summary.map((mode) => hitOf(mode.strata, stratum)),
  ])
  const warning =
    trainCases > 0 ? [`${trainCases} of the cases are of the train split: the figures say nothing of new cases.`] : []
  return [...warning, ...table([[name, ...heads], ...rows]), '', ...table([['HIT per stratum', ...heads], ...hits])]
}

function hitOf(strata: readonly Stratum[], { by, value }: Stratum): string {
  const found = strata.find((stratum) => stratum.by === by && stratum.value === value)
  return found ? estimateText(found.figures.hit) : '–'
}

function table(rows: readonly (readonly string[])[]): string[] {
  const columns = rows[0]?.length ?? 0
  const widths = Array.from({ length: columns }, (_, i) => Math.max(...rows.map((row) => row[i]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((cell, i) => cell.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}
