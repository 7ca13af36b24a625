// Installs the packages of package-lock.json when node_modules is missing or holds something else.
import { inRoot } from './paths.mjs'
import { readJson } from './file-lock.mjs'
import { mustRun } from './run-child.mjs'
import { runNpm } from './run-npm.mjs'
import { schemaEngineEnvironment } from '../prisma/engine-environment.mjs'

/** True when every package the lock demands is installed in that version; other platforms' packages may be absent. */
export function isInstallFresh() {
  const wanted = readJson(inRoot('package-lock.json'))?.packages
  const installed = readJson(inRoot('node_modules', '.package-lock.json'))?.packages
  if (!wanted || !installed) return false
  return Object.entries(wanted).every(([path, entry]) => {
    if (path === '') return true
    const found = installed[path]
    return found ? found.version === entry.version : Boolean(entry.optional || entry.devOptional)
  })
}

/** Makes node_modules match the lock; returns what it did. */
export async function installDependencies() {
  if (isInstallFresh()) return 'up to date'
  // NODE_ENV=production would leave out what builds and tests the app.
  await mustRun('npm ci', runNpm(['ci'], { ...process.env, ...schemaEngineEnvironment(), NODE_ENV: '' }))
  return 'installed'
}
