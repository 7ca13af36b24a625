// Asks a configured model something small and tells what came: how long it took, which forms of answer it takes, where it thinks.
import type { FormTrial, ModelTest } from '@/lib/core/domain/model'
import { allow } from '@/lib/core/domain/policy'
import { DomainError } from '@/lib/core/errors'
import { recordEvent } from '../audit/record-event'
import type { Context } from '../context'
import { modelKey } from './model-key'
import { requireModel, toModel } from './model-row'
import { tryForm, type Tried } from './try-form'

const forms: FormTrial['form'][] = ['json-schema', 'json-object', 'none']

/** A server that gives no answer is no error here but the result. Calls count towards no run and are not stored. */
export async function testModel(ctx: Context, { modelId }: { modelId: number }): Promise<ModelTest> {
  allow(ctx.actor, 'manage-models')
  const row = await requireModel(ctx, modelId)
  const model = toModel(row)
  if (model.baseUrl === '')
    throw new DomainError('conflict', `The environment names "${model.name}" no longer, so that it has no address.`)
  const key = modelKey(row)
  const tried: Tried[] = []
  for (const form of model.structuredOutput === 'auto' ? forms : [model.structuredOutput]) {
    const one = await tryForm(model, key, form)
    tried.push(one)
    if (one.problem !== null || one.trial.outcome === 'taken') break
  }
  const result = { ...summarise(tried), testedAt: new Date().toISOString() }
  const detail = { problem: result.problem, latencyMs: result.latencyMs, forms: tried.map(({ trial }) => trial.form) }
  await recordEvent(ctx, ctx.db, { action: 'test-model', subject: 'model', subjectId: modelId, detail })
  return result
}

/** The figures are those of the last answer: the one in the form that is taken, where one is. */
function summarise(tried: readonly Tried[]): Omit<ModelTest, 'testedAt'> {
  const trials = tried.map(({ trial }) => trial)
  const problem = tried.at(-1)?.problem ?? null
  const none = { latencyMs: null, reasoning: null, promptTokens: null, completionTokens: null, answer: null }
  return { problem, trials, ...(tried.findLast(({ answer }) => answer)?.answer ?? none) }
}
