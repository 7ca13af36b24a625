// Blindness of the API as a whole: every route that can be read, and every answer to a reviewer's work, before they submit.
import { randomUUID } from 'node:crypto'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { NextRequest } from 'next/server'
import { afterAll, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { reviewViewSchema } from '@/lib/core/domain/review'
import type { OpenRoundInput } from '@/lib/core/domain/round'
import type { Context } from '@/lib/server/context'
import { blindScene } from '@/lib/server/testing/blind-scene'
import { diagnose, order, root } from '@/lib/server/testing/clinic'
import { claim, giveVerdict } from '@/lib/server/testing/give-verdict'
import { holdWorld, TURN_MS } from '@/lib/server/testing/hold-world'
import { leaksOf } from '@/lib/server/testing/leaks'

const signedIn = vi.hoisted((): { actor: unknown } => ({ actor: null }))
vi.mock('@/lib/server/auth', () => ({ findActor: () => Promise.resolve(signedIn.actor) }))

// A tree may only be drawn under the graph that it was scored under.
let letGo = async () => {}
beforeAll(async () => {
  letGo = await holdWorld('keep')
}, TURN_MS)
afterAll(() => letGo())
beforeEach(() => {
  signedIn.actor = null
})

type Handler = (request: NextRequest, parameters: { params: Promise<Record<string, string>> }) => Promise<Response>
type Sent = { route: string; status: number; body: unknown }

/** Sign-in is not ours, and health knows no one. */
const apart = ['auth/[...nextauth]', 'health']
/** Every route there is, as its folder below app/api: a new one is walked without being named anywhere. */
const routes = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('/route.ts'))
  .map((path) => path.slice(0, -'/route.ts'.length))
  .filter((path) => !apart.includes(path))
  .toSorted()

/** What a route must be asked, so that its input is sound and only its operation can refuse. */
const queries: Readonly<Record<string, string>> = {
  'calibrations/[calibrationId]/exclusions': 'cause=open',
  'calibrations/comparison': 'a=1&b=2',
  'calibrations/comparison/decisions': 'a=1&b=2',
  'evaluations/[evaluationId]/cases/[caseId]': 'mode=free-turn',
  'evaluations/comparison': 'a=1&b=2',
  'graphs/[graphId]/concepts/[conceptId]/related': 'relation=findings',
  'quality/turns': 'flag=drop',
  'reviews/[reviewId]/explanation': 'leafId=n3',
  'reviews/concepts': 'q=amber',
  'splits/comparison': 'leftId=1&rightId=2',
  'terms/concepts': 'kind=disease&text=amber',
}

/** Ids by the names of path parameters; whatever is not a reviewer's own is refused before it is looked for. */
type Ids = Record<string, string>
const anything: Ids = { version: '1', name: 'manifest.json', conceptId: 'D:mg', turnId: 'n2' }

async function call(
  ctx: Context,
  route: string,
  ids: Ids,
  method: 'GET' | 'POST',
  body?: object,
): Promise<Sent | null> {
  const handlers: Partial<Record<string, Handler>> = await import(join(import.meta.dirname, route, 'route.ts'))
  const handler = handlers[method]
  if (!handler) return null
  signedIn.actor = ctx.actor
  const params: Ids = {}
  for (const [, name = ''] of route.matchAll(/\[(\w+)\]/g)) params[name] = ids[name] ?? anything[name] ?? '1'
  const url = `http://localhost/api/${route}?${queries[route] ?? ''}`
  const request = new NextRequest(url, { method, ...(body ? { body: JSON.stringify(body) } : {}) })
  const response = await handler(request, { params: Promise.resolve(params) })
  const text = await response.text()
  return { route: `${method} ${route}`, status: response.status, body: JSON.parse(text) }
}

/** Where a key stands for something that is no secret: an adjudicator's own decisions, and the readers' pseudonyms. */
const allowedIn = (route: string) => (route.includes('adjudications') ? ['decision', 'pseudonym', 'sawAnswer'] : [])

const leaks = (sent: readonly Sent[], more: readonly RegExp[] = []) =>
  sent.flatMap(({ route, body }) => {
    const text = JSON.stringify(body)
    const found = [...leaksOf(body, allowedIn(route)), ...more.filter((secret) => secret.test(text)).map(String)]
    return found.length > 0 ? [{ route, found }] : []
  })

async function walk(ctx: Context, ids: Ids): Promise<Sent[]> {
  const sent: Sent[] = []
  for (const route of routes) {
    const answer = await call(ctx, route, ids, 'GET')
    if (answer) sent.push(answer)
  }
  return sent
}

/** A route whose input was refused was not tried: give it a query. */
const isUnsound = ({ status }: Sent) => ![200, 403, 404].includes(status)

const edit = { action: { kind: 'order', tests: ['Smear'] }, reasoning: 'First this.', differential: [] }
const draft = { name: '1.1.n4.edit', value: { reasoning: 'half' }, updatedAt: '2026-11-26T00:00:00.000Z' }

/** What a reviewer does to their tree, in an order in which all of it goes through; reveals are asked for and refused. */
async function work(
  ctx: Context,
  reviewId: number,
  words: { turnId: string; [more: string]: unknown }[],
): Promise<Sent[]> {
  const ids = { reviewId: String(reviewId) }
  const post = async (route: string, body: object) => call(ctx, route, ids, 'POST', body)
  const sent: (Sent | null)[] = []
  for (const word of words) sent.push(await post('verdicts', { key: randomUUID(), reviewId, ...word }))
  sent.push(
    await post('comments', { key: randomUUID(), reviewId, turnId: 'n1', text: 'Well begun.' }),
    await post('drafts', { ...draft, reviewId }),
    await post('reviews', {}),
    await post('reviews', { after: reviewId }),
    await post('reviews/[reviewId]/answers', { turnId: 'n4', tests: ['Smear'] }),
    await post('reviews/[reviewId]/submission', {}),
    await call(ctx, 'reviews/[reviewId]/reveal', ids, 'GET'),
    await post('reviews/[reviewId]/return', { isDeclined: false }),
  )
  return sent.filter((each) => each !== null)
}

/** The other reader's words, which nobody else may see. */
async function leavePrivateWords(ctx: Context, reviewId: number, word: { aspect?: 'ORDER' } = {}) {
  const { db, actor } = ctx
  await giveVerdict(ctx, reviewId, 'REJECT', 'n4', { ...word, note: 'secret-word' })
  await call(ctx, 'comments', {}, 'POST', { key: randomUUID(), reviewId, turnId: 'n1', text: 'secret-comment' })
  await call(ctx, 'drafts', {}, 'POST', { ...draft, value: 'secret-draft', reviewId })
  const { pseudonym } = await db.user.findUniqueOrThrow({ where: { id: actor.id ?? 0 }, select: { pseudonym: true } })
  return [new RegExp(actor.name), new RegExp(pseudonym)]
}

/** A physician with a gold item and an adjudicator with a repeat, both of the same tree, which each knows nothing of. */
async function scene(round: Partial<OpenRoundInput>, turns?: object[]) {
  const { first, second } = await blindScene(round, turns)
  const [mine, theirs] = [await claim(first), await claim(second)]
  for (const [id, kind] of [
    [mine, 'gold'],
    [theirs, 'repeat'],
  ] as const) {
    const { slotId, reviewerId } = await first.db.review.findUniqueOrThrow({ where: { id } })
    await first.db.reviewSlot.update({ where: { id: slotId }, data: { kind, reservedForId: reviewerId } })
  }
  return { first, second, mine, theirs }
}

const words = [
  { turnId: 'n1', kind: 'ACCEPT' },
  { turnId: 'n3', kind: 'ACCEPT', scope: 'path' },
  { turnId: 'n4', kind: 'CANNOT_JUDGE', reasons: ['information-missing'] },
  { turnId: 'n5', kind: 'REJECT', reasons: ['unsafe'] },
  { turnId: 'n5', kind: 'WITHDRAW' },
  { turnId: 'n5', kind: 'EDIT', note: 'why', edit },
  { turnId: 'n4', kind: 'WITHDRAW' },
]
/** Of the routes that a reviewer may read, those of their own reviews. */
const own = ['GET reviews', 'GET reviews/[reviewId]', 'GET reviews/[reviewId]/continuations', 'GET reviews/own']

describe('before submission, in a round that hides the truth', () => {
  it.each(['physician', 'adjudicator'] as const)('no route tells a %s anything', async (role) => {
    const { first, second, mine, theirs } = await scene({})
    const [ctx, reviewId, other, others] =
      role === 'physician' ? ([first, mine, second, theirs] as const) : ([second, theirs, first, mine] as const)
    const names = await leavePrivateWords(other, others)
    const sent = [...(await walk(ctx, { reviewId: String(reviewId) }))]
    expect(sent.filter(isUnsound).map(({ route, body }) => [route, body])).toEqual([])
    const read = sent.filter(({ status }) => status === 200).map(({ route }) => route)
    expect(read).toEqual(expect.arrayContaining(own))
    expect(leaks(sent, names)).toEqual([])
    const done = await work(ctx, reviewId, words)
    expect(leaks([...done, ...(await walk(ctx, { reviewId: String(reviewId) }))], names)).toEqual([])
    expect(done.map(({ status }) => status)).toEqual([...words.map(() => 200), 200, 200, 200, 200, 200, 422, 403, 200])
  })
})

describe('before submission, in a round that shows the truth', () => {
  it('the truth stands in the review alone, under its own name', async () => {
    const { first, second, mine, theirs } = await scene({ showsTruth: true })
    const names = await leavePrivateWords(second, theirs)
    const sent = [...(await walk(first, { reviewId: String(mine) })), ...(await work(first, mine, words))]
    expect(sent.filter(isUnsound).map(({ route }) => route)).toEqual(['POST reviews/[reviewId]/submission'])
    const review = sent.find(({ route }) => route === 'GET reviews/[reviewId]')
    const { truth, ...rest } = reviewViewSchema.parse(review?.body)
    expect(truth).toBe('Zephyrine syndrome')
    const others = sent.filter((each) => each !== review)
    expect(leaks([...others, { route: 'the rest of the review', status: 200, body: rest }], names)).toEqual([])
  })
})

describe('before submission, in a prospective round', () => {
  /** The order n2 tells nothing until n4 was judged, and what hangs below it less. */
  const tree = [
    root,
    order('n2', 'n1', 'Blood film', 0.77),
    diagnose('n3', 'n2', 'Covered pox'),
    order('n4', 'n1', 'Lung scan', 0.44),
    diagnose('n5', 'n4', 'Hidden pox'),
  ]
  const covered = [/Amber rings/, /After the/, /0\.77/, /0\.44/, /Covered pox/, /Hidden pox/, /"n3"/, /"n5"/]
  const judged = [
    { turnId: 'n1', kind: 'ACCEPT' },
    { turnId: 'n2', kind: 'ACCEPT', aspect: 'ORDER' },
    { turnId: 'n2', kind: 'REJECT', aspect: 'ORDER', reasons: ['unsafe'] },
    { turnId: 'n2', kind: 'WITHDRAW', aspect: 'ORDER' },
  ]

  it('no route tells what is covered or hidden, whatever is judged short of the whole fork', async () => {
    const { first, second, mine, theirs } = await scene({ isProspective: true }, tree)
    const names = await leavePrivateWords(second, theirs, { aspect: 'ORDER' })
    const sent = [...(await walk(first, { reviewId: String(mine) })), ...(await work(first, mine, judged))]
    const refusals = ['POST reviews/[reviewId]/submission']
    expect(sent.filter(isUnsound).map(({ route }) => route)).toEqual(refusals)
    expect(sent.filter(({ route, status }) => route.endsWith('answers') && status === 200)).toEqual([])
    expect(leaks(sent, [...names, ...covered])).toEqual([])
    const refused = [
      { turnId: 'n2', kind: 'ACCEPT', aspect: 'UPDATE' },
      { turnId: 'n3', kind: 'ACCEPT', scope: 'path' },
      { turnId: 'n9', kind: 'ACCEPT' },
    ]
    const held = await claim(first)
    const answers = await work(first, held, refused)
    expect(answers.slice(0, refused.length).map(({ status }) => status)).toEqual([409, 404, 404])
    // A refusal repeats the name that was asked for, and says no more of a hidden turn than of one that is not there.
    expect(leaks(answers.toSpliced(1, 1), [...names, ...covered])).toEqual([])
    const [, hidden, unknown] = answers.map(({ body }) => JSON.stringify({ ...Object(body), requestId: '' }))
    expect(hidden).toBe(unknown?.replace('n9', 'n3'))
  })
})
