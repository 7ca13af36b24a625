// /api/runs/[runId]/items: the items of one run.
import { pageOf } from '@/lib/core/domain/page'
import { listRunItemsSchema, runItemSchema } from '@/lib/core/domain/run'
import { route } from '@/lib/server/http'
import { listRunItems } from '@/lib/server/runs/list-run-items'

export const GET = route({ input: listRunItemsSchema, output: pageOf(runItemSchema) }, listRunItems)
