// The seed that goes with one question to a model.
import { seededRandom } from '../calibration/seeded-random'

/** From 0 to below 2^31, which servers take; the same for the same seed, case and call. */
export function callSeed(seed: number, caseId: string, key: string): number {
  return Math.floor(seededRandom(`${seed}:${caseId}:${key}`)() * 2 ** 31)
}
