// release, run as people run it: what it cannot do is refused in words, before anything is stored.
import { execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { afterAll, expect, it } from 'vitest'
import { createReleaseSchema } from '@/lib/core/domain/release'
import { createContext, systemActor } from '@/lib/server/context'
import { stopQueue } from '@/lib/server/jobs/queue'
import { createRelease } from '@/lib/server/releases/create-release'
import { ensureTestGraph } from '@/lib/server/testing/test-graph'

const root = fileURLToPath(new URL('../..', import.meta.url))
const node = ['--conditions=react-server', '--import', 'tsx', 'scripts/cli.ts', 'release']
const ctx = createContext(systemActor)
afterAll(stopQueue)

async function refusalOf(...args: string[]): Promise<{ code: unknown; said: string }> {
  const failure: unknown = await promisify(execFile)(process.execPath, [...node, ...args], { cwd: root }).catch(
    (error: unknown) => error,
  )
  if (!(failure instanceof Error) || !('code' in failure) || !('stderr' in failure)) throw new Error('it went well')
  return { code: failure.code, said: String(failure.stderr) }
}

it('refuses a view that there is not, and the version of a release that was made otherwise', async () => {
  await ensureTestGraph(ctx)
  const version = `v-${randomUUID()}`
  const { id } = await createRelease(ctx, createReleaseSchema.parse({ version }))
  const unknown = `v-${randomUUID()}`
  const [views, otherwise] = await Promise.all([
    refusalOf('--version', unknown, '--views', 'sft,foo'),
    refusalOf('--version', version, '--seed', '2'),
  ])
  expect(views).toMatchObject({ code: 1, said: expect.stringMatching(/^\/views\/1: /m) as string })
  expect(await ctx.db.release.count({ where: { version: unknown } })).toBe(0)
  expect(otherwise).toMatchObject({ code: 1, said: expect.stringContaining(`--id ${id}`) as string })
})
