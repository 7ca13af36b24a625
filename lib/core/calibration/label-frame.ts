// What labels themselves tell of the frame they were drawn from.
import { type Label } from '@/lib/core/formats/label-file'

/**
 * The judged labels, and those without a verdict that were drawn by chance (`pi` below 1): what is known of what could have been
 * drawn where nobody says more. A label without a verdict and with `pi` 1, which is also what stands for "unknown", is left out.
 *
 * @param labels any; one that was never drawn has `pi` 0
 * @example labelFrame([]) // []
 */
export function labelFrame(labels: readonly Label[]): Label[] {
  return labels.filter(({ y, pi }) => y !== null || (pi > 0 && pi < 1))
}
