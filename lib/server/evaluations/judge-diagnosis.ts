// Asks a judge whether a diagnosis is clinically the same as the true one.
import type { CaseResult } from '@/lib/core/domain/evaluation'
import { modelParametersSchema } from '@/lib/core/domain/model'
import { judge1, judgeMessages } from '@/lib/core/prompts/judge-1'
import { promptId } from '@/lib/core/prompts/prompt'
import { callSeed } from '@/lib/core/teacher/call-seed'
import type { Context } from '../context'
import type { Asker } from '../models/asker'

const KEY = 'judge'

type JudgeQuestion = {
  caseId: string
  truth: string
  diagnosis: string | null
  seed: number
  temperature: number | null
}
export type Judged = Pick<CaseResult, 'judgment' | 'judgeDefect'>

/** As steady as it can be asked; null, its own, where it is set to be asked without a temperature: some servers take none. */
export async function judgeTemperature(ctx: Context, modelId: number): Promise<number | null> {
  const { parameters } = await ctx.db.model.findUniqueOrThrow({ where: { id: modelId }, select: { parameters: true } })
  return modelParametersSchema.parse(parameters).temperature === null ? null : 0
}

/** Without a diagnosis there is nothing to ask. The stored call holds the question and the answer as they were; `callKey` names it. */
export async function judgeDiagnosis(
  judge: Asker,
  { caseId, truth, diagnosis, seed, temperature }: JudgeQuestion,
): Promise<Judged> {
  if (diagnosis === null) return { judgment: null, judgeDefect: null }
  const question = { key: KEY, prompt: judge1, messages: judgeMessages(truth, diagnosis) }
  const asked = await judge.ask({
    ...question,
    seed: callSeed(seed, caseId, KEY),
    ...(temperature === null ? {} : { temperature }),
  })
  if (!asked.ok) return { judgment: null, judgeDefect: `${asked.kind}: ${asked.detail}` }
  const { reason, same } = asked.value
  const judgment = { isSame: same, reason, prompt: promptId(judge1), callKey: asked.keys.at(-1) ?? KEY }
  return { judgment, judgeDefect: null }
}
