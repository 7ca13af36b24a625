// Reads .env into the environment of this process; what is set already wins, as in Next.
import { existsSync } from 'node:fs'
import { inRoot } from './paths.mjs'

export function loadEnvFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'))
}
