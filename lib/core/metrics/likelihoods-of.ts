// How probable one finding is under every disease, computed at once.
import { findingCarriers } from '../graph/finding-carriers'
import { linAt } from '../graph/lin-similarity'
import type { FindingLikelihoods, MedicalGraph } from '../graph/medical-graph'
import { ancestorsAt, descendantsAt } from '../graph/taxonomy'
import { backgroundAt } from './background-at'
import { clampRate } from './clamp-rate'

/**
 * P(f|h) clamped to [0.01, 0.99] of the finding at a position for every disease: `values` for those whose annotations speak of it (`diseases`,
 * ascending), `otherwise` (the background rate) for all others. The rules stand at findingProbability. Remembered with the graph: a finding costs
 * its annotated relatives once, whatever the number of diseases asked about.
 *
 * @example likelihoodsOf(graph, graph.findingIds.indexOf('F:ptosis')).otherwise // 0.325
 */
export function likelihoodsOf(graph: MedicalGraph, finding: number): FindingLikelihoods {
  const known = graph.memo.likelihoods[finding]
  if (known) return known
  const background = backgroundAt(graph, finding)
  const sheet = readCarriers(graph, finding)
  const listed = new Int32Array(sheet.touched.length)
  const rates = new Float64Array(sheet.touched.length)
  let count = 0
  for (const disease of sheet.touched.sort()) {
    const rate = rateOf(sheet, disease, background)
    clear(sheet, disease)
    if (rate < 0) continue
    listed[count] = disease
    rates[count] = clampRate(rate)
    count += 1
  }
  const found = {
    diseases: listed.slice(0, count),
    values: rates.slice(0, count),
    otherwise: clampRate(background),
  }
  graph.memo.likelihoods[finding] = found
  return found
}

/** By disease position: the largest implied and inferred rate, whether excluded or seen at all; and the diseases seen. */
type Sheet = {
  readonly implied: Float64Array
  readonly inferred: Float64Array
  readonly marks: Uint8Array
  touched: Int32Array
}

const SEEN = 1
const EXCLUDED = 2
/** One sheet a graph, all zero between calls: thousands of diseases are touched at a time. */
const sheets = new WeakMap<MedicalGraph, Sheet>()

function emptySheet(graph: MedicalGraph): Sheet {
  const known = sheets.get(graph)
  if (known) return known
  const size = graph.diseaseIds.length
  const made = {
    implied: new Float64Array(size),
    inferred: new Float64Array(size),
    marks: new Uint8Array(size),
    touched: new Int32Array(0),
  }
  sheets.set(graph, made)
  return made
}

/** Rule 1 by implication, 2 by exclusion, 3 by similarity; -1 where none of them says more than the background. */
function rateOf({ implied, inferred, marks }: Sheet, disease: number, background: number): number {
  const stated = implied[disease] ?? 0
  if (stated > 0) return stated
  if (((marks[disease] ?? 0) & EXCLUDED) !== 0) return 0
  const similar = inferred[disease] ?? 0
  return similar > background ? similar : -1
}

function clear({ implied, inferred, marks }: Sheet, disease: number): void {
  implied[disease] = 0
  inferred[disease] = 0
  marks[disease] = 0
}

/** Goes through the annotations of the finding, of what implies it and of what it implies. */
function readCarriers(graph: MedicalGraph, finding: number): Sheet {
  const taxonomy = graph.taxonomies.finding
  const carriers = findingCarriers(graph)
  const sheet = emptySheet(graph)
  const above = ancestorsAt(taxonomy, finding)
  const below = descendantsAt(taxonomy, finding)
  const relatives = [finding, ...below, ...above]
  let most = 0
  for (const relative of relatives) most += carriers[relative]?.diseases.length ?? 0
  const touched = new Int32Array(most)
  let count = 0
  for (let r = 0; r < relatives.length; r += 1) {
    const relative = relatives[r] ?? 0
    const own = carriers[relative]
    if (!own) continue
    const isAncestor = r > below.length
    const similarity = isAncestor ? linAt(taxonomy, relative, finding) : 1
    const target = isAncestor ? sheet.inferred : sheet.implied
    // What lies below a finding says nothing of it where it is excluded.
    const excludes = isAncestor || r === 0
    for (let i = 0; i < own.diseases.length; i += 1) {
      const disease = own.diseases[i] ?? 0
      const weight = own.weights[i] ?? 0
      if (weight <= 0 && !excludes) continue
      if (sheet.marks[disease] === 0) {
        touched[count] = disease
        count += 1
      }
      sheet.marks[disease] = (sheet.marks[disease] ?? 0) | (weight > 0 ? SEEN : SEEN | EXCLUDED)
      const rate = weight * similarity
      if (rate > (target[disease] ?? 0)) target[disease] = rate
    }
  }
  sheet.touched = touched.slice(0, count)
  return sheet
}
