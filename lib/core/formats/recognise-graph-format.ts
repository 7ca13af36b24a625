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

/** Another format that a file looks like; null where it looks like `given` or like none. `head` is its beginning as text. */
export function otherGraphFormat(given: string, head: string): string | null {
  const fitting = signs.filter(([, sign]) => sign.test(head)).map(([name]) => name)
  return fitting.includes(given) ? null : (fitting[0] ?? null)
}
