// What a diagnosis may be called in the text of its report.
import { normalise } from '../graph/normalise'
import { initialsOf, isShortForm, longFormsOf, shortFormsOf } from './short-forms'
import type { SpelledText } from './spell-out'

/** Shorter names (MG, MS) stand in too many texts for another reason, as units or titles. */
const SHORTEST = 3

/** What follows only says where the disease comes from, where it sits, or what came with it. */
const TELLS_MORE =
  /\s*(?:,|;|\b(?:secondary to|due to|caused by|associated with|resulting from|induced by|in the setting of|in the context of|complicat(?:ed|ing)|following|presenting (?:as|with)|with|of the|in the|in a)\b).*$/iu

/** Alone they say nothing of the case. */
const GENERAL = new Set(
  (
    'disease disorder syndrome infection inflammation tumor tumour cancer carcinoma sarcoma lymphoma neoplasm malignancy metastasis metastases ' +
    'mass cyst abscess fistula fracture injury trauma rupture perforation obstruction hemorrhage haemorrhage bleeding hematoma thrombosis ' +
    'embolism stroke infarction ischemia failure insufficiency deficiency pain fever anemia anaemia edema oedema sepsis shock pneumonia ' +
    'hypertension diabetes arthritis dermatitis allergy reaction toxicity poisoning pregnancy primary secondary acute chronic severe benign ' +
    'malignant bilateral recurrent congenital adult stage type case probable possible suspected'
  ).split(' '),
)

/**
 * Of each label: itself, without and within its brackets, and its head before "secondary to", "due to", a comma and the like. To these, the
 * short form that the report puts in brackets behind one of them, the long form before such a bracket, and the first letters of names of
 * three words and more. Names under three characters, and
 * heads that say nothing alone (infection, syndrome), are left out. No name twice.
 */
export function diagnosisNames(labels: readonly string[], report: SpelledText): string[] {
  const written = labels.flatMap(namesOf).filter((name) => normalise(name).length >= SHORTEST)
  const long = written.filter(isShortForm).flatMap((name) => longFormsOf(report, name))
  const short = [...written, ...long].flatMap((name) => [...shortFormsOf(report, name), ...initialsOf(name)])
  const names = new Map<string, string>()
  for (const name of [...written, ...long, ...short]) {
    const key = normalise(name)
    if (key.length >= SHORTEST && !names.has(key)) names.set(key, name.trim())
  }
  return [...names.values()]
}

function namesOf(label: string): string[] {
  const brackets = [...label.matchAll(/\(([^)]*)\)/g)].map((match) => match[1] ?? '')
  const bare = label.replace(/\([^)]*\)/g, ' ').replace(/\s+/g, ' ')
  const head = bare.replace(TELLS_MORE, '').replace(/[.\s]+$/, '')
  return [label, bare, ...brackets, ...[head].filter(saysSomething)]
}

const saysSomething = (name: string) =>
  normalise(name)
    .split(' ')
    .some((word) => word.length >= 4 && !GENERAL.has(word))
