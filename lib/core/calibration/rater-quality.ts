// Sensitivity and specificity of raters against an estimated truth.
import { type DawidSkene } from './dawid-skene'

/** One number per rater and value, or null where the value (or its absence) has no probability. */
export interface RaterQuality {
  sensitivity: (number | null)[][]
  specificity: (number | null)[][]
}

/**
 * Per rater and value k: sensitivity `P(says k | truth is k)`, and specificity `P(does not say k | truth is not k)`, the
 * latter over the other values by their prevalence.
 *
 * @param fit from `dawidSkene`
 * @example raterQuality(dawidSkene([[0, 0, 0], [1, 1, 1]], 2)).sensitivity[0] // [1,1]
 */
export function raterQuality({ prevalence, confusion }: Pick<DawidSkene, 'prevalence' | 'confusion'>): RaterQuality {
  const sensitivity = confusion.map((lines) =>
    lines.map((line, k) => ((prevalence[k] ?? 0) > 0 ? (line[k] ?? null) : null)),
  )
  const specificity = confusion.map((lines) =>
    prevalence.map((_, k) => {
      let [others, silent] = [0, 0]
      for (const [truth, share] of prevalence.entries()) {
        if (truth === k) continue
        others += share
        silent += share * (1 - (lines[truth]?.[k] ?? 0))
      }
      return others > 0 ? silent / others : null
    }),
  )
  return { sensitivity, specificity }
}
