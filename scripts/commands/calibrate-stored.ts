// calibrate on the database: from the stored verdicts to a calibration run, activated on request.
import { runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { activateCalibration } from '@/lib/server/calibrations/activate-calibration'
import { runCalibration } from '@/lib/server/calibrations/run-calibration'
import { parseInput } from '@/lib/server/parse-input'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Calibrates the filter from the stored verdicts',
  options: {
    alpha: { value: 'X', help: 'tolerated share of bad trajectories among the certified (0.05)' },
    delta: { value: 'X', help: 'probability with which the certificate may be wrong (0.05)' },
    seed: { value: 'N', help: 'the same seed splits the cases alike (1)' },
    'include-simulated': { help: 'use simulated verdicts too; the run is marked so' },
    activate: { help: 'put the run in force' },
  },
  notes: 'With --labels it works on files alone.',
  run: async ({ args, reporter }) => {
    const input = parseInput(runCalibrationSchema, {
      alpha: args.number('alpha', 0.05),
      delta: args.number('delta', 0.05),
      seed: args.number('seed', 1, { isInteger: true }),
      includeSimulated: args.has('include-simulated'),
    })
    await withDatabase(async (ctx) => {
      const run = await runCalibration(ctx, input)
      const { value, reason } = run.result.threshold
      reporter.note(
        `calibration ${run.id}: ${run.labels} labels of ${run.cases} cases; ${value === null ? reason : `threshold ${value}`}`,
      )
      if (!args.has('activate')) return
      const { changedDecisions } = await activateCalibration(ctx, { calibrationId: run.id })
      reporter.note(`calibration ${run.id} is active; ${changedDecisions} decisions changed`)
    })
  },
}
