// Refuses circular imports. Type imports do not count: they are gone before anything runs.
// Its own small program because the lint rule for it re-reads every file once per file, minutes in all.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'
import ts from 'typescript'

const roots = ['app', 'components', 'lib', 'prisma', 'e2e', 'scripts']
const isSource = (name) => /\.(tsx?|mjs)$/.test(name) && !name.endsWith('.d.ts')

function filesIn(folder) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return entry.name === 'generated' ? [] : filesIn(path)
    return isSource(entry.name) ? [path] : []
  })
}

function isTypeOnly(statement) {
  const clause = statement.importClause
  if (statement.isTypeOnly || clause?.isTypeOnly) return true
  const named = ts.isImportDeclaration(statement) ? clause?.namedBindings : statement.exportClause
  if (clause?.name || !named?.elements) return false
  return named.elements.length > 0 && named.elements.every((element) => element.isTypeOnly)
}

/** The modules a file loads when it is loaded, as written. */
function importedBy(file) {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest)
  return source.statements
    .filter((statement) => ts.isImportDeclaration(statement) || ts.isExportDeclaration(statement))
    .filter((statement) => statement.moduleSpecifier && !isTypeOnly(statement))
    .map((statement) => statement.moduleSpecifier.text)
}

/** The file of ours a specifier names, or undefined for packages. */
function resolve(specifier, from, known) {
  const isOurs = specifier.startsWith('.') || specifier.startsWith('@/')
  if (!isOurs) return undefined
  const path = specifier.startsWith('@/') ? specifier.slice(2) : normalize(join(dirname(from), specifier))
  return [path, `${path}.ts`, `${path}.tsx`].find((candidate) => known.has(candidate))
}

function readGraph() {
  const known = new Set(roots.flatMap(filesIn))
  const edges = (file) => importedBy(file).map((specifier) => resolve(specifier, file, known))
  return new Map([...known].map((file) => [file, edges(file).filter(Boolean)]))
}

/** Every way back found by one walk in depth: at least one for each knot of files that import each other. */
function findCycles(graph) {
  const done = new Set()
  const cycles = []
  const walk = (file, trail) => {
    const position = trail.indexOf(file)
    if (position >= 0) return cycles.push([...trail.slice(position), file])
    if (done.has(file)) return
    for (const next of graph.get(file)) walk(next, [...trail, file])
    done.add(file)
  }
  for (const file of graph.keys()) walk(file, [])
  return cycles
}

const cycles = findCycles(readGraph())
for (const cycle of cycles) console.error(`circular import: ${cycle.join(' -> ')}`)
process.exit(cycles.length > 0 ? 1 : 0)
