// The examinations and tests of an AgentClinic case as a menu of what a clinician would order.
import type { MenuEntry } from '../domain/case'
import { normalise } from '../graph/normalise'
import { isObject } from './format-line'
import { joinTexts, labelled, leaves, readableKey, type LabelledText } from './readable-json'
import { testNameVariants } from './test-name-variants'

/** One thing to order before its names are made distinct. */
interface Orderable {
  name: string
  parent: string
  parts: LabelledText[]
}

const words = (text: string) => new Set(text.split(' '))
const namedBy = (general: ReadonlySet<string>) => (name: string) =>
  normalise(name)
    .split(' ')
    .every((word) => general.has(word))

/** A group named by these words alone gathers tests that are ordered one by one. */
const holdsTests = namedBy(
  words(
    'blood serum plasma test tests testing work workup lab labs laboratory study studies value values result results imaging image ' +
      'and other others additional special screening basic routine investigation investigations analysis hematology serology ' +
      'infectious disease diagnostic',
  ),
)
const holdsExaminations = namedBy(words('physical examination exam examinations findings'))
/** A method that says nothing without its site: `Biopsy` of `Cervical Lymph Node`. */
const isBareMethod = namedBy(
  words('biopsy biopsies ultrasound mri ct x ray xray radiograph radiographs culture cultures endoscopy'),
)
/** Keys that say only that a result follows. */
const isResultWord = namedBy(words('finding findings result results level report value analysis'))
/** Labels that mean nothing as the name of an order. */
const isVague = namedBy(
  words(
    'general other others comments comment interpretation random optional suggestion preliminary findings and inspection ' +
      'palpation percussion auscultation observation',
  ),
)
const isBloodCount = namedBy(
  words(
    'wbc rbc hb hemoglobin haemoglobin hematocrit platelet platelets leukocyte count total white red blood cell cells mcv bands ' +
      'neutrophils lymphocytes monocytes eosinophils basophils',
  ),
)

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
  const names = distinctNames(orderables)
  return withSynonyms(orderables.map(({ parts }, index) => ({ name: names[index] ?? '', parts })))
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

/** A name that stands twice gets the name of its group before it, and a number where that does not help. */
function distinctNames(orderables: readonly Orderable[]): string[] {
  const counts = new Map<string, number>()
  for (const { name } of orderables) counts.set(normalise(name), (counts.get(normalise(name)) ?? 0) + 1)
  const taken = new Set<string>()
  return orderables.map(({ name, parent }) => {
    const full = (counts.get(normalise(name)) ?? 0) > 1 ? labelled(parent, name) : name
    let distinct = full
    for (let copy = 2; taken.has(normalise(distinct)); copy += 1) distinct = `${full} (${copy})`
    taken.add(normalise(distinct))
    return distinct
  })
}

/** A synonym that would mean two entries, or is another entry's name, is nobody's. */
function withSynonyms(named: readonly { name: string; parts: LabelledText[] }[]): MenuEntry[] {
  const wanted = named.map(({ name, parts }) => synonymsOf(name, parts))
  const claims = new Map<string, number>()
  for (const keys of wanted.map((synonyms) => new Set(synonyms.map(normalise)))) {
    for (const key of keys) claims.set(key, (claims.get(key) ?? 0) + 1)
  }
  const names = new Set(named.map(({ name }) => normalise(name)))
  return named.map(({ name, parts }, index) => ({
    test: name,
    synonyms: distinct(wanted[index] ?? []).filter(
      (term) => claims.get(normalise(term)) === 1 && !names.has(normalise(term)),
    ),
    result: joinTexts(parts.map(({ path, text }) => labelled(path.join(', '), text))),
    findings: [],
    quote: null,
  }))
}

/** Glucose in urine is not what an order of glucose means. */
const ofOtherSpecimen = /urin|stool|csf|lumbar|spinal fluid|aspirat|centesis|sputum|semen|saliva|biopsy/i

function synonymsOf(name: string, parts: readonly LabelledText[]): string[] {
  const labels = parts.flatMap(({ path }) => path.slice(-1)).filter((label) => !isVague(label))
  return [
    ...testNameVariants(name),
    ...labels.flatMap((label) => [`${name}: ${label}`, label, ...testNameVariants(label)]),
  ]
}

function distinct(terms: readonly string[]): string[] {
  const byKey = new Map(terms.toReversed().map((term) => [normalise(term), term]))
  return terms.filter((term) => term !== '' && byKey.get(normalise(term)) === term)
}
