// What this process has found out of the form in which each model takes requests.
import type { Model } from '@/lib/core/domain/model'
import { firstForm, type RequestForm } from '@/lib/core/models/request-form'

const known = new Map<string, RequestForm>()

/** Another address, model or choice of form starts anew. */
const nameOf = ({ id, baseUrl, model, structuredOutput }: Model) => `${id} ${baseUrl} ${model} ${structuredOutput}`

/** The same object until something else is remembered. */
export function formOf(model: Model): RequestForm {
  const form = known.get(nameOf(model)) ?? firstForm(model.structuredOutput)
  rememberForm(model, form)
  return form
}

export function rememberForm(model: Model, form: RequestForm): void {
  known.set(nameOf(model), form)
}
