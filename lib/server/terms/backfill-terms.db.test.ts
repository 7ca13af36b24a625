// The migrations that record the terms of rows stored earlier: they normalise as the product does and find the same terms.
import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { normalise } from '@/lib/core/graph/normalise'
import { env } from '../env'
import { makeClinic, twoPaths } from '../testing/clinic'

const migrations = ['20261125000200_backfill_terms', '20261125000400_backfill_answered_tests'].map((name) =>
  readFileSync(`prisma/migrations/${name}/migration.sql`, 'utf8'),
)
const [normalised = '', again] = migrations.map(
  (sql) => /-- begin normalised\n([\s\S]*)-- end normalised/.exec(sql)?.[1],
)

let client: Client
beforeAll(async () => {
  client = new Client({ connectionString: env().DATABASE_URL })
  await client.connect()
})
afterAll(() => client.end())

/** What `work` finds inside a transaction that is undone. */
async function inPassing<T>(work: () => Promise<T>): Promise<T> {
  await client.query('BEGIN')
  try {
    return await work()
  } finally {
    await client.query('ROLLBACK')
  }
}

async function normaliseAll(texts: string[]): Promise<string[]> {
  const { rows } = await client.query<{ term: string }>(
    'SELECT pg_temp.normalised(v.text) AS term FROM unnest($1::text[]) WITH ORDINALITY AS v(text, place) ORDER BY v.place',
    [texts],
  )
  return rows.map(({ term }) => term)
}

const isSurrogate = (code: number) => code >= 0xd800 && code <= 0xdfff
/** Added to Unicode in 2025, with a decomposition that an older runtime or database does not know. */
const NEWER = '\ua7f1'
const isKnown = (text: string) => !/\p{Cn}/u.test(text) && !text.includes(NEWER)

describe('the backfill', () => {
  it('normalises alike in both migrations', () => {
    expect(again).toBe(normalised)
  })

  it('normalises every character as the product does, between letters and alone', async () => {
    const texts: string[] = []
    for (let code = 1; code <= 0x1fbff; code += 1) {
      const text = isSurrogate(code) ? '' : String.fromCodePoint(code)
      if (text && isKnown(text)) texts.push(`A${text}b ${text}`)
    }
    await inPassing(async () => {
      await client.query(normalised)
      const found = await normaliseAll(texts)
      expect(texts.filter((text, at) => normalise(text) !== found[at])).toEqual([])
    })
  })

  it('normalises whole wordings as the product does', async () => {
    const wordings = fc.sample(
      fc.oneof(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme-ascii' }),
        fc.constantFrom(
          ...[
            'Sjögren’s  SYNDROME',
            'ﬁbrosis',
            'é',
            'é',
            'İstanbul',
            'β₂-microglobulin',
            '℃',
            '１２',
            '',
            '  ',
            'T\u0000',
          ],
        ),
      ),
      { numRuns: 2000, seed: 7 },
    )
    const storable = wordings.filter((text) => !text.includes('\u0000') && isKnown(text))
    await inPassing(async () => {
      await client.query(normalised)
      expect(await normaliseAll(storable)).toEqual(storable.map(normalise))
    })
  })

  it('finds the terms that are recorded as rows are stored', async () => {
    const clinic = await makeClinic()
    const wording = `Ñame ${randomUUID()}`
    const caseKey = await clinic.addCase('c1', { truth: wording })
    const turns = [
      ...twoPaths,
      { id: 'n6', parentId: 'n1', action: { kind: 'diagnose', label: wording, concept: 'D:x' } },
      {
        ...{ id: 'n7', parentId: 'n1', action: { kind: 'order', tests: ['Blood film'] } },
        answers: [{ test: `Film, ${wording}`, available: false }],
      },
    ]
    const treeId = await clinic.addTree(caseKey, 't1', turns)
    const read = async () => {
      const { rows } = await client.query<{ used: string }>(
        `SELECT 'tree ' || kind || ' ' || term || ' ' || concept AS used FROM tree_terms JOIN terms t ON t.id = term_id WHERE tree_id = $1
         UNION ALL SELECT 'case ' || kind || ' ' || term || ' ' || concept FROM case_terms u JOIN terms t ON t.id = term_id
           JOIN trees ON trees.case_id = u.case_id WHERE trees.id = $1 ORDER BY 1`,
        [treeId],
      )
      return rows.map(({ used }) => used)
    }
    const recorded = await read()
    expect(recorded).toContain(`tree disease ${normalise(wording)} D:x`)
    expect(recorded).toContain(`case disease ${normalise(wording)} `)
    expect(recorded).toContain(`tree test film ${normalise(wording)} `)
    await inPassing(async () => {
      await client.query('DELETE FROM tree_terms WHERE tree_id = $1', [treeId])
      await client.query('DELETE FROM case_terms u USING trees WHERE trees.case_id = u.case_id AND trees.id = $1', [
        treeId,
      ])
      await client.query("DELETE FROM terms WHERE term IN ($1, 'film ' || $1)", [normalise(wording)])
      expect(await read()).toEqual([])
      for (const migration of migrations) await client.query(migration)
      expect(await read()).toEqual(recorded)
      const { rows } = await client.query("SELECT proname FROM pg_proc WHERE proname = 'normalised'")
      expect(rows).toEqual([])
    })
  })
})
