// The examinations and tests of an AgentClinic case as a menu of what a clinician would order.
import type { MenuEntry } from '../domain/case'
import { normalise } from '../graph/normalise'
import { holdsExaminations, holdsTests, isBareMethod, isBloodCount, isResultWord, isVague } from './agentclinic-words'
import { isObject } from './format-line'
import { menuEntries, type Orderable } from './menu-entries'
import { labelled, leaves, readableKey, type LabelledText } from './readable-json'

/**
 * A panel or an examination is one entry, ordered whole: its result holds all its values, and the names of its parts are
 * synonyms. Groups that only gather (`Imaging`, `Blood Tests`) dissolve into their members, of which blood counts make one
 * `Complete Blood Count`. A value that says nothing (`Not provided`, `Pending`) makes no entry, so that its order is UNAVAILABLE.
 */
export function agentClinicMenu(examination: unknown, tests: unknown): MenuEntry[] {
  const orderables = [
    ...orderablesOf(examination, 'Physical Examination', holdsExaminations).map(withExaminationName),
    ...orderablesOf(tests, 'Test Results', holdsTests),
  ].filter(({ parts }) => parts.length > 0)
  return menuEntries(orderables)
}

function orderablesOf(value: unknown, parent: string, isGathering: (name: string) => boolean): Orderable[] {
  if (!isObject(value)) return [{ name: parent, parent, parts: leaves(value) }]
  const single = Object.entries(value).flatMap(([key, item]) =>
    orderablesUnder(readableKey(key), item, parent, isGathering),
  )
  const counts = single.filter(({ name, parts }) => isBloodCount(name) && parts.every(({ path }) => path.length === 0))
  if (counts.length < 2) return single
  const parts = counts.flatMap((count) => count.parts.map(({ text }) => ({ path: [count.name], text })))
  return [{ name: 'Complete Blood Count', parent, parts }, ...single.filter((orderable) => !counts.includes(orderable))]
}

function orderablesUnder(
  name: string,
  value: unknown,
  parent: string,
  isGathering: (name: string) => boolean,
): Orderable[] {
  if (!isObject(value)) {
    const isPart = isResultWord(name) || isVague(name)
    return [{ name: isPart ? labelled(parent, name) : name, parent, parts: leaves(value) }]
  }
  const members = Object.entries(value)
  if (isGathering(name) && !members.every(([key]) => isResultWord(readableKey(key)))) {
    return orderablesOf(value, name, isGathering)
  }
  if (isBareMethod(name) && members.every(([, item]) => isObject(item))) {
    return members.map(([key, item]) => ({ name: sited(readableKey(key), name), parent: name, parts: partsOf(item) }))
  }
  return [{ name, parent, parts: partsOf(value) }]
}

const sited = (site: string, method: string): string =>
  ` ${normalise(site)} `.includes(` ${normalise(method)} `) ? site : `${site} ${method}`

const partsOf = (value: unknown): LabelledText[] =>
  leaves(value).map(({ path, text }) => ({ path: path.filter((label) => !isResultWord(label)), text }))

/** `Skin` under an examination is the examination of the skin. */
function withExaminationName(orderable: Orderable): Orderable {
  const isBare = !orderable.name.includes(' ') && !/(exam|sign|appearance|scopy)/i.test(orderable.name)
  return isBare ? { ...orderable, name: `${orderable.name} Examination` } : orderable
}
