// The ways in which a term that does not link might be written in a graph: without brackets, qualifiers or its other parts.
import { compositeParts } from './composite-parts'
import { isAbbreviation } from './dictionary-wording'

/** `weight` in (0, 1]: how much of the term the wording still says. `part`: the part of a composite term it stands for. */
export type ProposedWording = { readonly text: string; readonly weight: number; readonly part?: string }

const BRACKETED = 0.97
const UNQUALIFIED = 0.92
const RENAMED = 0.9
const HEAD = 0.6
/** The letters of an abbreviation stand for much else. */
const ABBREVIATED = 0.5
const PART = 0.88

/** Adjectives of place and the nouns that labels have in their stead, either way. */
const places: readonly (readonly [string, string])[] = [
  ['pulmonary', 'lung'],
  ['cardiac', 'heart'],
  ['renal', 'kidney'],
  ['hepatic', 'liver'],
  ['gastric', 'stomach'],
  ['cerebral', 'brain'],
  ['cutaneous', 'skin'],
  ['ocular', 'eye'],
  ['osseous', 'bone'],
  ['splenic', 'spleen'],
  ['pancreatic', 'pancreas'],
  ['esophageal', 'esophagus'],
  ['vesical', 'bladder'],
  ['prostatic', 'prostate'],
  ['ovarian', 'ovary'],
  ['uterine', 'uterus'],
  ['testicular', 'testis'],
  ['mammary', 'breast'],
  ['colonic', 'colon'],
  ['rectal', 'rectum'],
  ['intestinal', 'intestine'],
  ['duodenal', 'duodenum'],
  ['ileal', 'ileum'],
  ['appendiceal', 'appendix'],
  ['laryngeal', 'larynx'],
  ['thymic', 'thymus'],
]

const QUALIFIERS = new RegExp(
  `\\b(?:${[
    '(?:early|late|end)[- ]stage',
    '(?:stage|grade|class|type) (?:[ivx]+|[0-9]+)[a-d]?\\b',
    '(?:right|left)[- ]sided',
    'autosomal (?:recessive|dominant)|x-linked',
    'well[- ]differentiated',
    'poorly[- ]differentiated',
    'newly diagnosed',
    '(?:sub)?acute',
    'acute[- ]on[- ]chronic',
    '(?:adult|new|late|early|juvenile)[- ]onset',
    'chronic|left|right|bilateral|unilateral|mild|moderate|severe|primary|secondary|recurrent|advanced|adult|pa?ediatric',
    'relapsed|refractory|atypical|typical|classic(?:al)?|active|isolated|idiopathic|suspected|probable|possible|likely|rare',
    'giant|large|small|massive|multiple|solitary|spontaneous|sporadic|congenital|acquired|symptomatic|asymptomatic|persistent',
    'intermittent|complicated|uncomplicated|invasive|diffuse|localized|generalized|disseminated|metastatic|incomplete|complete',
  ].join('|')})\\b[ ,]*`,
  'gi',
)
const swaps: readonly (readonly [RegExp, string])[] = [
  [/\bsyndrome\b/i, 'disease'],
  [/\bdisease\b/i, 'syndrome'],
  [/\bdisorder\b/i, 'disease'],
  [/\bcancer\b/i, 'carcinoma'],
  [/\bcarcinoma\b/i, 'cancer'],
  [/ (?:syndrome|disease|disorder|infection)$/i, ''],
]

/** The term itself first; every wording once, with the largest weight it has. */
export function proposedWordings(label: string): ProposedWording[] {
  const whole = rewordings(label)
  const parts = compositeParts(label).flatMap((part) =>
    rewordings(part).map(({ text, weight }) => ({ text, weight: weight * PART, part })),
  )
  const best = new Map<string, ProposedWording>()
  for (const wording of [...whole, ...parts]) {
    const known = best.get(wording.text)
    if (wording.text !== '' && (!known || known.weight < wording.weight)) best.set(wording.text, wording)
  }
  return [...best.values()]
}

function rewordings(label: string): ProposedWording[] {
  const trimmed = label.trim().replace(/[.*]+$/, '')
  const bare = tidy(trimmed.replace(/\([^()]*\)|\[[^\]]*\]/g, ' '))
  const bracketed = [...trimmed.matchAll(/\(([^()]*)\)|\[([^\]]*)\]/g)].map((match) => tidy(match[1] ?? match[2] ?? ''))
  const unqualified = tidy(bare.replace(QUALIFIERS, ''))
  const renamed = swaps.flatMap(([from, to]) =>
    [bare, unqualified].filter((text) => from.test(text)).map((text) => tidy(text.replace(from, to))),
  )
  return [
    { text: trimmed, weight: 1 },
    { text: bare, weight: BRACKETED },
    ...bracketed.map((text) => ({ text, weight: isAbbreviation(text) ? ABBREVIATED : BRACKETED })),
    { text: unqualified, weight: UNQUALIFIED },
    ...[...renamed, ...moved(bare), ...moved(unqualified)].map((text) => ({ text, weight: RENAMED })),
    { text: tidy(unqualified.replace(/ (?:of|in|at|involving|affecting) .*$/i, '')), weight: HEAD },
  ]
}

/** The wordings with every adjective of place as its noun, and the other way round, where that changes anything. */
function moved(text: string): string[] {
  const swapped = (from: 0 | 1, to: 0 | 1) =>
    places.reduce((changed, pair) => changed.replace(new RegExp(`\\b${pair[from]}\\b`, 'gi'), pair[to]), text)
  return [swapped(0, 1), swapped(1, 0)].filter((other) => other !== text)
}

const tidy = (text: string) =>
  text
    .replace(/\s+/g, ' ')
    .replace(/\s+([,;.])/g, '$1')
    .trim()
