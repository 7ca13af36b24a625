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

/** Everything flattened, row after row, for speed: items x raters, items x values, raters x values x values. */
interface State {
  items: number
  raters: number
  size: number
  cells: Int32Array
  weights: Float64Array
  posterior: Float64Array
  prevalence: Float64Array
  confusion: Float64Array
}

/** Makes each run of `size` numbers add up to 1; a run of zeros becomes uniform. */
function normaliseRuns(values: Float64Array, size: number): void {
  for (let start = 0; start < values.length; start += size) {
    let sum = 0
    for (let k = start; k < start + size; k++) sum += values[k] ?? 0
    for (let k = start; k < start + size; k++) values[k] = sum > 0 ? (values[k] ?? 0) / sum : 1 / size
  }
}

function ratingShares({ items, raters, size, cells, posterior }: State): void {
  for (let item = 0; item < items; item++)
    for (let rater = 0; rater < raters; rater++) {
      const given = cells[item * raters + rater] ?? -1
      if (given >= 0) posterior[item * size + given] = (posterior[item * size + given] ?? 0) + 1
    }
  normaliseRuns(posterior, size)
}

/** Prevalence and confusion that are likeliest under the posterior. */
function maximise({ items, raters, size, cells, weights, posterior, prevalence, confusion }: State): void {
  prevalence.fill(0)
  confusion.fill(0)
  for (let item = 0; item < items; item++) {
    const weight = weights[item] ?? 0
    if (weight === 0) continue
    for (let truth = 0; truth < size; truth++) {
      const mass = weight * (posterior[item * size + truth] ?? 0)
      prevalence[truth] = (prevalence[truth] ?? 0) + mass
      for (let rater = 0; rater < raters; rater++) {
        const given = cells[item * raters + rater] ?? -1
        const place = (rater * size + truth) * size + given
        if (given >= 0) confusion[place] = (confusion[place] ?? 0) + mass
      }
    }
  }
  normaliseRuns(prevalence, size)
  normaliseRuns(confusion, size)
}

/** The posterior under prevalence and confusion; products are taken in logarithms. Returns the largest move. */
function expect(state: State): number {
  const { items, raters, size, cells, posterior } = state
  const logPrevalence = state.prevalence.map(Math.log)
  const logConfusion = state.confusion.map(Math.log)
  const row = new Float64Array(size)
  let moved = 0
  for (let item = 0; item < items; item++) {
    let largest = Number.NEGATIVE_INFINITY
    for (let truth = 0; truth < size; truth++) {
      let log = logPrevalence[truth] ?? 0
      for (let rater = 0; rater < raters; rater++) {
        const given = cells[item * raters + rater] ?? -1
        if (given >= 0) log += logConfusion[(rater * size + truth) * size + given] ?? 0
      }
      row[truth] = log
      if (log > largest) largest = log
    }
    for (let k = 0; k < size; k++) row[k] = largest === Number.NEGATIVE_INFINITY ? 1 : Math.exp((row[k] ?? 0) - largest)
    normaliseRuns(row, size)
    for (let k = 0; k < size; k++) moved = Math.max(moved, Math.abs((row[k] ?? 0) - (posterior[item * size + k] ?? 0)))
    posterior.set(row, item * size)
  }
  return moved
}

function runs(values: Float64Array, size: number): number[][] {
  return Array.from({ length: values.length / size }, (_, i) => [...values.subarray(i * size, (i + 1) * size)])
}

function begin(cells: readonly (readonly number[])[], size: number, options: DawidSkeneOptions): State {
  const [items, raters] = [cells.length, cells[0]?.length ?? 0]
  const state: State = {
    ...{ items, raters, size },
    cells: Int32Array.from(cells.flat()),
    weights: Float64Array.from(cells, (_, item) => options.weights?.[item] ?? 1),
    posterior: new Float64Array(items * size),
    prevalence: new Float64Array(size),
    confusion: new Float64Array(raters * size * size),
  }
  if (options.posterior === undefined) ratingShares(state)
  else state.posterior.set(options.posterior.flat())
  maximise(state)
  return state
}

/**
 * Maximum-likelihood estimate of each rater's confusion matrix and of each item's true value by expectation-maximisation
 * (Dawid and Skene 1979), begun at the shares of the ratings of each item. Raters are taken to err independently of each
 * other given the truth.
 *
 * @param cells per item and rater the place of the value given, or -1 for none; all rows of one length
 * @param values number of values, at least 1
 * @throws RangeError where there is no item, the rows differ in length, or a cell is not below `values`
 * @example dawidSkene([[0, 0, 0], [1, 1, 1]], 2).prevalence // [0.5,0.5]
 */
export function dawidSkene(
  cells: readonly (readonly number[])[],
  values: number,
  options: DawidSkeneOptions = {},
): DawidSkene {
  const { iterationsMax = 1000, tolerance = 1e-10 } = options
  const [first] = cells
  if (first === undefined) throw new RangeError('there is no item')
  if (cells.some((row) => row.length !== first.length)) throw new RangeError('rows differ in length')
  if (cells.some((row) => row.some((cell) => cell >= values))) throw new RangeError('a rating is not one of the values')
  const state = begin(cells, values, options)
  let iterations = 0
  for (let moved = Number.POSITIVE_INFINITY; moved > tolerance && iterations < iterationsMax; iterations++) {
    moved = expect(state)
    maximise(state)
  }
  const lines = runs(state.confusion, values)
  return {
    prevalence: [...state.prevalence],
    confusion: first.map((_, rater) => lines.slice(rater * values, (rater + 1) * values)),
    posterior: runs(state.posterior, values),
    iterations,
  }
}
