// Asks a judge whether a diagnosis is clinically the same as the true one.
import type { CaseResult } from '@/lib/core/domain/evaluation'
import { judge1, judgeMessages } from '@/lib/core/prompts/judge-1'
import { promptId } from '@/lib/core/prompts/prompt'
import { callSeed } from '@/lib/core/teacher/call-seed'
import type { Asker } from '../models/asker'

const KEY = 'judge'

export type Judged = Pick<CaseResult, 'judgment' | 'judgeDefect'>

/** Without a diagnosis there is nothing to ask. The stored call holds the question and the answer as they were; `callKey` names it. */
export async function judgeDiagnosis(
  judge: Asker,
  { caseId, truth, diagnosis, seed }: { caseId: string; truth: string; diagnosis: string | null; seed: number },
): Promise<Judged> {
  if (diagnosis === null) return { judgment: null, judgeDefect: null }
  const question = { key: KEY, prompt: judge1, messages: judgeMessages(truth, diagnosis) }
  const asked = await judge.ask({ ...question, seed: callSeed(seed, caseId, KEY), temperature: 0 })
  if (!asked.ok) return { judgment: null, judgeDefect: `${asked.kind}: ${asked.detail}` }
  const { reason, same } = asked.value
  const judgment = { isSame: same, reason, prompt: promptId(judge1), callKey: asked.keys.at(-1) ?? KEY }
  return { judgment, judgeDefect: null }
}
