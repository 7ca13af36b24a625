// How a tree names the model that played: its name here and at its server, prompts, parameters, seed.
import { modelParametersSchema } from '@/lib/core/domain/model'
import { teacherSchema, type Teacher } from '@/lib/core/domain/tree'
import { promptId } from '@/lib/core/prompts/prompt'
import { actQuestion } from '@/lib/core/prompts/act-1'
import { opening1 } from '@/lib/core/prompts/opening-1'
import { update1 } from '@/lib/core/prompts/update-1'
import type { Model as ModelRow } from '@/lib/generated/prisma/client'

/** The prompts that a tree is played with. */
export const playPrompts = [opening1, actQuestion(2, 3).prompt, update1].map(promptId).join(' ')

type Asked = { seed: number; temperature: number }

/** The run's temperature stands instead of the model's own. */
export function modelTeacher(
  model: Pick<ModelRow, 'name' | 'model' | 'parameters' | 'structuredOutput'>,
  asked: Asked,
): Teacher {
  const { temperature: _own, ...parameters } = modelParametersSchema.parse(model.parameters)
  return teacherSchema.parse({
    ...{ name: model.name, model: model.model, ...asked, prompt: playPrompts },
    parameters: { ...parameters, structuredOutput: model.structuredOutput.replaceAll('_', '-') },
  })
}
