// Who may do what, seen from outside: every page and every route for every role and for nobody, and what stays hidden.
import type { Page } from '@playwright/test'
import { z } from 'zod'
import { reviewViewSchema } from '@/lib/core/domain/review'
import { type Role, roleSchema } from '@/lib/core/domain/user'
import { type Api, type Method, problemOf } from './fixtures/api'
import { firstId, makeRelease, runCalibration } from './fixtures/demo-records'
import { expect, test, unique, type Visitor } from './fixtures/journey'
import { ReviewScreen } from './fixtures/review-screen'

const claimedSchema = z.object({ reviewId: z.number() })
const NOBODY = 2_147_483_000
const reviewers: Role[] = ['physician', 'adjudicator']
const research: Role[] = ['researcher', 'admin']

type Ids = Record<'case' | 'tree' | 'round' | 'closedRound' | 'calibration' | 'release' | 'dispute', number>

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
  { method: 'GET', path: '/api/trees', roles: research },
  { method: 'GET', path: `/api/trees/${ids.tree}`, roles: research },
  { method: 'POST', path: '/api/trees', body: { caseIds: [NOBODY] }, roles: research, answer: 404 },
  { method: 'POST', path: '/api/trees/import?dryRun=true', body: 'nothing\n', roles: research },
  { method: 'POST', path: '/api/links', body: { kind: 'test', label: 'x', conceptId: 'no-such' }, roles: research, answer: 422 },
  { method: 'GET', path: '/api/rounds', roles: research },
  { method: 'GET', path: `/api/rounds/${ids.round}`, roles: research },
  { method: 'POST', path: '/api/rounds/preview', body: everyTree('any name'), roles: research },
  { method: 'POST', path: '/api/rounds', body: everyTree('Demo: your reviews'), roles: research, answer: 409 },
  { method: 'POST', path: `/api/rounds/${ids.closedRound}/closure`, roles: research },
  { method: 'GET', path: '/api/calibrations', roles: research },
  { method: 'GET', path: `/api/calibrations/${ids.calibration}`, roles: research },
  { method: 'POST', path: '/api/calibrations', body: { includeSimulated: true }, roles: research },
  { method: 'POST', path: '/api/calibrations/activation', body: { calibrationId: NOBODY }, roles: research, answer: 404 },
  { method: 'GET', path: '/api/releases', roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}`, roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}/files/manifest.json`, roles: research },
  { method: 'GET', path: `/api/releases/${ids.release}/files/sft.jsonl`, roles: research },
  { method: 'POST', path: '/api/releases/preview', body: { version: '1' }, roles: research },
  { method: 'POST', path: '/api/releases', body: { version: `1-${unique()}` }, roles: ['researcher'] },
  { method: 'GET', path: '/api/users', roles: ['admin'] },
  { method: 'POST', path: '/api/users', body: { email: 'admin@demo.invalid', name: 'x', role: 'admin' }, roles: ['admin'], answer: 409 },
  { method: 'PATCH', path: '/api/users', body: { id: NOBODY }, roles: ['admin'], answer: 404 },
  { method: 'GET', path: '/api/adjudications', roles: ['adjudicator'] },
  { method: 'GET', path: `/api/adjudications/${ids.dispute}`, roles: ['adjudicator'] },
  { method: 'POST', path: `/api/adjudications/${ids.dispute}`, body: { decision: 'ACCEPT', reason: 'x' }, roles: ['adjudicator'], answer: 409 },
  { method: 'GET', path: '/api/reviews', roles: reviewers },
]

function everyTree(name: string) {
  return { name, budget: 1_000_000, filter: { excludeReviewed: false } }
}
