// A tree by a planted persona, of a case whose true diagnosis no turn names, with an answer of the model that played it.
import { randomUUID } from 'node:crypto'
import type { OpenRoundInput } from '@/lib/core/domain/round'
import type { Tree } from '@/lib/core/domain/tree'
import { success } from '@/lib/core/result'
import type { Context } from '../context'
import { importTrees } from '../trees/import-trees'
import { clinicTree, makeClinic } from './clinic'

/** Read by two people; whatever a reviewer must not see is called Zephyr, anchoring or secret, or is one of `leaksOf`'s keys. */
export async function blindScene(round: Partial<OpenRoundInput> = {}, turns?: object[]) {
  const clinic = await makeClinic()
  const caseKey = await clinic.addCase('c1', { truth: 'Zephyrine syndrome', report: 'Zephyrine syndrome it was.' })
  await addTree(clinic.admin, clinicTree(caseKey, 't1', turns))
  await clinic.openRound({ reviewsPerTree: 2, ...round })
  return { clinic, first: await clinic.person(), second: await clinic.person('adjudicator') }
}

async function addTree(admin: Context, tree: Tree): Promise<void> {
  const model = { model: 'secret-model-70b', prompt: 'opening@1 act@1 update@1', parameters: { stop: 'secret-stop' } }
  const teacher = { ...tree.teacher, name: 'secret-teacher', persona: 'anchoring' as const, ...model }
  const defects = [{ turnId: 'n2', kind: 'malformed-answer', detail: 'secret-defect' }]
  const id = `${tree.caseId}/anchoring`
  const items = [{ place: 't1', result: success({ ...tree, id, teacher, defects }) }]
  await importTrees(admin, { items, isDryRun: false })
  await keepAnswer(admin, id)
}

/** What a model answered at the second turn of the tree, as a synthesis keeps it. */
async function keepAnswer({ db }: Context, treeKey: string) {
  const { id: treeId, caseId } = await db.tree.findUniqueOrThrow({ where: { key: treeKey } })
  const limits = { timeoutSeconds: 1, retries: 0, concurrency: 1 }
  const place = { name: `secret-${randomUUID()}`, baseUrl: 'http://secret-host.invalid/v1', model: 'secret-model-70b' }
  const { id: modelId } = await db.model.create({ data: { ...place, ...limits, parameters: {} } })
  const ended = { state: 'done' as const, finishedAt: new Date() }
  const items = { create: [{ ordinal: 0, key: treeKey, caseId, treeId, ...ended }] }
  const run = { kind: 'synthesis' as const, teacherName: place.name, modelId, options: {}, ...ended }
  const { items: stored } = await db.run.create({ data: { ...run, items }, include: { items: true } })
  const answer = { content: 'secret-answer', reasoning: 'secret-thought', promptTokens: 1, completionTokens: 1 }
  const asked = {
    prompt: 'act@1',
    parameters: {},
    requestSha256: '0'.repeat(64),
    costUsd: 0,
    latencyMs: 1,
    attempts: 1,
  }
  const call = { itemId: stored[0]?.id ?? 0, key: 'root/act.1', modelId, treeId, turnOrdinal: 1, ...answer, ...asked }
  await db.modelCall.create({ data: call })
}
