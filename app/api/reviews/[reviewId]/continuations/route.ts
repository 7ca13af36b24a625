// Asking the teacher to go on with a reviewer's branch, and how far it is.
import { askTeacherSchema, continuationSchema, continuationsSchema } from '@/lib/core/domain/continuation'
import { reviewIdSchema } from '@/lib/core/domain/review'
import { askTeacher } from '@/lib/server/continuations/ask-teacher'
import { listContinuations } from '@/lib/server/continuations/list-continuations'
import { route } from '@/lib/server/http'

export const GET = route({ input: reviewIdSchema, output: continuationsSchema }, listContinuations)
export const POST = route({ input: askTeacherSchema, output: continuationSchema }, askTeacher)
