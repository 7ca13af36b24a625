// Fills the embedded database with the demo once, and again when the demo itself changed.
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { projectHome } from '../embedded/project-database.mjs'
import { entryArguments } from '../launch/spawn-watched.mjs'
import { readJson, writeJson } from '../launch/file-lock.mjs'
import { inRoot } from '../launch/paths.mjs'
import { mustRun, runNodeWatched } from '../launch/run-child.mjs'
import { hashSources } from '../launch/source-hash.mjs'

const entry = 'scripts/seed-demo.ts'
// Inside the cluster's home: it goes when the database goes.
const stampFile = join(projectHome, 'seeded.json')

/** Runs the seed against the database of the given environment; returns what it did. */
export async function runSeed(env) {
  if (!existsSync(inRoot(entry))) return `no ${entry} yet`
  await mustRun('the demo seed', runNodeWatched(entryArguments(entry), { env, quiet: true }))
  return 'seeded'
}

/** Seeds the project's own database unless this demo is in it already. */
export async function seedDemo(env) {
  const hash = hashSources(['prisma/demo', 'prisma/migrations', entry])
  if (readJson(stampFile)?.hash === hash) return 'already seeded'
  const outcome = await runSeed(env)
  if (outcome === 'seeded') writeJson(stampFile, { hash })
  return outcome
}
