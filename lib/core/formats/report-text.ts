// A case report as plain text: its first line is the title, its name and content make its id.
import { type Report, reportSchema } from '../domain/report'
import type { Result } from '../result'
import { parseWithSchema } from './schema-defects'

const TITLE_MAX = 500

/** `name`: the file's, without folder and ending. `hash` gives the hexadecimal SHA-256 of a value. */
export function parseReportText(name: string, content: string, hash: (value: unknown) => string): Result<Report> {
  const text = content.trim()
  const title = (/^.*/.exec(text)?.[0] ?? '').replace(/^#+\s*/, '').trim()
  return parseWithSchema(reportSchema, {
    id: `${name.replace(/\s+/g, '-').slice(0, 150)}-${hash(text).slice(0, 12)}`,
    title: title.slice(0, TITLE_MAX) || name.slice(0, TITLE_MAX),
    source: { name: 'text', reference: name },
    text,
  })
}
