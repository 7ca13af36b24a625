// The titles that OMIM gives an entry, as annotation files copy them into one field.

export interface DiseaseTitle {
  label: string
  synonyms: string[]
}

/**
 * `#613705 OROFACIAL CLEFT 10; OFC10;;CLEFT LIP …` is a preferred title with its abbreviation, then alternative titles, each with an
 * abbreviation or none. Titles marked INCLUDED are of related entries and left out. Any other text is its own label.
 *
 * @example parseDiseaseTitle('#613705 OROFACIAL CLEFT 10; OFC10').synonyms // ['OFC10']
 */
export function parseDiseaseTitle(text: string): DiseaseTitle {
  const titles = text
    .trim()
    .replace(/^[#%*+^]? ?\d{6} +/, '')
    .split(';;')
    .filter((title) => !/\bINCLUDED\b/.test(title))
    .map((title) => title.split(';').map((part) => part.trim()))
  const [label = '', ...synonyms] = titles.flat().filter((part) => part !== '')
  return { label: label === '' ? text.trim() : label, synonyms }
}
