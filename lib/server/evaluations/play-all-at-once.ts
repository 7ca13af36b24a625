// A model is shown everything about a case at once and gives differential and diagnosis in one answer.
import type { Turn } from '@/lib/core/domain/tree'
import { openView } from '@/lib/core/evaluation/open-view'
import { allAtOnce1, allAtOnceMessages } from '@/lib/core/prompts/all-at-once-1'
import { toHypotheses } from '@/lib/core/prompts/differential'
import { storableText } from '@/lib/core/prompts/storable-text'
import { callSeed } from '@/lib/core/teacher/call-seed'
import type { OrderDesk } from '@/lib/core/teacher/order-desk'
import type { Asker } from '../models/asker'
import type { PlayedPath } from '../trees/play-path'
import type { PlayOptions } from '../trees/play-turn-with-model'

const KEY = 'root/all-at-once'
const REASONING_MAX = 100_000

/** The root holds every result as an answer and the differential, the second turn the diagnosis. No turn where the answer cannot be used. */
export async function playAllAtOnce(
  asker: Asker,
  { environment }: OrderDesk,
  options: PlayOptions,
): Promise<PlayedPath> {
  const { observation, caseId } = environment
  const answers = [...openView(environment).answers]
  const seed = callSeed(options.seed, caseId, KEY)
  const messages = allAtOnceMessages(observation.text, answers)
  const asked = await asker.ask({ key: KEY, prompt: allAtOnce1, messages, seed, temperature: options.temperature })
  if (!asked.ok) return { turns: [], defect: { turnId: 'n1', kind: asked.kind, detail: asked.detail.slice(0, 2000) } }
  const { reasoning, differential, diagnosis } = asked.value
  const root: Turn = {
    ...{ id: 'n1', parentId: null, action: null, answers },
    findings: observation.findings.map((finding) => ({ ...finding })),
    ...{ reasoning: storableText(reasoning.trim().slice(0, REASONING_MAX)), differential: toHypotheses(differential) },
  }
  const label = diagnosis.trim()
  const end: Turn = {
    ...{ id: 'n2', parentId: 'n1', action: { kind: 'diagnose', label, concept: null } },
    ...{ answers: [], findings: [], reasoning: '', differential: [] },
  }
  return { turns: [root, end], defect: null }
}
