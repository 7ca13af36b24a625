// decide: what a calibration says of trajectories that nobody judged.
import { decideWith } from '@/lib/core/calibration/decide'
import { DomainError } from '@/lib/core/errors'
import { parseCalibration, type CalibrationFile } from '@/lib/core/formats/calibration-file'
import { writeDecision } from '@/lib/core/formats/decision-file'
import type { Label } from '@/lib/core/formats/label-file'
import { readText } from '@/lib/server/files/read-text'
import { writeFileAtomically } from '@/lib/server/files/write-file-atomically'
import type { Command } from '../command-line/command'
import { loadLabels } from '../command-line/load-labels'
import type { Reporter } from '../command-line/reporter'

export const command: Command = {
  summary: 'Predicts the acceptance of trajectories by a calibration and says which it certifies',
  options: {
    run: { value: 'R.json', help: 'medaction-calibration/1, the output of calibrate', required: true },
    labels: { value: 'L', help: 'medaction-label/1; a verdict in it is not looked at', required: true },
    out: {
      value: 'D',
      help: 'medaction-decision/1, one line per trajectory; - for the standard output',
      required: true,
    },
  },
  run: ({ args, reporter }) =>
    writeFileAtomically(args.text('out'), async (write) => {
      const run = await loadRun(args.text('run'), reporter)
      for await (const label of loadLabels(args.text('labels'), reporter)) {
        if (run && !reporter.hasRefused()) await write(`${writeDecision(decide(run, label, args.text('run')))}\n`)
      }
      reporter.stopIfRefused('nothing was written')
    }),
}

async function loadRun(path: string, reporter: Reporter): Promise<CalibrationFile | undefined> {
  const text = await readText(path)
  return reporter.sound({ place: path, result: text.ok ? parseCalibration(text.value) : text })
}

/** A run whose model asks for features that this version does not compute is refused, not a bug. */
function decide(run: CalibrationFile, label: Label, path: string) {
  try {
    return decideWith(run, label)
  } catch (error) {
    throw error instanceof RangeError
      ? new DomainError('invalid-input', `${path}: ${error.message}`, { cause: error })
      : error
  }
}
