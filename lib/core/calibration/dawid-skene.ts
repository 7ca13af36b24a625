// The likely true value of each item, and how far to trust each rater, estimated together.

export interface DawidSkene {
  /** Share of each value. */
  prevalence: number[]
  /** Per rater, true value and given value: the probability of giving it. */
  confusion: number[][][]
  /** Per item and value: the posterior probability. */
  posterior: number[][]
  iterations: number
}

export interface DawidSkeneOptions {
  /** Whole numbers of at least 0, one per item: how often the item counts; all 1 where left out. */
  weights?: ArrayLike<number>
  /** Where to begin; the shares of the ratings of each item where left out. */
  posterior?: readonly (readonly number[])[]
  iterationsMax?: number
  /** Stop when no posterior probability moves by more. */
  tolerance?: number
}

type Cells = readonly (readonly number[])[]

const normalised = (row: readonly number[]) => {
  const sum = row.reduce((total, value) => total + value, 0)
  return row.map((value) => (sum > 0 ? value / sum : 1 / row.length))
}

function ratingShares(cells: Cells, values: number): number[][] {
  return cells.map((row) =>
    normalised(Array.from({ length: values }, (_, k) => row.filter((cell) => cell === k).length)),
  )
}

/** Prevalence and confusion that are likeliest under the posterior. */
function maximise(cells: Cells, posterior: readonly (readonly number[])[], weights: ArrayLike<number> | undefined) {
  const size = posterior[0]?.length ?? 0
  const raters = cells[0]?.length ?? 0
  const square = () => Array.from({ length: size }, () => new Array<number>(size).fill(0))
  const confusion = Array.from({ length: raters }, square)
  const prevalence = new Array<number>(size).fill(0)
  for (const [item, row] of cells.entries()) {
    const weight = weights?.[item] ?? 1
    const chances = posterior[item] ?? []
    for (let truth = 0; truth < size; truth++) {
      const mass = weight * (chances[truth] ?? 0)
      prevalence[truth] = (prevalence[truth] ?? 0) + mass
      for (let rater = 0; rater < raters; rater++) {
        const given = row[rater] ?? -1
        const line = confusion[rater]?.[truth]
        if (given >= 0 && line !== undefined) line[given] = (line[given] ?? 0) + mass
      }
    }
  }
  return { prevalence: normalised(prevalence), confusion: confusion.map((lines) => lines.map(normalised)) }
}

/** The posterior of one item; products are taken in logarithms, shifted by the largest. */
function expect(row: readonly number[], prevalence: readonly number[], confusion: readonly number[][][]): number[] {
  const logs = prevalence.map((share, truth) =>
    row.reduce(
      (sum, given, rater) => (given < 0 ? sum : sum + Math.log(confusion[rater]?.[truth]?.[given] ?? 0)),
      Math.log(share),
    ),
  )
  const largest = Math.max(...logs)
  return normalised(logs.map((log) => (largest === Number.NEGATIVE_INFINITY ? 1 : Math.exp(log - largest))))
}

/**
 * Maximum-likelihood estimate of each rater's confusion matrix and of each item's true value by expectation-maximisation
 * (Dawid and Skene 1979), begun at the shares of the ratings of each item. Raters are taken to err independently of each
 * other given the truth.
 *
 * @param cells per item and rater the place of the value given, or -1 for none
 * @param values number of values, at least 1
 * @throws RangeError where there is no item, or a cell is not below `values`
 * @example dawidSkene([[0, 0, 0], [1, 1, 1]], 2).prevalence // [0.5,0.5]
 */
export function dawidSkene(cells: Cells, values: number, options: DawidSkeneOptions = {}): DawidSkene {
  const { weights, iterationsMax = 1000, tolerance = 1e-10 } = options
  if (cells.length === 0) throw new RangeError('there is no item')
  if (cells.some((row) => row.some((cell) => cell >= values))) throw new RangeError('a rating is not one of the values')
  let posterior = (options.posterior ?? ratingShares(cells, values)).map((row) => [...row])
  let fitted = maximise(cells, posterior, weights)
  let iterations = 0
  for (let moved = Number.POSITIVE_INFINITY; moved > tolerance && iterations < iterationsMax; iterations++) {
    const { prevalence, confusion } = fitted
    const next = cells.map((row) => expect(row, prevalence, confusion))
    moved = 0
    for (const [item, row] of next.entries())
      for (const [k, p] of row.entries()) moved = Math.max(moved, Math.abs(p - (posterior[item]?.[k] ?? 0)))
    posterior = next
    fitted = maximise(cells, posterior, weights)
  }
  return { ...fitted, posterior, iterations }
}
