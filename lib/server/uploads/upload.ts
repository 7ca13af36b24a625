// A route that imports the file in its body and answers with the report.
import type { z } from 'zod'
import { type ImportReport, importReportSchema } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import type { Context } from '../context'
import { handle } from '../http'
import { parseInput } from '../parse-input'
import { withUploadedFile } from './with-uploaded-file'

type Import<Q, R> = (ctx: Context, path: string, query: Q) => Promise<R>

/** Of cases or trees. */
export function upload<Q>(query: z.ZodType<Q>, work: Import<Q, ImportReport>) {
  return uploadFor(query, importReportSchema, work)
}

/** Rights are checked before a byte of the body is kept. Places in the report are lines, without the temporary file's name. */
export function uploadFor<Q, R>(query: z.ZodType<Q>, output: z.ZodType<R>, work: Import<Q, R>) {
  return handle(async (ctx, request) => {
    allow(ctx.actor, 'import')
    const asked = parseInput(query, Object.fromEntries(request.nextUrl.searchParams))
    const report = await withUploadedFile(request.body, (path) => withoutItsPath(path, work(ctx, path, asked)))
    return Response.json(output.parse(report))
  })
}

async function withoutItsPath(path: string, work: Promise<unknown>): Promise<unknown> {
  try {
    return withoutPath(await work, path)
  } catch (error) {
    if (!(error instanceof DomainError)) throw error
    const message = error.message.replaceAll(path, 'the file')
    throw new DomainError(error.code, message, { cause: error, defects: error.defects })
  }
}

/** The file itself, a line of it, a place in its JSON, a file in its archive; also inside longer texts. */
function withoutPath(value: unknown, path: string): unknown {
  if (typeof value === 'string') {
    if (value === path) return 'the file'
    return value
      .replaceAll(`${path}!`, '')
      .replaceAll(`${path}: `, '')
      .replaceAll(`${path}:`, 'line ')
      .replaceAll(path, 'the file')
  }
  if (Array.isArray(value)) return value.map((item) => withoutPath(item, path))
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, withoutPath(item, path)]))
}
