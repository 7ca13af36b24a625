// Times what no release can do without: the rows that it is made of, and the bytes that it is, copied out of the database.
import { Client } from 'pg'
import { to as copyTo } from 'pg-copy-streams'

const SOURCES = [
  'SELECT * FROM trees',
  'SELECT * FROM turns',
  'SELECT * FROM cases',
  'SELECT t.*, s.outcome, s.dtc, s.rac, s.buc, s.og, s.mtc, d.acceptance FROM trajectories t LEFT JOIN scores s ON s.id = t.current_score_id LEFT JOIN decisions d ON d.id = t.current_decision_id',
  'SELECT * FROM final_labels',
  'SELECT * FROM verdicts',
]
const FILES = ['SELECT content FROM release_chunks ORDER BY release_id, name, ordinal']

export type Floor = { seconds: number; megabytes: number }

/** `COPY … TO STDOUT` of the stored rows that a release is made of. */
export const copySources = (url: string): Promise<Floor> => copyOut(url, SOURCES, '')
/** The same of the stored release, in the binary form: its own bytes. */
export const copyFiles = (url: string): Promise<Floor> => copyOut(url, FILES, ' (FORMAT binary)')

async function copyOut(url: string, selects: readonly string[], options: string): Promise<Floor> {
  const client = new Client({ connectionString: url })
  await client.connect()
  let bytes = 0
  const started = performance.now()
  for (const select of selects)
    for await (const piece of client.query(copyTo(`COPY (${select}) TO STDOUT${options}`)))
      bytes += (piece as Buffer).length
  const seconds = (performance.now() - started) / 1000
  await client.end()
  return { seconds, megabytes: bytes / 1e6 }
}
