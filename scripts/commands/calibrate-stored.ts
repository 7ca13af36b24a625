// calibrate on the database: from the stored verdicts to a calibration run, activated on request.
import { type CalibrationSummary, runCalibrationSchema } from '@/lib/core/domain/calibration-run'
import { activateCalibration } from '@/lib/server/calibrations/activate-calibration'
import { runCalibration } from '@/lib/server/calibrations/run-calibration'
import { parseInput } from '@/lib/server/parse-input'
import type { Command } from '../command-line/command'
import { withDatabase } from '../command-line/with-database'

export const command: Command = {
  summary: 'Calibrates the filter from the stored verdicts',
  options: {
    alpha: { value: 'X', help: 'tolerated share of bad trajectories among the certified (0.05)' },
    budget: { value: 'ID', help: 'the confidence budget to spend a look of (the newest; a first one is opened)' },
    delta: { value: 'X', help: "of a budget that the run opens (0.05); another one than the budget's is refused" },
    seed: { value: 'N', help: 'the same seed splits the cases alike (1)' },
    'include-simulated': { help: 'use simulated verdicts too; the run is marked so' },
    activate: { help: 'put the run in force' },
  },
  notes: 'With --labels it works on files alone.',
  run: async ({ args, reporter }) => {
    const input = parseInput(runCalibrationSchema, {
      alpha: args.number('alpha', 0.05),
      delta: args.has('delta') ? args.number('delta', 0.05) : null,
      budgetId: args.has('budget') ? args.number('budget', 0, { isInteger: true }) : null,
      seed: args.number('seed', 1, { isInteger: true }),
      includeSimulated: args.has('include-simulated'),
    })
    await withDatabase(async (ctx) => {
      const run = await runCalibration(ctx, input)
      const { value, reason } = run.result.threshold
      if (run.budget) reporter.note(describeLook(run.budget))
      reporter.note(
        `calibration ${run.id}: ${run.labels} labels of ${run.cases} cases; ${value === null ? reason : `threshold ${value}`}`,
      )
      if (!args.has('activate')) return
      const { changedDecisions } = await activateCalibration(ctx, { calibrationId: run.id })
      reporter.note(`calibration ${run.id} is active; ${changedDecisions} decisions changed`)
    })
  },
}

const describeLook = ({ id, name, delta, look, level }: NonNullable<CalibrationSummary['budget']>) =>
  `budget ${id} "${name}", delta ${delta}: look ${look}, at level ${Number(level.toPrecision(4))}`
