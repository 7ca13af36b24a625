// A route that imports the file in its body and answers with the report.
import type { z } from 'zod'
import { type ImportReport, importReportSchema } from '@/lib/core/domain/case-list'
import { allow } from '@/lib/core/domain/policy'
import type { Context } from '../context'
import { handle } from '../http'
import { parseInput } from '../parse-input'
import { withUploadedFile } from './with-uploaded-file'

type Import<Q> = (ctx: Context, path: string, query: Q) => Promise<ImportReport>

/** Rights are checked before a byte of the body is kept. Places in the report are lines, without the temporary file's name. */
export function upload<Q>(query: z.ZodType<Q>, work: Import<Q>) {
  return handle(async (ctx, request) => {
    allow(ctx.actor, 'import')
    const asked = parseInput(query, Object.fromEntries(request.nextUrl.searchParams))
    const report = await withUploadedFile(request.body, async (path) => withoutPath(await work(ctx, path, asked), path))
    return Response.json(importReportSchema.parse(report))
  })
}

function withoutPath(report: ImportReport, path: string): ImportReport {
  const line = (place: string) => (place === path ? 'the file' : place.replace(`${path}:`, 'line '))
  return { ...report, defects: report.defects.map(({ pointer, detail }) => ({ pointer: line(pointer), detail })) }
}
