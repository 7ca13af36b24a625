// LOINC2HPO annotations: what each outcome of a laboratory test says of a finding.
import { testOutcomeSchema, type Outcomes, type TestOutcome } from '../domain/graph'
import { toCurie } from './curie'
import { createDraft } from './graph-draft'
import type { GraphReading, HeaderWish } from './graph-reading'
import { loinc2hpoSource } from './graph-sources'

export const loinc2hpoColumns = ['loincId', 'loincScale', 'outcome', 'hpoTermId'] as const
type Row = Record<(typeof loinc2hpoColumns)[number], string>

const NAME = 'loinc2hpo'

/** A normal or negative outcome says that the finding is absent. */
const meaning: Record<TestOutcome, 'present' | 'absent'> = {
  H: 'present',
  L: 'present',
  POS: 'present',
  N: 'absent',
  NEG: 'absent',
}

type Pair = { place: string; test: string; finding: string; outcomes: Outcomes }

export function collectLoinc2hpo() {
  const draft = createDraft()
  const pairs = new Map<string, Pair>()
  const places = new Map<string, string>()
  const take = (row: Row, place: string) => {
    const test = /^(LOINC:)?(\d+-\d)$/.exec(row.loincId)?.[2]
    const finding = toCurie(row.hpoTermId)
    if (test === undefined) return draft.refuse(place, 'loincId', `"${row.loincId}" is no LOINC code`)
    if (finding === null || !/^HP:\d{7}$/.test(finding))
      return draft.refuse(place, 'hpoTermId', `"${row.hpoTermId}" is no HPO id`)
    const id = `LOINC:${test}`
    if (!draft.has(id)) draft.concept(place, { id, kind: 'test', label: id })
    if (!draft.has(finding)) draft.concept(place, { id: finding, kind: 'finding', label: finding })
    const outcome = testOutcomeSchema.safeParse(row.outcome)
    if (outcome.success) addOutcome(place, { test: id, finding, outcome: outcome.data })
    else if (/^\w+:\w+$/.test(row.outcome)) draft.passOver('outcomes coded in another vocabulary')
    else draft.refuse(place, 'outcome', `"${row.outcome}" is none of ${testOutcomeSchema.options.join(', ')}`)
  }
  const addOutcome = (place: string, given: { test: string; finding: string; outcome: TestOutcome }) => {
    const { test, finding, outcome } = given
    const key = `${test} ${finding}`
    const pair = pairs.get(key) ?? { place, test, finding, outcomes: {} }
    pairs.set(key, pair)
    if (pair.outcomes[outcome]) return draft.passOver('rows that stand again')
    pair.outcomes[outcome] = meaning[outcome]
    const other = `${test} ${outcome}`
    const first = places.get(other)
    if (first === undefined) places.set(other, place)
    else
      draft.note(
        place,
        'outcome with several findings',
        `${test} ${outcome} says something of another finding at ${first}`,
      )
  }
  return {
    take,
    refuse: draft.refuse,
    end: (wish: HeaderWish): GraphReading => {
      for (const { place, test, finding, outcomes } of pairs.values())
        draft.edge(place, { rel: 'reveals', from: test, to: finding, source: loinc2hpoSource.name, outcomes })
      return draft.end({ name: NAME, release: null, source: loinc2hpoSource }, wish)
    },
  }
}
