// What the bench of the workspace looks at: one physician with a review of one large tree in hand.
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { openRoundSchema } from '@/lib/core/domain/round'
import { createUserSchema } from '@/lib/core/domain/user'
import { parseCase } from '@/lib/core/formats/case-file'
import { success } from '@/lib/core/result'
import { importCases } from '@/lib/server/cases/import-cases'
import { type Context, createContext } from '@/lib/server/context'
import { claimReview } from '@/lib/server/reviews/claim-review'
import { openRound } from '@/lib/server/rounds/open-round'
import { importTrees } from '@/lib/server/trees/import-trees'
import { createUser } from '@/lib/server/users/create-user'
import { largeTree } from './large-tree'

const casesFile = fileURLToPath(new URL('../../prisma/demo/cases.jsonl', import.meta.url))

export async function buildWorkspaceWorld(ctx: Context, turns: number) {
  const parsed = parseCase(readFileSync(casesFile, 'utf8').split('\n')[0] ?? '')
  if (!parsed.ok) throw new Error('the first case of the demo cannot be read')
  const clinicalCase = parsed.value
  const tree = largeTree({ clinicalCase, id: 'large', turns })
  await importCases(ctx, { items: [{ place: 'case', result: success(clinicalCase) }], isDryRun: false })
  await importTrees(ctx, { items: [{ place: 'tree', result: success(tree) }], isDryRun: false })
  await openRound(ctx, openRoundSchema.parse({ name: 'Large', budget: 1 }))
  const person = { name: 'reader', email: 'reader@bench.invalid', role: 'physician' }
  const { user, password } = await createUser(ctx, createUserSchema.parse(person))
  const { reviewId } = await claimReview(createContext({ id: user.id, role: 'physician', name: user.name }))
  if (reviewId === null) throw new Error('the large tree was not drawn')
  return { email: user.email, password, reviewId }
}
