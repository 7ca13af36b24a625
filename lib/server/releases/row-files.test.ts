// Rows as JSON Lines and as Parquet: another implementation reads the same rows from both, and the same rows give the same bytes.
import { createHash } from 'node:crypto'
import { describe, expect, it } from 'vitest'
import { column, columns, listOf, type ReleaseRow, structOf } from '@/lib/core/formats/release-column'
import { readParquetRows, toPlain } from '../testing/read-parquet'
import { jsonlFile, parquetFile, type RowFile } from './row-files'

const message = structOf(
  ...columns('string', 'role', 'content'),
  column('calls', listOf(structOf(column('id', 'string'), column('function', structOf(...columns('string', 'name')))))),
)
const shape = [
  column('id', 'string'),
  column('messages', listOf(message)),
  column('ids', listOf('int')),
  column('share', 'float'),
  column('good', 'bool'),
  column('labels', listOf('bool')),
  column('seed', 'int'),
  column('parts', listOf(structOf(column('n', 'int'), column('of', listOf('string'))))),
]

const rowOf = (n: number): ReleaseRow => ({
  id: `row ${n} – “ü 漢 😀”`,
  messages: Array.from({ length: n % 4 }, (_, index) => ({
    role: index % 2 === 0 ? 'user' : 'assistant',
    content: `line ${'word '.repeat(n % 50)}`,
    ...(index === 1 ? { calls: [{ id: `c${n}`, function: { name: 'order_test' } }] } : {}),
  })),
  ids: n % 5 === 0 ? [] : [n, 2 ** 40 + n],
  share: n % 7 === 0 ? null : n / 7,
  good: n % 3 === 0 ? null : n % 2 === 0,
  labels: [true, n % 2 === 0],
  seed: n % 2 === 0 ? null : n,
  parts:
    n % 6 === 0
      ? null
      : [
          { n, of: ['a', 'b'] },
          { n: null, of: [] },
        ],
})

/** Chunks of a file as they would be stored. */
function collect(open: (chunks: Parameters<typeof jsonlFile>[0]) => RowFile) {
  const pieces: Buffer[] = []
  const file = open({
    put: async (_name, ordinal, content) => void (pieces[ordinal] = Buffer.from(content)),
    end: async () => {},
  })
  return { file, content: () => Buffer.concat(pieces) }
}

async function write(rows: number) {
  const jsonl = collect((chunks) => jsonlFile(chunks, 'rows.jsonl'))
  const parquet = collect((chunks) => parquetFile(chunks, 'rows.parquet', shape, 60))
  for (let n = 0; n < rows; n += 1) {
    for (const { file } of [jsonl, parquet]) file.add(rowOf(n))
    if (n % 50 === 0) for (const { file } of [jsonl, parquet]) await file.drain()
  }
  const facts = [await jsonl.file.finish(), await parquet.file.finish()]
  return { facts, jsonl: jsonl.content(), parquet: parquet.content() }
}

describe('the files of rows', () => {
  it('are read back the same by another reader, from several groups of rows', async () => {
    const { facts, jsonl, parquet } = await write(500)
    const lines = jsonl.toString('utf8').trimEnd().split('\n')
    expect(lines.map((line) => JSON.parse(line))).toEqual(Array.from({ length: 500 }, (_, n) => rowOf(n)))
    expect(readParquetRows(parquet)).toEqual(lines.map((line) => toPlain(JSON.parse(line))))
    for (const [index, content] of [jsonl, parquet].entries()) {
      const sha256 = createHash('sha256').update(content).digest('hex')
      expect(facts[index]).toMatchObject({ sha256, bytes: content.length, lines: 500 })
    }
  })

  it('are the same bytes again', async () => {
    const [first, second] = [await write(150), await write(150)]
    expect(second.facts).toEqual(first.facts)
    expect(second.parquet.equals(first.parquet)).toBe(true)
  })

  it('hold a row that is longer than a piece', async () => {
    const { file, content } = collect((chunks) => jsonlFile(chunks, 'long.jsonl'))
    const long = { text: 'ä'.repeat(700_000) }
    for (const row of [{ text: 'a' }, long, { text: 'b' }]) file.add(row)
    await file.finish()
    const read = content().toString('utf8').trimEnd().split('\n')
    expect(read.map((line) => JSON.parse(line))).toEqual([{ text: 'a' }, long, { text: 'b' }])
  })
})
