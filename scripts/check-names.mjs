// Refuses names that say nothing (utils, helpers, ...), barrels, and files or folders that are not kebab-case.
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const roots = ['app', 'components', 'lib', 'prisma', 'e2e', 'scripts']
const ignored = new Set(['node_modules', 'generated'])
const empty = 'utils util helpers helper misc common types constants services service hooks repositories'.split(' ')
const emptyNames = new Set(empty)

// Next's own markers ([id], (work), _private, @slot, ...) and Prisma's timestamps are stripped before the case is judged.
const kebab = /^[a-z0-9]+(-[a-z0-9]+)*$/
const bareName = (name) => name.replace(/^[[(@_.]+|[\])]+$/g, '').replace(/^\d{8,}_/, '')
const capitalFiles = new Set(['README.md', 'LICENSE'])

function complaints(path, name, isFolder) {
  const stem = isFolder ? name : (name.split('.')[0] ?? name)
  if (!isFolder && /^index\.(ts|tsx|mjs|js)$/.test(name)) return [`${path}: no barrels, import the file itself`]
  if (emptyNames.has(stem)) return [`${path}: the name says nothing, name the noun`]
  if (capitalFiles.has(name) || name === 'migration_lock.toml') return []
  if (/^\d{8,}_/.test(name)) return []
  // A route's parameter is a variable: [caseId] is what the operation reads.
  if (/^\[+(\.\.\.)?[a-z][A-Za-z]*\]+$/.test(name)) return []
  return kebab.test(bareName(stem)) || bareName(stem) === '' ? [] : [`${path}: not kebab-case`]
}

function walk(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (ignored.has(entry.name)) return []
    const path = join(folder, entry.name)
    const own = complaints(path, entry.name, entry.isDirectory())
    return entry.isDirectory() ? [...own, ...walk(path)] : own
  })
}

const present = new Set(readdirSync('.'))
const found = roots.filter((root) => present.has(root)).flatMap(walk)
for (const line of found) console.error(line)
process.exit(found.length > 0 ? 1 : 0)
