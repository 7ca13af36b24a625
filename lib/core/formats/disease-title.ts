// The titles that OMIM gives an entry, as annotation files copy them into one field.

export interface DiseaseTitle {
  label: string
  synonyms: string[]
  /** Whether an included title stands in the label, because nothing parts the two in the text. */
  isRunTogether: boolean
}

/**
 * `#613705 OROFACIAL CLEFT 10; OFC10;;CLEFT LIP …` is a preferred title with its abbreviation, then alternative titles, each with an
 * abbreviation or none. Titles marked INCLUDED stand last, are of related entries and left out; files run the first of them into the
 * title or the abbreviation before it. Any other text is its own label.
 *
 * @example parseDiseaseTitle('#613705 OROFACIAL CLEFT 10; OFC10').synonyms // ['OFC10']
 */
export function parseDiseaseTitle(text: string): DiseaseTitle {
  const titles = text
    .trim()
    .replace(/^[#%*+^]? ?\d{6} +/, '')
    .split(/;+/)
    .map((part) => part.trim())
  const marked = titles.findIndex((title) => /\bINCLUDED\b/.test(title))
  const [label = '', ...synonyms] = titles.slice(0, marked < 0 ? undefined : marked).filter((part) => part !== '')
  if (label !== '') return { label, synonyms, isRunTogether: false }
  return { label: titles[marked] ?? text.trim(), synonyms, isRunTogether: marked >= 0 }
}
