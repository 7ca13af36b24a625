// For a test file that puts calibrations in force: it runs alone on the test graph, and leaves in force what was.
import { afterAll, beforeAll } from 'vitest'
import { activateCalibration } from '../calibrations/activate-calibration'
import { findActiveCalibrationId } from '../calibrations/find-active-calibration'
import type { Context } from '../context'
import { holdWorld, TURN_MS } from './hold-world'
import { ensureTestGraph } from './test-graph'

/** Call once, outside of all tests. `andThen`: what else has to be put right at the end. */
export function holdFilter(admin: Context, andThen: () => Promise<unknown> = async () => {}): void {
  let letGo = async () => {}
  let before: number | null = null
  beforeAll(async () => {
    letGo = await holdWorld('change')
    await ensureTestGraph(admin)
    before = await findActiveCalibrationId(admin.db)
  }, TURN_MS)
  afterAll(async () => {
    await activateCalibration(admin, { calibrationId: before })
    await andThen()
    await letGo()
  }, 120_000)
}
