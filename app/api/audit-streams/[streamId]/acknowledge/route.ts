// Taking note of a withdrawn certificate.
import { auditStreamIdSchema, auditStreamSchema } from '@/lib/core/domain/audit-stream'
import { acknowledgeWithdrawal } from '@/lib/server/audit-streams/acknowledge-withdrawal'
import { route } from '@/lib/server/http'

export const POST = route({ input: auditStreamIdSchema, output: auditStreamSchema }, acknowledgeWithdrawal)
