// What a person should know and has not read yet.
import { z } from 'zod'
import { noticeListSchema } from '@/lib/core/domain/notice'
import { route } from '@/lib/server/http'
import { listNotices } from '@/lib/server/notices/list-notices'

export const GET = route({ input: z.object({}), output: noticeListSchema }, listNotices)
