// Generates the Prisma client when the schema, or Prisma itself, changed since the last time.
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'
import { hashSources } from './source-hash.mjs'
import { readJson, writeJson } from './file-lock.mjs'
import { mustRun, runNode } from './run-child.mjs'
import { schemaEngineEnvironment } from '../prisma/engine-environment.mjs'

const generatedFolder = inRoot('lib', 'generated', 'prisma')
const stampFile = inRoot('lib', 'generated', 'schema-hash.json')

/** True when lib/generated/prisma was made from the schema as it is now. */
export function isClientFresh(hash = clientHash()) {
  return existsSync(generatedFolder) && readJson(stampFile)?.hash === hash
}

const clientHash = () => hashSources(['prisma/schema.prisma', 'node_modules/prisma/package.json'])

/** Brings the client up to date; returns what it did. */
export async function generateClient() {
  if (!existsSync(inRoot('prisma', 'schema.prisma'))) return 'no schema yet'
  const hash = clientHash()
  if (isClientFresh(hash)) return 'up to date'
  const env = { ...process.env, ...schemaEngineEnvironment(), PRISMA_HIDE_UPDATE_MESSAGE: '1' }
  const prisma = inRoot('node_modules', 'prisma', 'build', 'index.js')
  await mustRun('prisma generate', runNode([prisma, 'generate'], { env, quiet: true }))
  writeJson(stampFile, { hash })
  return 'generated'
}
