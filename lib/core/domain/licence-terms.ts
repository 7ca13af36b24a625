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

const refusals =
  /\b(no|not|without|prohibit\w*|forbid\w*)\b[^.;]*\b(re-?distribut\w*|shar(e|ed|ing)|pass(ed)? on|publish\w*|re-?use)\b|\ball rights reserved\b|\bproprietary\b|\bconfidential\b|\b(data use|licen[cs]e) agreement required\b|\bcredentialed\b|\binternal use only\b/i

/** The first that fits decides; what forbids comes first. */
const known: [pattern: RegExp, sharing: SharingTerms, id: string][] = [
  [/\bcc[- ]?by[- ]nc[- ]nd\b/i, 'forbidden', 'cc-by-nc-nd'],
  [/\bcc[- ]?by[- ]nd\b|\bno ?deriv/i, 'forbidden', 'cc-by-nd'],
  [/\bcc[- ]?by[- ]nc[- ]sa\b/i, 'non-commercial', 'cc-by-nc-sa'],
  [/\bcc[- ]?by[- ]nc\b|creativecommons\.org\/licenses\/by-nc|\bnon-?commercial\b/i, 'non-commercial', 'cc-by-nc'],
  [/\bcc[- ]?by[- ]sa\b|creativecommons\.org\/licenses\/by-sa/i, 'share-alike', 'cc-by-sa'],
  [/\bcc[- ]?by\b|creativecommons\.org\/licenses\/by\//i, 'allowed', 'cc-by'],
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
  if (refusals.test(text) && found?.[1] !== 'non-commercial') return terms('forbidden', null)
  if (!found) return terms('unknown', null)
  const [, sharing, id] = found
  const version = versioned.has(id) ? /\b([1-4]\.[05])\b/.exec(text)?.[1] : undefined
  return terms(sharing, version ? `${id}-${version}` : id)
}

const terms = (sharing: SharingTerms, id: string | null): LicenceTerms => ({ sharing, id, meaning: meanings[sharing] })
