// Putting away a notice that was read.
import { noticeIdSchema, noticeListSchema } from '@/lib/core/domain/notice'
import { route } from '@/lib/server/http'
import { readNotice } from '@/lib/server/notices/read-notice'

export const POST = route({ input: noticeIdSchema, output: noticeListSchema }, readNotice)
