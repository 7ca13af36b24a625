// One turn of a model in an environment: the opening, draws of what to do next, and the update after the results.
import type { CallFailure, ChatMessage } from '@/lib/core/domain/model-call'
import type { Turn } from '@/lib/core/domain/tree'
import { type ActAnswer, type ActQuestion, actQuestion } from '@/lib/core/prompts/act-1'
import { toHypotheses } from '@/lib/core/prompts/differential'
import { opening1, openingMessages } from '@/lib/core/prompts/opening-1'
import { storableText } from '@/lib/core/prompts/storable-text'
import { update1, updateRequest } from '@/lib/core/prompts/update-1'
import { answerOrders } from '@/lib/core/teacher/answer-orders'
import { callSeed } from '@/lib/core/teacher/call-seed'
import { modelAction } from '@/lib/core/teacher/model-action'
import type { OrderDesk } from '@/lib/core/teacher/order-desk'
import type { TurnDraft } from '@/lib/core/teacher/play-turn'
import type { Asker } from '../models/asker'

/** `turns`: largest number of turns of a path, opening and diagnosis included. `question` asks what to do next, instead of act@1. */
export type PlayOptions = {
  readonly turns: number
  readonly seed: number
  readonly temperature: number
  readonly question?: (turn: number, limit: number) => ActQuestion
}
export type Player = { readonly asker: Asker; readonly desk: OrderDesk; readonly options: PlayOptions }

/** A turn that another may follow: its place, by which its calls are named, and everything said on the way to it. */
export type Place = { readonly key: string; readonly messages: readonly ChatMessage[]; readonly turn: number }

/** An answer that could not be used, after its repair. */
export type Fault = { readonly kind: CallFailure; readonly detail: string }

/** `place` null: the path ends here, by the diagnosis or by the fault. `calls`: the stored calls that the turn came from. */
export type PlayedTurn = {
  readonly draft: TurnDraft
  readonly calls: readonly string[]
  readonly place: Place | null
  readonly fault: Fault | null
}

/** A decision drawn and not yet carried out. `key` names the place of the turn that it would make. */
export type Drawn = {
  readonly key: string
  readonly answer: ActAnswer
  readonly action: NonNullable<Turn['action']>
  readonly identity: string
  readonly messages: readonly ChatMessage[]
  readonly calls: readonly string[]
}

const ROOT = 'root'

/** The fault where the model could not be brought to state a first differential. */
export async function askOpening({ asker, desk, options }: Player): Promise<PlayedTurn | Fault> {
  const { observation } = desk.environment
  const key = `${ROOT}/opening`
  const messages = openingMessages(observation.text)
  const asked = await asker.ask({ key, prompt: opening1, messages, ...sampling({ desk, options }, key) })
  if (!asked.ok) return { kind: asked.kind, detail: asked.detail }
  const { reasoning, differential } = asked.value
  const findings = observation.findings.map((finding) => ({ ...finding }))
  const draft = { action: null, answers: [], findings, reasoning, differential: toHypotheses(differential) }
  const place = { key: ROOT, messages: [...messages, said(asked.value)], turn: 1 }
  return { draft: cut(draft), calls: asked.keys, place, fault: null }
}

/** The `nth` draw of what follows a place, counted from 1. */
export async function drawAction(
  player: Player,
  place: Place,
  nth: number,
): Promise<Drawn | (Fault & { calls: readonly string[] })> {
  const { asker, desk, options } = player
  const key = `${place.key}/act.${nth}`
  const { prompt, request } = (options.question ?? actQuestion)(place.turn + 1, options.turns)
  const messages = [...place.messages, { role: 'user' as const, content: request }]
  const asked = await asker.ask({ key, prompt, messages, ...sampling(player, key) })
  if (!asked.ok) return { kind: asked.kind, detail: asked.detail, calls: asked.keys }
  const answer = asked.value
  const made = modelAction(desk, answer)
  return { key: `${place.key}.${nth}`, answer, ...made, messages: [...messages, said(answer)], calls: asked.keys }
}

/** Carries a decision out: the oracle answers, and the model moves its differential. A diagnosis needs no further call. */
export async function carryOut(player: Player, place: Place, drawn: Drawn): Promise<PlayedTurn> {
  const { action, answer, calls } = drawn
  const bare = { action, answers: [], findings: [], reasoning: answer.thought, differential: [] }
  if (action.kind === 'diagnose') return { draft: cut(bare), calls, place: null, fault: null }
  const answers = answerOrders(player.desk, action.tests)
  const key = `${drawn.key}/update`
  const messages = [...drawn.messages, { role: 'user' as const, content: updateRequest(answers) }]
  const asked = await player.asker.ask({ key, prompt: update1, messages, ...sampling(player, key) })
  const all = [...calls, ...asked.keys]
  if (!asked.ok) {
    const fault = { kind: asked.kind, detail: asked.detail }
    return { draft: cut({ ...bare, answers }), calls: all, place: null, fault }
  }
  const reasoning = [answer.thought, asked.value.reasoning].filter((text) => text.trim() !== '').join('\n\n')
  const draft = { ...bare, answers, reasoning, differential: toHypotheses(asked.value.differential) }
  const next = { key: drawn.key, messages: [...messages, said(asked.value)], turn: place.turn + 1 }
  return { draft: cut(draft), calls: all, place: next, fault: null }
}

function sampling({ desk, options }: Pick<Player, 'desk' | 'options'>, key: string) {
  return { seed: callSeed(options.seed, desk.environment.caseId, key), temperature: options.temperature }
}

/** What the model said, as the conversation goes on with it. */
const said = (value: object): ChatMessage => ({ role: 'assistant', content: JSON.stringify(value) })

const REASONING_MAX = 100_000

/** A cut may part a surrogate pair. */
const cut = (draft: TurnDraft): TurnDraft => {
  return { ...draft, reasoning: storableText(draft.reasoning.trim().slice(0, REASONING_MAX)) }
}
