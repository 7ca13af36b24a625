// Reads how many tests passed, failed and were skipped from the JSON reports of the two test runners.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { readJson } from '../launch/file-lock.mjs'
import { dataFolder } from '../launch/paths.mjs'

export const resultsFolder = join(dataFolder, 'test-results')

const reportFile = (name) => join(resultsFolder, `${name}.json`)

/** A place for a new report: one of an earlier run must not pass for it. */
export function freshReport(name) {
  rmSync(reportFile(name), { force: true })
  return reportFile(name)
}

const none = { passed: 0, failed: 0, skipped: 0 }

/** Counts of a vitest report; a file that could not even be loaded counts as one failure. */
export function countVitest(name) {
  const report = readJson(reportFile(name))
  if (!report) return none
  const broken = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0)
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + broken.length,
    skipped: report.numPendingTests + (report.numTodoTests ?? 0),
  }
}

/** Counts of a Playwright report; there are no retries, so nothing is flaky. */
export function countPlaywright(name) {
  const stats = readJson(reportFile(name))?.stats
  if (!stats) return none
  return { passed: stats.expected, failed: stats.unexpected + stats.flaky, skipped: stats.skipped }
}
