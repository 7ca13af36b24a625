// The browser journeys: the production build served on a database and port of its own, visited by Playwright.
import { readdirSync } from 'node:fs'
import { buildApp } from '../launch/build-app.mjs'
import { anyFreePort } from '../launch/free-port.mjs'
import { inRoot } from '../launch/paths.mjs'
import { runNode } from '../launch/run-child.mjs'
import { runSeed } from '../start/seed-demo.mjs'
import { serve } from '../start/serve.mjs'
import { testDistDir } from './checks.mjs'
import { countPlaywright, freshReport, resultsFolder } from './count-tests.mjs'
import { findChromium } from './find-chromium.mjs'
import { chromiumFlags } from './probe-chromium.mjs'
import { testDatabase, testEnvironment } from './test-cluster.mjs'

const host = '127.0.0.1'

/** The production build, in a folder of its own so that a running app keeps its files. */
export async function checkBuild() {
  await buildApp({ distDir: testDistDir, env: testEnvironment('postgresql://unused@127.0.0.1:1/unused') })
  return { ok: true }
}

async function serveApp() {
  const env = testEnvironment(await testDatabase('medaction_e2e'))
  await runSeed(env)
  const port = await anyFreePort(host)
  const address = { NEXTAUTH_URL: `http://${host}:${port}`, AUTH_TRUST_HOST: 'true', NEXT_DIST_DIR: testDistDir }
  const served = { ...env, ...address, NODE_ENV: 'production' }
  await serve({ env: served, host, port, logFolder: resultsFolder })
  return { env, url: address.NEXTAUTH_URL }
}

/** Runs the journeys; what web server and worker said is in .data/test-results. */
export async function checkJourneys(extra) {
  if (!readdirSync(inRoot('e2e')).some((name) => name.endsWith('.spec.ts'))) return { ok: true }
  const browser = { CHROMIUM_PATH: await findChromium(), CHROMIUM_FLAGS: chromiumFlags.join(' ') }
  const { env, url } = await serveApp()
  // Journeys that kill servers start their own from the same build.
  const report = { PLAYWRIGHT_JSON_OUTPUT_FILE: freshReport('e2e'), NEXT_DIST_DIR: testDistDir }
  const playwright = inRoot('node_modules', '@playwright', 'test', 'cli.js')
  const args = [playwright, 'test', '--reporter=list,json', ...extra]
  const run = await runNode(args, { env: { ...env, ...browser, ...report, E2E_BASE_URL: url }, stdout: 1 })
  return { ok: run.code === 0, counts: countPlaywright('e2e') }
}
