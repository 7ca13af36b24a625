// What a file of knowledge looks like from its first lines, for the person who named the wrong format.

const signs: readonly [string, RegExp][] = [
  ['medaction', /"format"\s*:\s*"medaction-graph\//],
  ['obo', /^format-version:|^\[Term\]\s*$/m],
  ['obographs', /"graphs"\s*:\s*\[/],
  ['ddxplus', /"question_en"\s*:|"conditions"\s*:\s*\[|"probabilities"\s*:/],
  ['hpo-annotations-2015', /^Disease ID\tDisease Name\t/m],
  ['hpoa', /^#?(?:database_id|DatabaseID)\t/m],
  ['loinc2hpo', /^loincId\t/m],
  ['primekg', /^relation,display_relation,/m],
  ['hetionet', /^id\tname\tkind\s*$|^source\tmetaedge\ttarget\s*$/m],
  ['disease-ontology-tsv', /^id\tlabel\tsubClassOf\b|^ID\tLABEL\tSubClass Of/m],
]

/** The name of a format, or null. `head` is the beginning of the file as text. */
export function recogniseGraphFormat(head: string): string | null {
  return signs.find(([, sign]) => sign.test(head))?.[0] ?? null
}
