// `npm test`: everything that is checked, in the order of its cost, on databases and ports of its own.
// `node scripts/test.mjs --only db,unit [arguments for the test runner]` runs a part.
import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { takeLock } from './launch/file-lock.mjs'
import { dataFolder } from './launch/paths.mjs'
import { generateClient } from './launch/generate-client.mjs'
import { installDependencies } from './launch/install-dependencies.mjs'
import { onShutdown, shutDown, shutDownOnSignals } from './start/shutdown.mjs'
import { checkDatabase, checkDrift, checkFormat, checkLint, checkTypes, checkUnit } from './test/checks.mjs'
import { resultsFolder } from './test/count-tests.mjs'
import { checkBuild, checkJourneys } from './test/journeys.mjs'

const interruptedExit = 130
const waitForOtherMs = 15 * 60_000
const steps = {
  format: checkFormat,
  lint: checkLint,
  types: checkTypes,
  unit: checkUnit,
  db: checkDatabase,
  drift: checkDrift,
  build: checkBuild,
  e2e: checkJourneys,
}
// What runs at once: the lanes of a stage go side by side, the steps of a lane one after the other. A build uses no database,
// and the tests that need one wait a good deal.
const stages = [[['format']], [['lint'], ['types', 'unit']], [['db', 'drift'], ['build']], [['e2e']]]
// A step that makes no sense when another failed.
const needs = { e2e: 'build' }

const print = (line) => process.stdout.write(`${line}\n`)
const seconds = (ms) => `${(ms / 1000).toFixed(1)} s`.padStart(8)

function readArguments([flag, names, ...extra]) {
  if (flag === undefined) return { chosen: Object.keys(steps), extra: [] }
  const wanted = flag === '--only' ? (names ?? '').split(',') : []
  const isKnown = wanted.length > 0 && wanted.every((name) => Object.hasOwn(steps, name))
  if (!isKnown) {
    print(`usage: npm test, or node scripts/test.mjs --only ${Object.keys(steps).join(',')} [arguments]`)
    process.exit(2)
  }
  // The journeys visit the production build.
  const withNeeded = Object.keys(steps).filter((name) => wanted.includes(name) || wanted.some((w) => needs[w] === name))
  return { chosen: withNeeded, extra }
}

/** The stages with the chosen steps alone. */
const stagesOf = (chosen) => stages.map((lanes) => lanes.map((lane) => lane.filter((name) => chosen.includes(name))))

async function attempt(name, work, results) {
  const blocker = results.find((result) => result.name === needs[name] && !result.ok)
  if (blocker) return { name, ok: false, note: `not run: ${blocker.name} failed`, ms: 0 }
  print(`\n── ${name}`)
  const startedAt = performance.now()
  const outcome = await work().catch((error) => {
    print(error.message)
    return { ok: false }
  })
  const result = { name, ...outcome, ms: performance.now() - startedAt }
  print(`── ${name}: ${result.ok ? 'ok' : 'FAILED'} in ${seconds(result.ms).trim()}`)
  return result
}

function describe({ name, ok, counts, note, ms }) {
  const tests = counts ? `${counts.passed} passed, ${counts.failed} failed, ${counts.skipped} skipped` : ''
  return `  ${name.padEnd(10)} ${(ok ? 'ok' : 'FAILED').padEnd(7)} ${seconds(ms)}   ${note ?? tests}`
}

/** A check without tests that failed counts as one failure, so that the last line never hides it. */
const failuresOf = ({ ok, counts }) => Math.max(counts?.failed ?? 0, ok ? 0 : 1)

function summarize(results, ms) {
  const sum = (pick) => results.reduce((total, result) => total + pick(result), 0)
  const [passed, failed, skipped] = [
    sum((r) => r.counts?.passed ?? 0),
    sum(failuresOf),
    sum((r) => r.counts?.skipped ?? 0),
  ]
  print(`\nSummary, ${seconds(ms).trim()} in all`)
  for (const result of results) print(describe(result))
  print(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`)
  return failed === 0 ? 0 : 1
}

/** Only one run at a time builds into the tests' folder and writes its reports. */
async function takeTurn() {
  const path = join(dataFolder, 'test.lock')
  let lock = await takeLock(path)
  if (lock.owner) {
    print(`process ${lock.owner.pid} is testing here: waiting for it`)
    lock = await takeLock(path, waitForOtherMs)
  }
  if (!lock.release) throw new Error(`process ${lock.owner.pid} has been testing here for too long`)
  onShutdown(lock.release)
}

async function main() {
  const { chosen, extra } = readArguments(process.argv.slice(2))
  const startedAt = performance.now()
  mkdirSync(resultsFolder, { recursive: true })
  shutDownOnSignals(interruptedExit)
  await takeTurn()
  const prepare = async () => ({
    ok: true,
    note: `packages ${await installDependencies()}, client ${await generateClient()}`,
  })
  const results = [await attempt('prepare', prepare, [])]
  const goThrough = async (lane) => {
    for (const name of lane) results.push(await attempt(name, () => steps[name](extra), results))
  }
  for (const lanes of results[0].ok ? stagesOf(chosen) : []) await Promise.all(lanes.map(goThrough))
  process.exitCode = summarize(results, performance.now() - startedAt)
}

main()
  .catch((error) => {
    print(`${error.message}\n0 passed, 1 failed`)
    process.exitCode = 1
  })
  .finally(() => shutDown(process.exitCode))
