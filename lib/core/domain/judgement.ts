// What a person's verdicts say of every turn of a tree: derived here, never stored twice.
import { z } from 'zod'
import type { VerdictAspect, VerdictKind } from './verdict'

/**
 * Where a turn came from: the tree's teacher, an edit, a continuation written by the editor, or one the teacher wrote because the
 * editor asked.
 */
export const turnOriginSchema = z.enum(['teacher', 'edit', 'continuation', 'asked'])
export type TurnOrigin = z.infer<typeof turnOriginSchema>

/** A turn as its place in the tree needs it: parents come before children. Without an origin it is the teacher's, or an edit. */
export type TreeNode = { id: string; parentId: string | null; editedFromId: string | null; origin?: TurnOrigin }

export type GivenVerdict = { turnId: string; kind: VerdictKind; aspect?: VerdictAspect; editTurnId?: string | null }

/**
 * `closed`: the turn hangs below a rejected one. `unable`: CANNOT_JUDGE, a missing rating. `discarded`: the turn was made by an edit
 * or a continuation that was taken back, or hangs below one.
 */
export type TurnJudgement = 'accepted' | 'rejected' | 'unable' | 'closed' | 'open' | 'discarded'

/** The verdicts that count on one turn: one on the whole, or one on each half that was judged. */
export type CountedAspects<V extends GivenVerdict = GivenVerdict> = ReadonlyMap<VerdictAspect, V>

/**
 * What counts on each turn, from verdicts oldest first: the newest on each aspect; one on the whole turn replaces those on its
 * halves, and the other way round. WITHDRAW takes back what counted.
 */
export function countVerdicts<V extends GivenVerdict>(verdicts: readonly V[]): Map<string, CountedAspects<V>> {
  const counted = new Map<string, Map<VerdictAspect, V>>()
  for (const verdict of verdicts) {
    const aspect = verdict.aspect ?? 'TURN'
    const aspects = counted.get(verdict.turnId) ?? new Map<VerdictAspect, V>()
    counted.set(verdict.turnId, aspects)
    if (aspect === 'TURN') aspects.clear()
    else aspects.delete('TURN')
    aspects.delete(aspect)
    if (verdict.kind !== 'WITHDRAW') aspects.set(aspect, verdict)
  }
  return counted
}

/**
 * One judgement per turn from one person's verdicts, oldest first: EDIT rejects the original, whatever hangs below a rejected turn is
 * closed, and an edited branch stands only while the newest word on its original is the EDIT that made it.
 */
export function judgeTurns(nodes: readonly TreeNode[], verdicts: readonly GivenVerdict[]): Map<string, TurnJudgement> {
  const counted = countVerdicts(verdicts)
  const judgements = new Map<string, TurnJudgement>()
  for (const node of nodes) {
    const above = node.parentId === null ? undefined : judgements.get(node.parentId)
    if (above === 'discarded' || isTakenBack(node, counted)) judgements.set(node.id, 'discarded')
    else if (above === 'rejected' || above === 'closed') judgements.set(node.id, 'closed')
    else judgements.set(node.id, ofAspects(counted.get(node.id)))
  }
  return judgements
}

function isTakenBack(node: TreeNode, counted: ReadonlyMap<string, CountedAspects>): boolean {
  if (node.origin === 'continuation') return !counted.get(node.id)?.size
  if (node.editedFromId === null) return false
  const made = counted.get(node.editedFromId)?.get('TURN')
  // Where verdicts do not say which turn an edit made, every edited branch stands.
  return made?.kind !== 'EDIT' || (made.editTurnId ?? node.id) !== node.id
}

function ofAspects(aspects: CountedAspects | undefined): TurnJudgement {
  const whole = aspects?.get('TURN')
  if (whole) return ofKind(whole.kind)
  const halves = [aspects?.get('ORDER'), aspects?.get('UPDATE')].map((half) => ofKind(half?.kind))
  const decided = (['rejected', 'open', 'unable'] as const).find((judgement) => halves.includes(judgement))
  return decided ?? 'accepted'
}

function ofKind(kind: VerdictKind | undefined): 'accepted' | 'rejected' | 'unable' | 'open' {
  if (kind === 'ACCEPT') return 'accepted'
  if (kind === 'REJECT' || kind === 'EDIT') return 'rejected'
  return kind === 'CANNOT_JUDGE' ? 'unable' : 'open'
}

/** The turns a reviewer still has to decide before submitting. */
export function openTurnIds(nodes: readonly TreeNode[], verdicts: readonly GivenVerdict[]): string[] {
  const judgements = judgeTurns(nodes, verdicts)
  return nodes.filter((node) => judgements.get(node.id) === 'open').map((node) => node.id)
}
