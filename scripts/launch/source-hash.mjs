// One hash over the content of files and folders, to know whether a build or a generated client is still true.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join, relative } from 'node:path'
import { inRoot, root } from './paths.mjs'

function filesOf(path, keep) {
  if (!existsSync(path)) return []
  if (!statSync(path).isDirectory()) return [path]
  return readdirSync(path)
    .sort()
    .flatMap((name) => (keep(name) ? filesOf(join(path, name), keep) : []))
}

/** SHA-256 in hex over names and contents; `keep` decides by base name what inside folders counts. */
export function hashSources(paths, keep = () => true) {
  const hash = createHash('sha256')
  for (const file of paths.flatMap((path) => filesOf(inRoot(path), keep))) {
    hash
      .update(`${relative(root, file)}\0`)
      .update(readFileSync(file))
      .update('\0')
  }
  return hash.digest('hex')
}
