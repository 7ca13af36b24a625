// The audits of what calibrations certify.
import { auditStreamListSchema, listAuditStreamsSchema } from '@/lib/core/domain/audit-stream'
import { listAuditStreams } from '@/lib/server/audit-streams/list-audit-streams'
import { route } from '@/lib/server/http'

export const GET = route({ input: listAuditStreamsSchema, output: auditStreamListSchema }, listAuditStreams)
