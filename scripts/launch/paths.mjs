// Where the launchers keep things: everything they write is under .data, .cache or .next*, all ignored by git.
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../..', import.meta.url)).replace(/[/\\]$/, '')
export const inRoot = (...parts) => join(root, ...parts)
export const dataFolder = inRoot('.data')
export const cacheFolder = inRoot('.cache')
