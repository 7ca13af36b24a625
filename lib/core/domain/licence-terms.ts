// What the licence of a case's source says about passing it on, read from its wording. A reading, not legal advice.

export type SharingTerms = 'allowed' | 'non-commercial' | 'share-alike' | 'forbidden' | 'unknown'
export type LicenceTerms = {
  sharing: SharingTerms
  /** The licence's name as Hugging Face and SPDX write it, in small letters; null where the wording names none of them. */
  id: string | null
  /** In one sentence, for the card and the preview. */
  meaning: string
}

/** `forbidden` keeps every row of the case out of a release; `unknown` lets it in with a warning. */
const meanings: Record<SharingTerms, string> = {
  allowed: 'may be passed on, with its attribution where it asks for one',
  'non-commercial': 'may be passed on, but not used commercially',
  'share-alike': 'may be passed on under the same licence',
  forbidden: 'may not be passed on, or not changed',
  unknown: 'states no licence that is known here: whoever passes it on has to ask its source',
}

const passing = String.raw`(?:re-?)?distribut\w*|shar(?:e|ed|ing)|pass(?:ed)? on|publish\w*|re-?us(?:e|ed|able)`
const denial = String.raw`no|not|non|cannot|without|prohibit\w*|forbid\w*`
/** Either way round within a sentence; where no permission is asked for, or nothing is restricted, nothing is refused. */
const refusals = [
  new RegExp(String.raw`\b(?:${denial})\b(?! (?:\w+ )?(?:restrict|permission|limit)\w*)[^.;]*?\b(?:${passing})`, 'i'),
  new RegExp(
    String.raw`\b(?:${passing})\b[^.;]*\b(?:prohibited|forbidden|not (?:\w+ )?(?:allowed|permitted|granted|possible)|require\w* (?:\w+ )?permission)\b`,
    'i',
  ),
  /\ball rights reserved\b|\bproprietary\b|\bconfidential\b|\b(data use|licen[cs]e) agreement required\b|\bcredentialed\b|\binternal use only\b/i,
]
/** `no sharing for commercial ends` is said by every non-commercial licence, and refuses nothing else. */
const ofCommerceAlone = /\b(?:for|in|to) (?:any |a )?commercial\b|\bcommercially\b/i
const isRefused = (text: string) =>
  text
    .split(/[.;](?=\s|$)/)
    .some((said) => refusals.some((refusal) => refusal.test(said)) && !ofCommerceAlone.test(said))

/** Short, as its address, or, where that is no English word, by its terms alone. */
const cc = (terms: string) => {
  const named = terms === 'by' ? String.raw`(?:\bcc|licenses)[-_ /]+` : String.raw`(?:\b|_)`
  return new RegExp(`${named}${terms.replaceAll('-', '[-_ ]')}(?![-_ ]?(?:nc|nd|sa)\\b)(?![a-z])`, 'i')
}

/** The first that fits decides; what forbids comes first. */
const known: [pattern: RegExp, sharing: SharingTerms, id: string][] = [
  [cc('by-nc-nd'), 'forbidden', 'cc-by-nc-nd'],
  [/\bnon-?commercial[- ]?no-?deriv/i, 'forbidden', 'cc-by-nc-nd'],
  [cc('by-nd'), 'forbidden', 'cc-by-nd'],
  [/\bno[- ]?deriv/i, 'forbidden', 'cc-by-nd'],
  [cc('by-nc-sa'), 'non-commercial', 'cc-by-nc-sa'],
  [/\bnon-?commercial[- ]?share-?alike\b/i, 'non-commercial', 'cc-by-nc-sa'],
  [cc('by-nc'), 'non-commercial', 'cc-by-nc'],
  [/\bnon-?commercial\b/i, 'non-commercial', 'cc-by-nc'],
  [cc('by-sa'), 'share-alike', 'cc-by-sa'],
  [/\bcreative commons attribution[- ]share-?alike\b/i, 'share-alike', 'cc-by-sa'],
  [cc('by'), 'allowed', 'cc-by'],
  [/\bcreative commons attribution\b/i, 'allowed', 'cc-by'],
  [/\bcc[- ]?0\b|creativecommons\.org\/publicdomain\/zero|\bpublic domain\b/i, 'allowed', 'cc0-1.0'],
  [/\bodbl\b|\bopen database licen[cs]e\b/i, 'share-alike', 'odbl'],
  [/\bodc-?by\b/i, 'allowed', 'odc-by'],
  [/\bpddl\b/i, 'allowed', 'pddl'],
  [/\bapache\b/i, 'allowed', 'apache-2.0'],
  [/\bbsd\b/i, 'allowed', 'bsd'],
  [/\bmit\b/i, 'allowed', 'mit'],
]
const versioned = new Set(['cc-by', 'cc-by-sa', 'cc-by-nc', 'cc-by-nc-sa', 'cc-by-nc-nd', 'cc-by-nd'])

/** A licence of several sources in one text is read by its strictest words only as far as they forbid. */
export function readLicenceTerms(licence: string | null): LicenceTerms {
  const text = licence?.trim() ?? ''
  const found = known.find(([pattern]) => pattern.test(text))
  if (isRefused(text)) return terms('forbidden', found?.[1] === 'forbidden' ? idOf(found[2], text) : null)
  if (!found) return terms('unknown', null)
  return terms(found[1], idOf(found[2], text))
}

export const forbidsSharing = (licence: string | null): boolean => readLicenceTerms(licence).sharing === 'forbidden'

function idOf(id: string, text: string): string {
  const version = versioned.has(id) ? /\b([1-4]\.[05])\b/.exec(text)?.[1] : undefined
  return version ? `${id}-${version}` : id
}

const terms = (sharing: SharingTerms, id: string | null): LicenceTerms => ({ sharing, id, meaning: meanings[sharing] })
