// Where orders in a model's own words are taken: the menu's names in every form they are looked up by, read once for a case.
import { testNameVariants } from '../formats/test-name-variants'
import { type LinkChoices, linkTerm } from '../graph/link-term'
import type { MedicalGraph } from '../graph/medical-graph'
import { normalise } from '../graph/normalise'
import { bracketForms } from './bracket-forms'
import type { EnvironmentView } from './environment-view'

export type OrderDesk = {
  readonly graph: MedicalGraph
  readonly environment: EnvironmentView
  readonly choices: LinkChoices | undefined
  /** Normalised other form of a name or synonym → position in the menu; a form of two entries is of neither. */
  readonly otherForms: ReadonlyMap<string, number>
  /** Test concept → position of the first entry that means it. */
  readonly concepts: ReadonlyMap<string, number>
}

export function orderDesk(graph: MedicalGraph, environment: EnvironmentView, choices?: LinkChoices): OrderDesk {
  const forms = new Map<string, number>()
  const concepts = new Map<string, number>()
  environment.menu.forEach(({ test, synonyms }, position) => {
    for (const name of [test, ...synonyms]) {
      const plain = bracketForms(name)
      for (const form of [...plain, ...[name, ...plain].flatMap(testNameVariants)]) {
        const key = normalise(form)
        forms.set(key, (forms.get(key) ?? position) === position ? position : SHARED)
      }
      const link = linkTerm(graph, 'test', { label: name }, choices)
      if (link.status === 'linked' && !concepts.has(link.id)) concepts.set(link.id, position)
    }
  })
  const otherForms = new Map([...forms].filter(([key, position]) => key !== '' && position !== SHARED))
  return { graph, environment, choices, otherForms, concepts }
}

const SHARED = -1
