// What one version of an environment changed against another, in the words a list of versions needs.
import type { Environment } from './report'

/** `was` is null for what was added, `is` for what was removed. */
export type DraftChange = {
  part: 'title' | 'specialty' | 'diagnosis' | 'passage' | 'test'
  /** The test it concerns. */
  name: string | null
  was: string | null
  is: string | null
}

/** In the order of the environment. Passages and tests that only moved are one change at the end of their part. */
export function draftChanges(before: Environment, after: Environment): DraftChange[] {
  return [
    ...changed('title', before.title, after.title),
    ...changed('specialty', before.specialty, after.specialty),
    ...passageChanges(before, after),
    ...testChanges(before, after),
    ...changed('diagnosis', before.diagnosis?.label ?? null, after.diagnosis?.label ?? null),
  ]
}

const changed = (part: DraftChange['part'], was: string | null, is: string | null): DraftChange[] =>
  was === is ? [] : [{ part, name: null, was, is }]

function passageChanges(before: Environment, after: Environment): DraftChange[] {
  const old = before.observation.map(({ text }) => text)
  const now = after.observation.map(({ text }) => text)
  const gone = old.filter((text) => !now.includes(text)).map((was) => passage(was, null))
  const added = now.filter((text) => !old.includes(text)).map((is) => passage(null, is))
  return [...gone, ...added, ...moved('passage', old, now)]
}

const passage = (was: string | null, is: string | null): DraftChange => ({ part: 'passage', name: null, was, is })

function testChanges(before: Environment, after: Environment): DraftChange[] {
  const old = new Map(before.menu.map((entry) => [entry.test, told(entry)]))
  const now = new Map(after.menu.map((entry) => [entry.test, told(entry)]))
  const names = [...new Set([...old.keys(), ...now.keys()])]
  const changes = names.map((name) => ({ name, was: old.get(name) ?? null, is: now.get(name) ?? null }))
  return [
    ...changes.filter(({ was, is }) => was !== is).map((change) => ({ part: 'test' as const, ...change })),
    ...moved('test', [...old.keys()], [...now.keys()]),
  ]
}

const told = ({ synonyms, result }: Environment['menu'][number]): string =>
  synonyms.length > 0 ? `${result.text} (also: ${synonyms.join(', ')})` : result.text

function moved(part: 'passage' | 'test', old: string[], now: string[]): DraftChange[] {
  const kept = old.filter((each) => now.includes(each))
  const order = now.filter((each) => old.includes(each))
  return kept.join('\0') === order.join('\0')
    ? []
    : [{ part, name: null, was: 'the order before', is: 'another order' }]
}
