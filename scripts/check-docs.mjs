// Refuses documentation that has fallen behind: missing folders, commands, error codes, variables, queues, formats, broken links.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

const read = (path) => (existsSync(path) ? readFileSync(path, 'utf8') : '')
const matches = (text, pattern) => [...text.matchAll(pattern)].map((match) => match[1])

function filesIn(folder, ending) {
  if (!existsSync(folder)) return []
  return readdirSync(folder, { recursive: true })
    .map((name) => join(folder, name))
    .filter((path) => path.endsWith(ending))
}

const foldersIn = (folder) =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []))

const between = (text, start, end) => text.split(start)[1]?.split(end)[0] ?? ''

/** What the code has, and the page that must name it. */
function inventories() {
  const architecture = read('docs/architecture.md')
  const operations = read('docs/operations.md')
  const settings = `${operations}\n${read('.env.example')}`
  const commands = between(read('scripts/cli.ts'), 'const commands', '\n}')
  const codes = between(read('lib/core/errors.ts'), 'errorCodeSchema = z.enum([', '])')
  const env = between(read('lib/server/env.ts'), 'envSchema = z.object({', '\n})')
  const launchers = [...filesIn('scripts', '.mjs'), 'playwright.config.ts'].map(read).join('\n')
  const formats = filesIn('lib/core/formats', '.ts').filter((path) => !path.endsWith('.test.ts'))
  const sources = [...formats, 'lib/core/domain/release.ts'].map(read).join('\n')
  return [
    { what: 'folder', names: foldersIn('lib/core').map((name) => `lib/core/${name}`), page: architecture },
    { what: 'folder', names: foldersIn('lib/server').map((name) => `${name}/`), page: architecture },
    { what: 'error code', names: matches(codes, /'([a-z-]+)'/g), page: architecture },
    {
      what: 'queue',
      names: matches(read('lib/server/jobs/queue.ts'), /^ {2}'([a-z-]+)': \{ retry/gm),
      page: architecture,
    },
    { what: 'command', names: matches(commands, /^ {2}'?([a-z-]+)'?: \(/gm), page: operations },
    { what: 'variable', names: matches(env, /^ {2}([A-Z_]+):/gm), page: settings },
    { what: 'variable', names: matches(launchers, /env\.([A-Z][A-Z0-9_]{3,})\b/g), page: settings },
    { what: 'format', names: matches(sources, /'(medaction-[a-z]+\/\d+)'/g), page: read('docs/formats.md') },
  ]
}

/** The system's own variables need no page. */
const known = new Set(['PATH', 'TMPDIR', 'HOME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH'])

function missing({ what, names, page }) {
  if (names.length === 0) return [`no ${what} was found in the code: check-docs looks in the wrong place`]
  return [...new Set(names)]
    .filter((name) => !known.has(name) && !page.includes(name))
    .map((name) => `the documentation does not name the ${what} ${name}`)
}

/** The anchor GitHub gives a heading. */
const anchorOf = (heading) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\s_-]/gu, '')
    .replace(/\s/g, '-')

const withoutCode = (text) => text.replace(/^```[\s\S]*?^```/gm, '').replace(/`[^`\n]*`/g, '')

function brokenLinks(page) {
  return matches(withoutCode(read(page)), /\]\(([^)\s]+)\)/g).flatMap((link) => {
    if (/^[a-z]+:/.test(link)) return []
    const [file, anchor] = link.split('#')
    const target = file ? join(dirname(page), file) : page
    if (!existsSync(target)) return [`${page}: ${link} leads nowhere`]
    if (!anchor) return []
    const headings = matches(read(target).replace(/^```[\s\S]*?^```/gm, ''), /^#+ (.+)$/gm)
    return headings.map(anchorOf).includes(anchor) ? [] : [`${page}: ${link} names no heading`]
  })
}

const pages = ['README.md', 'CONTRIBUTING.md', 'SECURITY.md', ...filesIn('docs', '.md'), ...filesIn('prisma', '.md')]
const complaints = [...inventories().flatMap(missing), ...pages.flatMap(brokenLinks)]
for (const line of complaints) console.error(line)
process.exit(complaints.length > 0 ? 1 : 0)
