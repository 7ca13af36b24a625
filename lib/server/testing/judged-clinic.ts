// A clinic whose every tree was read: the path that finds the truth is accepted, the other one rejected at its diagnosis.
import type { OpenRoundInput } from '@/lib/core/domain/round'
import { makeClinic } from './clinic'
import { readTree } from './give-verdict'

export async function judgedClinic(cases: number, wishes: Partial<OpenRoundInput> = {}) {
  const clinic = await makeClinic()
  const treeIds = await clinic.addTrees(cases)
  const round = await clinic.openRound(wishes)
  const reader = await clinic.person()
  for (const _ of treeIds) await readTree(reader, ['n3', 'n4'], ['n5'])
  return { clinic, treeIds, roundId: round.id, researcher: await clinic.person('researcher') }
}
