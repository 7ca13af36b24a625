// What comes out of a ready release: the same bytes again, an archive that tar opens, a folder, a push, and what changed since another.
import { execFileSync } from 'node:child_process'
import { createHash, randomUUID } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { createReleaseSchema, type Manifest } from '@/lib/core/domain/release'
import { diffReleaseSchema } from '@/lib/core/domain/release-diff'
import type { Context } from '../context'
import { env } from '../env'
import { stopQueue } from '../jobs/queue'
import { closeBulkPool } from '../sql'
import { type Clinic, makeClinic } from '../testing/clinic'
import { readTree } from '../testing/give-verdict'
import { holdWorld, TURN_MS } from '../testing/hold-world'
import { startHub } from '../testing/hub-server'
import { codeOf } from '../testing/refusal'
import { archiveRelease } from './archive-release'
import { buildRelease } from './build-release'
import { createRelease } from './create-release'
import { diffRelease } from './diff-release'
import { getRelease } from './get-release'
import { pushRelease } from './push-release'
import { saveRelease } from './save-release'

let letGo = async () => {}
let clinic: Clinic
let ctx: Context
let folder: string
let first: Awaited<ReturnType<typeof release>>
beforeAll(async () => {
  letGo = await holdWorld('change')
  clinic = await makeClinic()
  ctx = await clinic.person('researcher')
  folder = await mkdtemp(join(tmpdir(), 'release-'))
  await clinic.addTrees(2)
  await clinic.openRound()
  await readTree(await clinic.person(), ['n3'], ['n4'])
  first = await release()
}, TURN_MS)
afterAll(async () => {
  await rm(folder, { recursive: true, force: true })
  await stopQueue()
  await closeBulkPool()
  await letGo()
})

async function release() {
  const wish = createReleaseSchema.parse({ version: `v-${randomUUID()}`, validationShare: 0.3 })
  const { id } = await createRelease(ctx, wish)
  await buildRelease(clinic.admin, { releaseId: id })
  const { manifest } = await getRelease(ctx, { releaseId: id })
  if (!manifest) throw new Error('the release has no manifest')
  return { id, version: wish.version, manifest }
}

const dataFiles = ({ files }: Manifest) => files.filter(({ name }) => /\.(jsonl|parquet)$/.test(name))

it('gives the same bytes under another version', async () => {
  // Other tests store trees and verdicts meanwhile: two builds in a row that saw the same are enough.
  for (let attempt = 0; attempt < 5; attempt += 1) {
    const [one, other] = [await release(), await release()]
    if (JSON.stringify(dataFiles(other.manifest)) !== JSON.stringify(dataFiles(one.manifest))) continue
    expect(dataFiles(one.manifest).length).toBeGreaterThan(5)
    return
  }
  throw new Error('no two builds were the same')
})

it('is an archive that tar opens, with every file as its manifest says', async () => {
  const { bytes, name, stream } = await archiveRelease(ctx, { releaseId: first.id })
  const content = Buffer.from(await new Response(stream).arrayBuffer())
  expect(content.length).toBe(bytes)
  await writeFile(join(folder, name), content)
  execFileSync('tar', ['-xf', join(folder, name), '-C', folder])
  const unpacked = join(folder, `medaction-${first.version}`)
  for (const { name: file, sha256 } of first.manifest.files) {
    const hash = createHash('sha256').update(await readFile(join(unpacked, file)))
    expect([file, hash.digest('hex')]).toEqual([file, sha256])
  }
  expect(JSON.parse(await readFile(join(unpacked, 'MANIFEST.json'), 'utf8'))).toEqual(first.manifest)
  const again = await archiveRelease(ctx, { releaseId: first.id })
  expect(Buffer.from(await new Response(again.stream).arrayBuffer()).equals(content)).toBe(true)
})

it('is written to a folder, where what stands is left and what is broken is mended', async () => {
  const out = join(folder, 'saved')
  const count = first.manifest.files.length
  expect(await saveRelease(ctx, { releaseId: first.id, folder: out })).toEqual({ written: count + 1, kept: 0 })
  await writeFile(join(out, 'README.md'), 'other words')
  expect(await saveRelease(ctx, { releaseId: first.id, folder: out })).toEqual({ written: 2, kept: count - 1 })
  expect(await readFile(join(out, 'README.md'), 'utf8')).toContain('MedAction')
  const isNoFolder = join(out, 'README.md')
  expect(await codeOf(saveRelease(ctx, { releaseId: first.id, folder: isNoFolder }))).toBe('bad-request')
  expect(await codeOf(saveRelease(ctx, { releaseId: first.id, folder: join(isNoFolder, 'below') }))).toBe('bad-request')
})

it('is pushed as one commit that holds every file, large ones by LFS, and nothing is sent twice', async () => {
  const hub = await startHub('hf_secret')
  const settings = env()
  const target = { releaseId: first.id, repository: 'clinic/set' }
  try {
    expect(await codeOf(pushRelease(ctx, target))).toBe('invalid-input')
    Object.assign(settings, { HF_TOKEN: 'secret', HF_ENDPOINT: hub.url })
    expect(await codeOf(pushRelease(ctx, target))).toBe('invalid-input')
    Object.assign(settings, { HF_TOKEN: 'hf_secret', HF_ENDPOINT: 'http://127.0.0.1:9' })
    expect(await codeOf(pushRelease(ctx, target))).toBe('conflict')
    Object.assign(settings, { HF_TOKEN: 'hf_wrong', HF_ENDPOINT: hub.url })
    expect(await codeOf(pushRelease(ctx, target))).toBe('conflict')
    Object.assign(settings, { HF_TOKEN: 'hf_secret' })
    const { commit, files } = await pushRelease(ctx, target)
    expect([commit, files]).toEqual(['c0ffee', first.manifest.files.length + 1])
    for (const { name, sha256 } of first.manifest.files) {
      const hash = createHash('sha256').update(hub.files.get(name) ?? Buffer.alloc(0))
      expect([name, hash.digest('hex')]).toEqual([name, sha256])
    }
    expect(hub.files.has('MANIFEST.json')).toBe(true)
    const puts = () => hub.requests.filter((request) => request.startsWith('PUT')).length
    const before = puts()
    expect(before).toBe(first.manifest.files.filter(({ name }) => name.endsWith('.parquet')).length)
    await pushRelease(ctx, target)
    expect(puts()).toBe(before)
    const event = await ctx.db.auditEvent.findFirst({ where: { action: 'push-release', subjectId: String(first.id) } })
    expect(JSON.stringify(event)).not.toContain('hf_secret')
  } finally {
    Object.assign(settings, { HF_TOKEN: '', HF_ENDPOINT: 'https://huggingface.co' })
    await hub.stop()
  }
})

it('says what came, went and changed, each with its reason, a page at a time', async () => {
  await clinic.openRound({ filter: { specialties: [clinic.specialty], excludeReviewed: false } })
  // One tree is read anew, the other way round; the other one for the first time.
  for (let read = 0; read < 2; read += 1) await readTree(await clinic.person(), ['n2', 'n5'], ['n3'])
  const second = await release()
  const wish = { releaseId: String(second.id), against: String(first.id) }
  const all = await diffRelease(ctx, diffReleaseSchema.parse({ ...wish, limit: 500 }))
  const own = all.examples.filter(({ id }) => id.startsWith(`${clinic.specialty}/`))
  const changes = own.map(({ id, change, reason }) => `${id.split('/').at(-1)} ${change} ${reason}`)
  expect(changes.sort()).toEqual([
    ...['n3 added accepted-prefix', 'n3 changed cut-elsewhere'],
    ...['n5 added accepted', 'n5 added accepted'],
  ])
  expect(all.against).toEqual({ id: first.id, version: first.version })
  const sum = (change: string) =>
    all.counts.filter((row) => row.change === change).reduce((total, { count }) => total + count, 0)
  for (const change of ['added', 'removed', 'changed'])
    expect(sum(change)).toBe(all.examples.filter((row) => row.change === change).length)
  const page = await diffRelease(ctx, diffReleaseSchema.parse({ ...wish, limit: 1 }))
  const next = await diffRelease(ctx, diffReleaseSchema.parse({ ...wish, limit: 1, cursor: String(page.nextCursor) }))
  expect([...page.examples, ...next.examples]).toEqual(all.examples.slice(0, 2))
  expect(await codeOf(diffRelease(ctx, diffReleaseSchema.parse({ ...wish, against: wish.releaseId })))).toBe(
    'invalid-input',
  )
})
