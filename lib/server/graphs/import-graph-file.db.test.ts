// Importing a graph from an uploaded file: what is stored, what is only said, and what is refused.
import { randomUUID } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { importGraphUploadSchema } from '@/lib/core/domain/graph-import'
import { createContext, systemActor } from '../context'
import { codeOf, refusalOf } from '../testing/refusal'
import { ensureTestGraph } from '../testing/test-graph'
import { importGraphFile } from './import-graph-file'

const ctx = createContext(systemActor)
let folder = ''
beforeAll(async () => {
  await ensureTestGraph(ctx)
  folder = mkdtempSync(join(tmpdir(), 'upload-'))
})
afterAll(() => rmSync(folder, { recursive: true }))

const obo = (...more: string[]) =>
  ['data-version: 1', '', '[Term]', 'id: DOID:1', 'name: a', 'synonym: "b" RELATED []', '', '[Term]', ...more].join(
    '\n',
  )
const sound = obo('id: DOID:2', 'name: b', 'is_obsolete: true')
function put(content: string): string {
  const path = join(folder, randomUUID())
  writeFileSync(path, content)
  return path
}
const query = (over: Record<string, string> = {}) =>
  importGraphUploadSchema.parse({ format: 'obo', name: `g-${randomUUID()}`, ...over })
const stored = (name: string) => ctx.db.graph.count({ where: { name } })

describe('importGraphFile', () => {
  it('stores the graph under the wished name and says what was passed over', async () => {
    const asked = query({ release: '9' })
    const report = await importGraphFile(ctx, { ...asked, path: put(sound) })
    expect(report).toEqual({
      isDryRun: false,
      version: `${asked.name}@9`,
      isNew: true,
      isActive: false,
      concepts: 1,
      edges: 0,
      defects: [],
      notes: [
        {
          kind: 'obsolete term dropped',
          count: 1,
          examples: [
            { place: expect.stringMatching(/:8$/) as string, detail: 'DOID:2 is obsolete and has no replacement' },
          ],
        },
      ],
      passedOver: [
        { what: 'related synonyms', count: 1 },
        { what: 'obsolete terms', count: 1 },
      ],
    })
    expect((await importGraphFile(ctx, { ...asked, path: put(sound) })).isNew).toBe(false)
    expect(await stored(asked.name ?? '')).toBe(1)
  })

  it('stores nothing on a dry run or with a defect', async () => {
    const dry = query({ dryRun: 'true' })
    expect(await importGraphFile(ctx, { ...dry, path: put(sound) })).toMatchObject({
      isDryRun: true,
      isNew: false,
      concepts: 1,
    })
    const broken = query()
    const report = await importGraphFile(ctx, { ...broken, path: put(obo('id: DOID:2', 'is_a: x')) })
    expect(report).toMatchObject({ version: null, isNew: false, concepts: 0 })
    expect(report.defects).toEqual([
      { pointer: expect.stringMatching(/:10$/) as string, detail: 'is_a: "x" is no id of the form PREFIX:number' },
    ])
    expect(await stored(dry.name ?? '')).toBe(0)
    expect(await stored(broken.name ?? '')).toBe(0)
  })

  it('lists at most 200 defects', async () => {
    const path = put(obo('id: DOID:2', ...Array.from({ length: 300 }, () => 'is_a: x')))
    expect((await importGraphFile(ctx, { ...query(), path })).defects).toHaveLength(200)
  })

  it('sends formats of two files to the command line', async () => {
    const refusal = await refusalOf(importGraphFile(ctx, { ...query({ format: 'ddxplus' }), path: put('{}') }))
    expect([refusal?.code, refusal?.message]).toEqual([
      'bad-request',
      'A graph of ddxplus is made of two files; import it on the command line.',
    ])
  })

  it('refuses text that the database cannot hold', async () => {
    const graphs = [{ nodes: [{ id: 'HP:1', type: 'CLASS', lbl: 'half \\ud800' }] }]
    const path = put(JSON.stringify({ graphs }).replace('\\\\ud800', '\\ud800'))
    const report = await importGraphFile(ctx, { ...query({ format: 'obographs', release: '1' }), path })
    expect(report.defects).toMatchObject([{ detail: '/concepts/0/label: holds a NUL character or half a character' }])
  })

  it('refuses other content under a stored version', async () => {
    const asked = query()
    await importGraphFile(ctx, { ...asked, path: put(sound) })
    const other = importGraphFile(ctx, { ...asked, path: put(sound.replace('name: a', 'name: other')) })
    expect(await codeOf(other)).toBe('conflict')
  })

  it('refuses on a dry run what an import would refuse, and knows a version that is stored with the same content', async () => {
    const asked = query()
    const dry = { ...asked, dryRun: true }
    await importGraphFile(ctx, { ...asked, path: put(sound) })
    const other = { path: put(sound.replace('name: a', 'name: other')) }
    const [refused, refusedDry] = [
      await refusalOf(importGraphFile(ctx, { ...asked, ...other })),
      await refusalOf(importGraphFile(ctx, { ...dry, ...other })),
    ]
    expect(refusedDry?.code).toBe('conflict')
    expect(refusedDry?.message).toBe(refused?.message)
    const version = `${asked.name}@1`
    expect(await importGraphFile(ctx, { ...dry, path: put(sound) })).toMatchObject({ version, isDryRun: true })
  })
})
