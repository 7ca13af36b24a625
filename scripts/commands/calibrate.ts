// calibrate: from judged trajectories to an automatic filter with a guarantee.
import { runCalibration } from '@/lib/core/calibration/run-calibration'
import { writeCalibration } from '@/lib/core/formats/calibration-file'
import type { Label } from '@/lib/core/formats/label-file'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import type { Command } from '../command-line/command'
import { loadLabels } from '../command-line/load-labels'

export const command: Command = {
  summary: 'Turns judged trajectories into a filter with a guarantee',
  options: {
    labels: { value: 'L', help: 'medaction-label/1', required: true },
    alpha: { value: 'A', help: 'tolerated share of bad trajectories among the certified (0.05)' },
    delta: { value: 'D', help: 'probability with which the guarantee may fail, of all looks together (0.05)' },
    look: { value: 'K', help: 'which look at growing labels this is, from 1; all looks share delta (the only one)' },
    seed: { value: 'N', help: 'seed of the split, the folds and the bootstrap (1)' },
    out: { value: 'R.json', help: 'medaction-calibration/1; - for the standard output', required: true },
  },
  run: ({ args, reporter }) => {
    const options = {
      alpha: args.number('alpha', 0.05, { min: 0, max: 1, isOpen: true }),
      delta: args.number('delta', 0.05, { min: 0, max: 1, isOpen: true }),
      seed: args.number('seed', 1, { isInteger: true }),
      look: args.has('look') ? args.number('look', 1, { isInteger: true, min: 1 }) : null,
    }
    return writeFileAtomically(args.text('out'), async (write) => {
      const labels: Label[] = []
      for await (const label of loadLabels(args.text('labels'), reporter)) labels.push(label)
      reporter.stopIfRefused('nothing was written')
      await write(`${writeCalibration(runCalibration(labels, options))}\n`)
    })
  },
}
