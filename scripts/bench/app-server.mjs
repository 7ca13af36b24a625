// The production build, served for a bench on a port of its own, and the browser to visit it with.
import { buildApp, nextProgram } from '../launch/build-app.mjs'
import { anyFreePort } from '../launch/free-port.mjs'
import { dataFolder } from '../launch/paths.mjs'
import { supervise } from '../start/supervise.mjs'
import { waitForHealth } from '../start/wait-for-health.mjs'
import { testDistDir } from '../test/checks.mjs'
import { findChromium } from '../test/find-chromium.mjs'
import { chromiumFlags } from '../test/probe-chromium.mjs'
import { testEnvironment } from '../test/test-cluster.mjs'

const host = '127.0.0.1'

/** Builds where the last build of the tests is not of these sources. */
export async function serveBuiltApp(databaseUrl) {
  const port = await anyFreePort(host)
  const url = `http://${host}:${port}`
  const env = { ...testEnvironment(databaseUrl), NEXTAUTH_URL: url, AUTH_TRUST_HOST: 'true', NODE_ENV: 'production' }
  await buildApp({ distDir: testDistDir, env })
  const web = supervise({
    name: 'bench-web',
    args: [nextProgram, 'start', '-H', host, '-p', String(port)],
    env: { ...env, NEXT_DIST_DIR: testDistDir },
    logFolder: dataFolder,
    onSpawn: () => {},
  })
  await waitForHealth(url, { isHopeless: () => web.restarts() > 1 })
  return { url, stop: web.stop }
}

export const browserOptions = async () => ({ executablePath: await findChromium(), args: chromiumFlags })
