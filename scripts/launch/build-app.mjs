// Builds the Next app when anything it is made of changed since the last build in that folder.
import { existsSync, rmSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { hashSources } from './source-hash.mjs'
import { readJson, writeJson } from './file-lock.mjs'
import { mustRun, runNodeWatched } from './run-child.mjs'

const sources = [
  'app',
  'components',
  'lib',
  'public',
  'prisma/schema.prisma',
  'proxy.ts',
  'instrumentation.ts',
  'next.config.js',
  'postcss.config.mjs',
  'tsconfig.json',
  'tsconfig.next.json',
  'package-lock.json',
]
const isBuilt = (name) => name !== 'generated' && !/\.test\.tsx?$/.test(name)

export const nextProgram = inRoot('node_modules', 'next', 'dist', 'bin', 'next')

/** Builds into distDir (.next unless given) with the given environment; returns what it did. */
export async function buildApp({ distDir = '.next', env = process.env } = {}) {
  const stampFile = inRoot(distDir, 'source-hash.json')
  const hash = hashSources(sources, isBuilt)
  if (existsSync(inRoot(distDir, 'BUILD_ID')) && readJson(stampFile)?.hash === hash) return 'up to date'
  // A failed build must not pass for the one before it.
  rmSync(stampFile, { force: true })
  const buildEnv = { ...env, NEXT_DIST_DIR: distDir, NEXT_TELEMETRY_DISABLED: '1', NODE_ENV: 'production' }
  await mustRun('next build', runNodeWatched([nextProgram, 'build'], { env: buildEnv, quiet: true }))
  writeJson(stampFile, { hash })
  return 'built'
}
