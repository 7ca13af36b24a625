// The checks of `npm test` that need no browser: each returns whether it passed, and its counts if it has any.
import { inRoot } from '../launch/paths.mjs'
import { runNode } from '../launch/run-child.mjs'
import { schemaEngineEnvironment } from '../prisma/engine-environment.mjs'
import { countVitest, freshReport } from './count-tests.mjs'
import { testDatabase, testEnvironment } from './test-cluster.mjs'

export const testDistDir = '.next-test'

const program = (...parts) => inRoot('node_modules', ...parts)
const show = (args, env = process.env) => runNode(args, { env, stdout: 1 })
const didPass = async (run) => ({ ok: (await run).code === 0 })

export const checkFormat = () => didPass(show([program('@biomejs', 'biome', 'bin', 'biome'), 'format', '.']))

/** Import cycles (Biome), arrows and strictness (ESLint), names, and docs that name what there is. */
export async function checkLint() {
  const runs = [
    await show([program('@biomejs', 'biome', 'bin', 'biome'), 'lint', '--error-on-warnings', '.']),
    await show([program('eslint', 'bin', 'eslint.js'), '--max-warnings=0', '.']),
    await show([inRoot('scripts', 'check-names.mjs')]),
    await show([inRoot('scripts', 'check-docs.mjs')]),
  ]
  return { ok: runs.every((run) => run.code === 0) }
}

/** Next's own types come first: pages and styles are typed by files it generates. */
export async function checkTypes() {
  const env = { ...process.env, NEXT_DIST_DIR: testDistDir, NEXT_TELEMETRY_DISABLED: '1' }
  const generated = await runNode([program('next', 'dist', 'bin', 'next'), 'typegen'], { env, quiet: true })
  if (generated.code !== 0) process.stdout.write(generated.output)
  const { ok } = await didPass(show([program('typescript', 'bin', 'tsc'), '--noEmit'], env))
  return { ok: ok && generated.code === 0 }
}

async function runVitest(project, env, extra) {
  const report = freshReport(project)
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`]
  const args = [
    program('vitest', 'vitest.mjs'),
    'run',
    '--project',
    project,
    '--passWithNoTests',
    ...reporters,
    ...extra,
  ]
  const { ok } = await didPass(show(args, { ...env, NODE_ENV: 'test' }))
  return { ok, counts: countVitest(project) }
}

/** Without a database in the environment: a unit test that reaches for one fails. */
export function checkUnit(extra) {
  const { DATABASE_URL: _unused, ...env } = process.env
  return runVitest('unit', env, extra)
}

/** As many as the database tests have workers. */
const databases = ['medaction_test', 'medaction_test_2', 'medaction_test_3']

export async function checkDatabase(extra) {
  const urls = []
  for (const name of databases) urls.push(await testDatabase(name))
  return runVitest('db', { ...testEnvironment(urls[0]), TEST_DATABASE_URLS: urls.join(' ') }, extra)
}

/** The migrations, applied to an empty database, must give exactly the schema. */
export async function checkDrift() {
  const env = { ...testEnvironment(await testDatabase('medaction_test')), ...schemaEngineEnvironment() }
  const wanted = ['--from-migrations', 'prisma/migrations', '--to-schema', 'prisma/schema.prisma', '--exit-code']
  const prisma = program('prisma', 'build', 'index.js')
  const { code, output } = await runNode([prisma, 'migrate', 'diff', ...wanted], { env, quiet: true })
  if (code !== 0) process.stdout.write(output)
  return { ok: code === 0 }
}
