// Points the Prisma CLI at the schema engine of this folder, which needs no download.
import { chmodSync, existsSync, statSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const engine = fileURLToPath(new URL('./schema-engine.mjs', import.meta.url))

/** The variable to add to an environment; empty on Windows, which cannot run a script as a program. */
export function schemaEngineEnvironment() {
  if (process.env.PRISMA_SCHEMA_ENGINE_BINARY || process.platform === 'win32' || !existsSync(engine)) return {}
  // An archive or a copy may have lost the executable bit.
  if ((statSync(engine).mode & 0o111) === 0) chmodSync(engine, 0o755)
  return { PRISMA_SCHEMA_ENGINE_BINARY: engine }
}
