// Who may do what, seen from outside: every page and every route for every role and for nobody, and what stays hidden.
import { z } from 'zod'
import { reviewViewSchema } from '@/lib/core/domain/review'
import { type Role, roleSchema } from '@/lib/core/domain/user'
import { type Api, type Method, problemOf } from './fixtures/api'
import { activeGraphId, firstId, makeRelease, runCalibration } from './fixtures/demo-records'
import { expect, test, unique, type Visitor } from './fixtures/journey'
import { ReviewScreen } from './fixtures/review-screen'

const claimedSchema = z.object({ reviewId: z.number() })
const NOBODY = 2_147_483_000
const pair = { diseaseId: 'no-such', findingId: 'no-such' }
const reviewers: Role[] = ['physician', 'adjudicator']
const research: Role[] = ['researcher', 'admin']

type Ids = Record<
  'case' | 'graph' | 'tree' | 'round' | 'closedRound' | 'calibration' | 'release' | 'dispute',
  number
> & {
  version: string
}

type Route = {
  method: Method
  path: string
  roles: Role[]
  body?: unknown
  /** What a role with the right gets; 200 unless the request is one that must not change anything here. */
  answer?: number
}

/** Every route but sign-in, health and those of one's own review. Bodies are sound, so that only the role can refuse them. */
const routes = (ids: Ids): Route[] => [
  { method: 'GET', path: '/api/overview', roles: research },
  { method: 'GET', path: '/api/cases', roles: research },
  { method: 'GET', path: `/api/cases/${ids.case}`, roles: research },
  { method: 'POST', path: '/api/cases/import?format=medaction&dryRun=true', body: 'nothing\n', roles: research },
  { method: 'POST', path: '/api/links/text', body: { text: 'fever' }, roles: research },
  { method: 'GET', path: '/api/trees', roles: research },
  { method: 'GET', path: `/api/trees/${ids.tree}`, roles: research },
  { method: 'POST', path: '/api/trees', body: { caseIds: [NOBODY] }, roles: research, answer: 404 },
  { method: 'POST', path: '/api/trees/import?dryRun=true', body: 'nothing\n', roles: research },
  {
    method: 'POST',
    path: '/api/links',
    body: { kind: 'test', label: 'x', conceptId: 'no-such' },
    roles: research,
    answer: 422,
  },
  { method: 'GET', path: '/api/scores', roles: research },
  { method: 'POST', path: '/api/scores', body: { graphId: NOBODY }, roles: research, answer: 404 },
  { method: 'GET', path: `/api/scores/${NOBODY}`, roles: research, answer: 404 },
  { method: 'POST', path: `/api/scores/${NOBODY}/cancellation`, body: {}, roles: research, answer: 404 },
  { method: 'POST', path: `/api/scores/${NOBODY}/resumption`, body: {}, roles: research, answer: 404 },
  { method: 'GET', path: '/api/terms', roles: research },
  { method: 'GET', path: '/api/terms/concepts?kind=disease&text=gout', roles: research },
  { method: 'GET', path: '/api/gaps', roles: research },
  {
    method: 'POST',
    path: '/api/gaps/preview',
    body: { basedOnId: NOBODY, edges: [pair] },
    roles: research,
    answer: 409,
  },
  {
    method: 'POST',
    path: '/api/gaps/edges',
    body: { basedOnId: NOBODY, edges: [pair], release: 'x' },
    roles: research,
    answer: 409,
  },
  { method: 'POST', path: '/api/gaps/choices', body: { ...pair, kind: 'dismissed' }, roles: research, answer: 404 },
  { method: 'GET', path: '/api/disagreements', roles: research },
  { method: 'GET', path: `/api/disagreements/${NOBODY}`, roles: research, answer: 404 },
  {
    method: 'POST',
    path: '/api/disagreements/choices',
    body: { trajectoryId: NOBODY, cause: 'other' },
    roles: research,
    answer: 404,
  },
  { method: 'GET', path: '/api/duplicates', roles: research },
  { method: 'POST', path: '/api/duplicates/scans', body: { releaseId: NOBODY }, roles: research, answer: 404 },
  { method: 'GET', path: '/api/graphs', roles: research },
  { method: 'GET', path: `/api/graphs/${ids.graph}`, roles: research },
  { method: 'GET', path: `/api/graphs/${ids.graph}/integrity`, roles: research },
  { method: 'GET', path: `/api/graphs/${ids.graph}/concepts?text=ptosis`, roles: research },
  { method: 'GET', path: `/api/graphs/${ids.graph}/concepts/D%3Amg`, roles: research },
  { method: 'GET', path: `/api/graphs/${ids.graph}/concepts/D%3Amg/related?relation=findings`, roles: research },
  { method: 'GET', path: `/api/graphs/${ids.graph}/concepts/D%3Amg/cases`, roles: research },
  { method: 'POST', path: `/api/graphs/${NOBODY}/activation`, body: {}, roles: research, answer: 404 },
  { method: 'POST', path: '/api/graphs/import?format=medaction&dryRun=true', body: 'nothing\n', roles: research },
  { method: 'GET', path: '/api/rounds', roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}`, roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}/progress`, roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}/flags?flag=cannot-judge`, roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}/comments`, roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}/guidelines`, roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}/guidelines/1`, roles: research },
  {
    method: 'POST',
    path: `/api/rounds/${ids.closedRound}/guidelines`,
    body: { text: 'x', basedOn: 1 },
    roles: research,
    answer: 409,
  },
  { method: 'GET', path: `/api/trees/${ids.tree}/comments`, roles: research },
  { method: 'GET', path: '/api/rounds/choices', roles: research },
  {
    ...{ method: 'POST', path: `/api/rounds/${ids.round}/assignments`, roles: research },
    ...{ body: { to: 'nobody@nowhere.invalid' }, answer: 422 },
  },
  {
    ...{ method: 'POST', path: `/api/rounds/${ids.round}/reassignment`, roles: research },
    ...{ body: { from: 'nobody', to: null }, answer: 422 },
  },
  { method: 'POST', path: '/api/rounds/preview', body: everyTree('any name'), roles: research },
  { method: 'POST', path: '/api/rounds', body: everyTree('Demo: your reviews'), roles: research, answer: 409 },
  { method: 'POST', path: `/api/rounds/${ids.closedRound}/closure`, roles: research },
  { method: 'GET', path: '/api/calibrations', roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}`, roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}/curves`, roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}/plane`, roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}/labels`, roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}/readers`, roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}/exclusions?cause=open`, roles: research },
  { method: 'GET', path: '/api/calibrations/defaults/effect', roles: research },
  { method: 'GET', path: '/api/calibrations/activations', roles: research },
  {
    method: 'GET',
    path: `/api/calibrations/comparison?a=${ids.calibration}&b=${NOBODY}`,
    roles: research,
    answer: 404,
  },
  {
    method: 'GET',
    path: `/api/calibrations/comparison/decisions?a=${ids.calibration}&b=${NOBODY}`,
    roles: research,
    answer: 404,
  },
  { method: 'POST', path: '/api/calibrations', body: { budgetId: NOBODY }, roles: research, answer: 404 },
  { method: 'GET', path: '/api/budgets', roles: research },
  {
    ...{ method: 'POST', path: '/api/budgets', roles: research },
    ...{ body: { name: 'Journeys', delta: 0.4 }, answer: 409 },
  },
  {
    method: 'POST',
    path: '/api/calibrations/activation',
    body: { calibrationId: NOBODY },
    roles: research,
    answer: 404,
  },
  { method: 'GET', path: '/api/audit-streams', roles: research },
  ...['funnel', 'metrics', 'failures', 'agreement', 'estimates', 'trajectories', 'verdicts', 'turns?flag=drop'].map(
    (name) => ({ method: 'GET' as const, path: `/api/quality/${name}`, roles: research }),
  ),
  { method: 'POST', path: `/api/audit-streams/${NOBODY}/acknowledge`, roles: research, answer: 404 },
  { method: 'GET', path: '/api/notices', roles: research },
  { method: 'POST', path: `/api/notices/${NOBODY}/read`, roles: research, answer: 404 },
  { method: 'GET', path: '/api/releases', roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}`, roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}/files/MANIFEST.json`, roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}/files/README.md`, roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}/archive`, roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}/diff`, roles: research },
  { method: 'POST', path: '/api/releases/preview', body: { version: '1' }, roles: research },
  { method: 'POST', path: '/api/releases', body: { version: ids.version }, roles: research, answer: 409 },
  { method: 'GET', path: '/api/users', roles: ['admin'] },
  {
    method: 'POST',
    path: '/api/users',
    body: { email: 'admin@demo.invalid', name: 'x', role: 'admin' },
    roles: ['admin'],
    answer: 409,
  },
  { method: 'PATCH', path: '/api/users', body: { id: NOBODY }, roles: ['admin'], answer: 404 },
  { method: 'GET', path: '/api/adjudications', roles: ['adjudicator'] },
  { method: 'GET', path: '/api/adjudications/rounds', roles: ['adjudicator'] },
  { method: 'GET', path: `/api/adjudications/${ids.dispute}`, roles: ['adjudicator'] },
  {
    method: 'POST',
    path: `/api/adjudications/${ids.dispute}`,
    body: { decision: 'ACCEPT', reason: 'x' },
    roles: ['adjudicator'],
    answer: 409,
  },
  { method: 'GET', path: '/api/reviews', roles: reviewers },
  { method: 'GET', path: '/api/reviews/own', roles: reviewers },
  { method: 'GET', path: '/api/reviews/pace?timeZone=Europe/Berlin', roles: reviewers },
  { method: 'GET', path: '/api/reviews/concepts?q=gout', roles: reviewers },
  { method: 'POST', path: '/api/reviews/concepts', body: { labels: ['gout'] }, roles: reviewers },
  ...modelRoutes(ids),
]

/** Of reports, runs, models, evaluations and splits. */
function modelRoutes(ids: Ids): Route[] {
  const correction = { basedOnId: 1, title: 'x', specialty: 'x', observation: ['x'], menu: [], diagnosis: 'x' }
  const missing = { roles: research, answer: 404 }
  return [
    { method: 'GET', path: `/api/trees/${ids.tree}/turns/n1/calls`, roles: research },
    { method: 'GET', path: '/api/reports', roles: research },
    { method: 'POST', path: '/api/reports/import?format=medaction&dryRun=true', body: 'nothing\n', roles: research },
    { method: 'POST', path: '/api/reports/extraction', body: { modelId: NOBODY }, ...missing },
    { method: 'GET', path: `/api/reports/${NOBODY}`, ...missing },
    { method: 'POST', path: `/api/reports/${NOBODY}/drafts`, body: correction, ...missing },
    { method: 'POST', path: `/api/reports/${NOBODY}/decision`, body: { draftId: 1, decision: 'reject' }, ...missing },
    { method: 'GET', path: '/api/runs', roles: research },
    { method: 'GET', path: `/api/runs/${NOBODY}`, ...missing },
    { method: 'GET', path: `/api/runs/${NOBODY}/items`, ...missing },
    { method: 'POST', path: `/api/runs/${NOBODY}/state`, body: { action: 'pause' }, ...missing },
    { method: 'GET', path: '/api/models', roles: ['admin'] },
    { method: 'GET', path: '/api/models/choices', roles: research },
    { method: 'GET', path: `/api/models/${NOBODY}`, roles: ['admin'], answer: 404 },
    { method: 'POST', path: `/api/models/${NOBODY}/test`, body: {}, roles: ['admin'], answer: 404 },
    { method: 'GET', path: '/api/evaluations', roles: research },
    { method: 'GET', path: '/api/evaluations/leaderboard', roles: research },
    { method: 'POST', path: '/api/evaluations', body: { name: 'x', cases: { caseIds: [NOBODY] } }, ...missing },
    { method: 'GET', path: `/api/evaluations/${NOBODY}`, ...missing },
    { method: 'GET', path: `/api/evaluations/${NOBODY}/cases`, ...missing },
    { method: 'GET', path: `/api/evaluations/${NOBODY}/cases/1?mode=free-turn`, ...missing },
    { method: 'GET', path: `/api/evaluations/comparison?a=${NOBODY}&b=${NOBODY - 1}`, ...missing },
    { method: 'GET', path: '/api/splits', roles: research },
    { method: 'GET', path: `/api/splits/comparison?leftId=${NOBODY}&rightId=${NOBODY - 1}`, ...missing },
    { method: 'POST', path: '/api/splits/assignment', body: { share: 0.5, dryRun: true }, roles: research },
    { method: 'POST', path: `/api/cases/${NOBODY}/split`, body: { split: 'train' }, ...missing },
  ]
}

function everyTree(name: string) {
  return { name, budget: 1_000_000, filter: { excludeReviewed: false } }
}

/** `isTab`: reached from another page, not from the main navigation. */
const pages = (ids: Ids): { path: string; roles: Role[]; isTab?: true }[] => [
  { path: '/overview', roles: research },
  { path: '/cases', roles: research },
  { path: `/cases/${ids.case}`, roles: research },
  { path: '/trees', roles: research },
  { path: `/trees/${ids.tree}`, roles: research },
  { path: '/graphs', roles: research },
  { path: `/graphs/${ids.graph}`, roles: research },
  { path: `/graphs/${ids.graph}/concepts/D%3Amg`, roles: research },
  { path: '/gaps', roles: research, isTab: true },
  { path: '/audit', roles: research },
  ...['metrics', 'failures', 'agreement', 'quality', 'rows/trajectories', 'rows/verdicts', 'rows/turns?flag=drop'].map(
    (name) => ({ path: `/audit/${name}`, roles: research, isTab: true as const }),
  ),
  { path: '/audit/disagreements', roles: research, isTab: true },
  { path: '/audit/disagreements/1', roles: research, isTab: true },
  { path: '/audit/duplicates', roles: research, isTab: true },
  { path: '/terms', roles: research, isTab: true },
  { path: '/scores', roles: research },
  { path: '/cases/splits', roles: research, isTab: true },
  { path: '/reports', roles: research, isTab: true },
  { path: '/evaluations', roles: research },
  { path: '/evaluations/compare', roles: research, isTab: true },
  { path: '/runs', roles: research },
  { path: '/models', roles: ['admin'], isTab: true },
  { path: '/rounds', roles: research },
  { path: `/rounds/${ids.round}`, roles: research },
  { path: '/calibrations', roles: research },
  { path: `/calibrations/${ids.calibration}`, roles: research },
  { path: '/calibrations/compare', roles: research, isTab: true },
  { path: '/releases', roles: research },
  { path: '/releases/new', roles: research, isTab: true },
  { path: `/releases/${ids.release}`, roles: research },
  { path: '/people', roles: ['admin'] },
  { path: '/reviews', roles: reviewers },
  { path: '/adjudications', roles: ['adjudicator'] },
  { path: `/adjudications/${ids.dispute}`, roles: ['adjudicator'] },
]

/** One of each kind of record; rounds come newest first, so the last is the simulated one, which is closed. */
async function findIds(researcher: Api, adjudicator: Api): Promise<Ids> {
  const rounds = z.object({ items: z.array(z.object({ id: z.number(), state: z.string() })) })
  const { items } = await researcher.get(rounds, '/api/rounds')
  const release = await makeRelease(researcher, `0.0.1-${unique()}`)
  return {
    case: await firstId(researcher, '/api/cases'),
    graph: await activeGraphId(researcher),
    tree: await firstId(researcher, '/api/trees'),
    round: items[0]?.id ?? 0,
    closedRound: items.find((round) => round.state === 'closed')?.id ?? 0,
    calibration: await runCalibration(researcher),
    release: release.id,
    version: release.version,
    dispute: await firstId(adjudicator, '/api/adjudications?state=decided'),
  }
}

test('every route answers the roles that hold the right, refuses the others with 403 and nobody with 401', async ({
  call,
  hire,
}) => {
  const nobody = await call(null)
  const ids = await findIds(await call('researcher'), await call('adjudicator'))
  const table = routes(ids)
  for (const role of roleSchema.options) {
    const api = await call(await hire(role))
    for (const { method, path, body, roles, answer = 200 } of table) {
      const response = await api.send(method, path, body)
      const isAllowed = roles.includes(role)
      expect
        .soft(response.status(), `${role}: ${method} ${path}: ${await response.text()}`)
        .toBe(isAllowed ? answer : 403)
      if (!isAllowed) expect.soft((await problemOf(response)).code, path).toBe('not-allowed')
    }
  }
  for (const { method, path, body } of [...table, ...reviewRoutes(1)]) {
    const response = await nobody.send(method, path, body)
    expect.soft(response.status(), `nobody: ${method} ${path}`).toBe(401)
    expect.soft((await problemOf(response)).code, path).toBe('not-signed-in')
  }
  expect((await nobody.send('GET', '/api/health')).status()).toBe(200)
})

/** The routes of one review; which answers there are depends on whose it is. */
const reviewRoutes = (reviewId: number, turnId = 'n1'): { method: Method; path: string; body?: unknown }[] => [
  { method: 'GET', path: `/api/reviews/${reviewId}` },
  { method: 'GET', path: `/api/reviews/${reviewId}/guidelines` },
  { method: 'GET', path: `/api/reviews/${reviewId}/reveal` },
  { method: 'POST', path: `/api/reviews/${reviewId}/submission`, body: {} },
  { method: 'POST', path: `/api/reviews/${reviewId}/answers`, body: { turnId, tests: ['x'] } },
  { method: 'GET', path: `/api/reviews/${reviewId}/continuations` },
  { method: 'POST', path: `/api/reviews/${reviewId}/continuations`, body: { key: crypto.randomUUID(), turnId } },
  { method: 'POST', path: `/api/reviews/${reviewId}/return`, body: {} },
  { method: 'POST', path: '/api/verdicts', body: { key: crypto.randomUUID(), reviewId, turnId, kind: 'ACCEPT' } },
  { method: 'POST', path: '/api/comments', body: { key: crypto.randomUUID(), reviewId, turnId, text: 'Old film?' } },
  { method: 'POST', path: '/api/drafts', body: { reviewId, name: 'n1.reject', value: 1, updatedAt: new Date() } },
]

test('a review is its reader’s alone: others find nothing, and other roles are refused', async ({
  call,
  hire,
  openRound,
}) => {
  await openRound()
  const owner = await call(await hire())
  const { reviewId } = await owner.post(claimedSchema, '/api/reviews')
  const { turns } = await owner.get(reviewViewSchema, `/api/reviews/${reviewId}`)
  const table = reviewRoutes(reviewId, turns[0]?.id)
  const expected = { physician: 404, adjudicator: 404, researcher: 403, admin: 403 }
  for (const role of roleSchema.options) {
    const other = await call(await hire(role))
    for (const { method, path, body } of table) {
      const response = await other.send(method, path, body)
      expect.soft(response.status(), `${role}: ${method} ${path}`).toBe(expected[role])
      await problemOf(response)
    }
    if (expected[role] === 403) expect.soft((await other.send('POST', '/api/reviews', {})).status()).toBe(403)
  }
  expect((await owner.get(reviewViewSchema, `/api/reviews/${reviewId}`)).verdicts, 'nothing was done to it').toEqual([])
  expect((await owner.send('GET', `/api/reviews/${reviewId}/reveal`)).status(), 'hidden from its own reader too').toBe(
    403,
  )
  expect((await problemOf(await owner.send('GET', `/api/reviews/${reviewId}/reveal`))).code).toBe('blinded')
  const early = await problemOf(await owner.send('POST', `/api/reviews/${reviewId}/submission`, {}))
  expect(early.code).toBe('incomplete-review')
  expect(early.errors.map((error) => error.pointer)).toEqual(turns.map((turn) => turn.id))
})

test('every page opens for the roles that hold its right, and tells the others so', async ({ call, hire, visit }) => {
  const table = pages(await findIds(await call('researcher'), await call('adjudicator')))
  for (const role of roleSchema.options) {
    const { page, context } = await visit(await hire(role))
    for (const { path, roles } of table) {
      // What the server sends decides: where it refuses, nothing of the page itself is sent.
      const response = await context.request.get(path)
      const isRefused = (await response.text()).includes('Not allowed for your role')
      expect.soft([response.status(), isRefused], `${role}: ${path}`).toEqual([200, !roles.includes(role)])
    }
    await page.goto('/')
    const links = await page.getByRole('navigation', { name: 'Main' }).getByRole('link').evaluateAll(hrefsOf)
    const offered = table.filter((each) => each.roles.includes(role) && !each.isTab && !/\d/.test(each.path))
    const own = offered.map((each) => each.path)
    expect.soft(links.sort(), `${role} is offered what it may open`).toEqual(own.sort())
  }
})

const hrefsOf = (links: Element[]) => links.map((link) => link.getAttribute('href') ?? '')

test('nobody gets a page: every address leads to the sign-in page and back', async ({ call, request }) => {
  const table = pages(await findIds(await call('researcher'), await call('adjudicator')))
  for (const path of ['/', '/reviews/1', ...table.map((each) => each.path)]) {
    const response = await request.get(path, { maxRedirects: 0 })
    expect(response.status(), path).toBe(307)
    expect(response.headers().location, path).toMatch(new RegExp(`/sign-in\\?callbackUrl=${encodeURIComponent(path)}$`))
  }
})

test('a reader’s browser receives no score, truth, persona or other reader before submitting', async ({
  call,
  hire,
  openRound,
  visit,
}) => {
  await openRound()
  const visitor = await visit(await hire())
  const received = collectAnswers(visitor)
  const screen = await ReviewScreen.claim(visitor.page)
  const { id: reviewId, treeId, turns } = await screen.view()
  await screen.accept(turns[0]?.id ?? '')
  await screen.isSaved()
  await visitor.page.reload()
  await screen.isOpen()
  await visitor.page.goto('/reviews')
  await expect(visitor.page.getByRole('link', { name: 'Continue review' })).toBeVisible()
  for (const path of ['/api/trees', '/api/overview', `/api/reviews/${reviewId}/reveal`]) await visitor.page.goto(path)

  const researcher = await call('researcher')
  const known = await (await researcher.send('GET', `/api/trees/${treeId}`)).json()
  const found = new Set(hiddenKeys(known).map((place) => place.split('/').at(-1)))
  for (const key of ['persona', 'diagnosis', 'score', 'decision', 'dtc'])
    expect(found, 'the search finds what a researcher gets').toContain(key)

  const answers = await Promise.all(received)
  const tree = answers.filter((answer) => /^\/api\/reviews\/\d+$/.test(answer.path))
  expect(tree.length, 'the tree was among what was received').toBeGreaterThan(0)
  for (const { path, text } of answers) {
    expect
      .soft(text.match(/"(anchoring|erratic|shotgun|forgetful|persona|kg-policy|diagnosisLabel)"/g), path)
      .toBeNull()
    if (path.startsWith('/api/')) expect.soft(hiddenKeys(JSON.parse(text)), path).toEqual([])
  }
})

/** Everything the server sends to this browser but scripts, styles and fonts. */
function collectAnswers({ page }: Visitor): Promise<{ path: string; text: string }>[] {
  const received: Promise<{ path: string; text: string }>[] = []
  page.on('response', (response) => {
    const path = new URL(response.url()).pathname
    const isContent = ['document', 'fetch', 'xhr'].includes(response.request().resourceType())
    if (!isContent || path.startsWith('/_next/static') || (response.status() >= 300 && response.status() < 400)) return
    received.push(
      response.text().then(
        (text) => ({ path, text }),
        () => ({ path, text: '{}' }),
      ),
    )
  })
  return received
}

const hidden =
  /^(diagnosis|truth|persona|teacher|seed|temperature|scores?|outcomes?|decisions?|acceptance|isCertified|labels?List|trajector.*|dtc|rac|buc|og|mtc|closeness|coverage|flags|reviewer.*|author.*|pseudonym|email)$/i

/** The keys at any depth that name something a reader must not see yet, with their place. */
function hiddenKeys(value: unknown, place = ''): string[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => [
    ...(hidden.test(key) ? [`${place}/${key}`] : []),
    ...hiddenKeys(inner, `${place}/${key}`),
  ])
}
