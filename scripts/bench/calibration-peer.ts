// The same fits by scikit-learn, where it is installed.
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { z } from 'zod'
import type { JudgedSample } from '@/lib/core/calibration/judged-sample'
import { labelFeatures } from '@/lib/core/calibration/label-features'
import { matrixOf } from '@/lib/core/calibration/matrix'

const PYTHON = '/usr/bin/python3'

const reportSchema = z.object({
  version: z.string(),
  seconds: z.object({ 'newton-cholesky': z.number(), lbfgs: z.number() }),
  coefficients: z.array(z.number()),
  intercept: z.number(),
  curve: z.array(z.number()),
})
type PeerReport = z.infer<typeof reportSchema>

/** The fold of every row; how often to fit for the fastest pass; at how many even points of [0, 1] to read the curve. */
type Task = { folds: readonly number[]; passes: number; points: number }

/** Null, with a word on the error output, where there is no scikit-learn. */
export function fitByPeer(sample: JudgedSample, { folds, passes, points }: Task): PeerReport | null {
  if (spawnSync(PYTHON, ['-c', 'import sklearn']).status !== 0) {
    console.error(`no ratio: ${PYTHON} has no scikit-learn`)
    return null
  }
  const folder = mkdtempSync(join(tmpdir(), 'medaction-bench-'))
  const write = (name: string, numbers: ArrayLike<number>) =>
    writeFileSync(join(folder, name), new Uint8Array(Float64Array.from(numbers).buffer))
  try {
    const { values, rows, columns } = matrixOf(sample.labels.map((label) => [...labelFeatures(label)]))
    write('x', values)
    write('y', sample.y)
    write('weight', sample.weights)
    write('fold', folds)
    writeFileSync(join(folder, 'shape.json'), JSON.stringify({ rows, columns, tolerance: 1e-8, passes, points }))
    const script = fileURLToPath(new URL('calibration-peer.py', import.meta.url))
    return reportSchema.parse(JSON.parse(execFileSync(PYTHON, [script, folder], { encoding: 'utf8' })))
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
