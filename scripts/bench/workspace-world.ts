// What the bench of the workspace looks at: one physician with a review of one large tree in hand.
import { openRoundSchema } from '@/lib/core/domain/round'
import { createUserSchema } from '@/lib/core/domain/user'
import { success } from '@/lib/core/result'
import { importCases } from '@/lib/server/cases/import-cases'
import { type Context, createContext } from '@/lib/server/context'
import { claimReview } from '@/lib/server/reviews/claim-review'
import { openRound } from '@/lib/server/rounds/open-round'
import { ensureTestGraph } from '@/lib/server/testing/test-graph'
import { importTrees } from '@/lib/server/trees/import-trees'
import { createUser } from '@/lib/server/users/create-user'
import { largeTree } from './large-tree'
import { readDemo } from './read-demo'

export async function buildWorkspaceWorld(ctx: Context, turns: number) {
  const [clinicalCase] = readDemo().cases
  if (!clinicalCase) throw new Error('the demo has no case')
  const tree = largeTree({ clinicalCase, id: 'large', turns })
  await ensureTestGraph(ctx)
  await importCases(ctx, { items: [{ place: 'case', result: success(clinicalCase) }], isDryRun: false })
  await importTrees(ctx, { items: [{ place: 'tree', result: success(tree) }], isDryRun: false })
  await openRound(ctx, openRoundSchema.parse({ name: 'Large', budget: 1 }))
  const person = { name: 'reader', email: 'reader@bench.invalid', role: 'physician' }
  const { user, password } = await createUser(ctx, createUserSchema.parse(person))
  const { reviewId } = await claimReview(createContext({ id: user.id, role: 'physician', name: user.name }))
  if (reviewId === null) throw new Error('the large tree was not drawn')
  return { email: user.email, password, reviewId }
}
