// A clinic of its own for one database test: people, cases and trees under a specialty that no other test uses.
import { randomUUID } from 'node:crypto'
import { type ClinicalCase, caseSchema } from '@/lib/core/domain/case'
import { type OpenRoundInput, openRoundSchema, type Round } from '@/lib/core/domain/round'
import { type Tree, treeSchema } from '@/lib/core/domain/tree'
import type { Role } from '@/lib/core/domain/user'
import { success } from '@/lib/core/result'
import { importCases } from '../cases/import-cases'
import { type Context, createContext, systemActor } from '../context'
import { openRound } from '../rounds/open-round'
import { importTrees } from '../trees/import-trees'
import { ensureTestGraph } from './test-graph'

export type Clinic = Awaited<ReturnType<typeof makeClinic>>
type CaseWishes = { truth?: string; split?: 'train' | 'held-out'; title?: string; report?: string; licence?: string }

/** Nothing in it is shared: other tests may run beside it on the same database. */
export async function makeClinic() {
  const specialty = `s-${randomUUID().slice(0, 13)}`
  const admin = createContext(systemActor)
  await ensureTestGraph(admin)
  return {
    specialty,
    admin,
    /** Somebody who takes this clinic's cases only, acting now or at another time. */
    person: (role: Role = 'physician', specialties = [specialty]) => makePerson(role, specialties),
    addCase: (name: string, wishes: CaseWishes = {}) => addCase(admin, specialty, name, wishes),
    addTree: (caseKey: string, name: string, turns: object[] = twoPaths) => addTree(admin, caseKey, name, turns),
    /** One tree of one case each, `c1`, `c2`, ...; their ids. */
    addTrees: (count: number, turns: object[] = twoPaths) => addTrees(admin, specialty, count, turns),
    /** A round over every tree of the clinic, drawn for sure unless the budget says otherwise. */
    openRound: (wishes: Partial<OpenRoundInput> = {}) => openClinicRound(admin, specialty, wishes),
  }
}

export async function makePerson(role: Role, specialties: string[] = []): Promise<Context> {
  const ctx = createContext(systemActor)
  const name = `${role}-${randomUUID().slice(0, 8)}`
  const { id } = await ctx.db.user.create({
    data: { email: `${name}@clinic.invalid`, name, pseudonym: `reader-${name}`, role, specialties },
    select: { id: true },
  })
  return createContext({ id, role, name })
}

/** The same person, `minutes` later. */
export const later = (ctx: Context, minutes: number): Context => ({
  ...ctx,
  now: new Date(ctx.now.getTime() + minutes * 60_000),
})

export function clinicCase(specialty: string, name: string, wishes: CaseWishes = {}): ClinicalCase {
  const { truth = 'Amber fever', split = 'train', title = 'Hot at night', report = null, licence = 'CC0-1.0' } = wishes
  const sign = (label: string) => [{ label, polarity: 'present' }]
  return caseSchema.parse({
    id: `${specialty}/${name}`,
    title,
    specialty,
    split,
    source: { name: `clinic ${specialty}`, licence },
    observation: { text: `Hot at night for a week (${name}).`, findings: sign('Heat') },
    menu: [
      { test: 'Blood film', synonyms: ['Smear'], result: 'Amber rings seen', findings: sign('Amber rings') },
      { test: 'Chest film', result: 'Clear lungs' },
    ],
    diagnosis: { label: truth },
    report,
  })
}

async function addCase(ctx: Context, specialty: string, name: string, wishes: CaseWishes): Promise<string> {
  const value = clinicCase(specialty, name, wishes)
  await storeCases(ctx, [value])
  return value.id
}

async function addTrees(ctx: Context, specialty: string, count: number, turns: object[]): Promise<number[]> {
  const cases = Array.from({ length: count }, (_, index) => clinicCase(specialty, `c${index + 1}`))
  await storeCases(ctx, cases)
  return storeTrees(
    ctx,
    cases.map(({ id }) => clinicTree(id, 't1', turns)),
  )
}

async function storeCases(ctx: Context, cases: ClinicalCase[]): Promise<void> {
  const items = cases.map((value) => ({ place: value.id, result: success(value) }))
  const report = await importCases(ctx, { items, isDryRun: false })
  if (report.created !== cases.length) throw new Error(`not all cases went in: ${JSON.stringify(report)}`)
}

async function storeTrees(ctx: Context, trees: Tree[]): Promise<number[]> {
  const items = trees.map((tree) => ({ place: tree.id, result: success(tree) }))
  const report = await importTrees(ctx, { items, isDryRun: false })
  if (report.created !== trees.length) throw new Error(`not all trees went in: ${JSON.stringify(report)}`)
  const keys = trees.map((tree) => tree.id)
  const rows = await ctx.db.tree.findMany({
    where: { key: { in: keys } },
    orderBy: { id: 'asc' },
    select: { id: true },
  })
  return rows.map(({ id }) => id)
}

export const order = (id: string, parentId: string, test: string, p: number) => ({
  id,
  parentId,
  action: { kind: 'order', tests: [test] },
  answers: [
    test === 'Blood film'
      ? { test, available: true, result: 'Amber rings seen', findings: [{ label: 'Amber rings', polarity: 'present' }] }
      : { test, available: false },
  ],
  reasoning: `After the ${test}.`,
  differential: [
    { label: 'Amber fever', p },
    { label: 'Blue pox', p: 1 - p },
  ],
})
export const diagnose = (id: string, parentId: string, label: string) => ({
  id,
  parentId,
  action: { kind: 'diagnose', label },
  reasoning: `It is ${label}.`,
})
export const root = {
  id: 'n1',
  parentId: null,
  action: null,
  findings: [{ label: 'Heat', polarity: 'present' }],
  reasoning: 'Heat has few causes.',
  differential: [
    { label: 'Amber fever', p: 0.5 },
    { label: 'Blue pox', p: 0.5 },
  ],
}

/** n1 - n2 - n3 finds amber fever after the blood film; n1 - n4 - n5 calls it blue pox after a scan nobody offers. */
export const twoPaths = [
  root,
  order('n2', 'n1', 'Blood film', 0.9),
  diagnose('n3', 'n2', 'Amber fever'),
  order('n4', 'n1', 'Lung scan', 0.4),
  diagnose('n5', 'n4', 'Blue pox'),
]

export function clinicTree(caseKey: string, name: string, turns: object[] = twoPaths): Tree {
  return treeSchema.parse({ id: `${caseKey}/${name}`, caseId: caseKey, teacher: { name: 'clinic', seed: 7 }, turns })
}

async function addTree(ctx: Context, caseKey: string, name: string, turns: object[]): Promise<number> {
  const [id] = await storeTrees(ctx, [clinicTree(caseKey, name, turns)])
  return id ?? 0
}

function openClinicRound(ctx: Context, specialty: string, wishes: Partial<OpenRoundInput>): Promise<Round> {
  const round = { name: `round ${randomUUID()}`, budget: 100_000, filter: { specialties: [specialty] }, ...wishes }
  return openRound(ctx, openRoundSchema.parse(round))
}
