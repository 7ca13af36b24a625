// How far readers agree.
import { agreementReportSchema, getAgreementSchema } from '@/lib/core/domain/agreement'
import { route } from '@/lib/server/http'
import { getAgreement } from '@/lib/server/quality/get-agreement'

export const GET = route({ input: getAgreementSchema, output: agreementReportSchema }, getAgreement)
