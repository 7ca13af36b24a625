// Takes a composite diagnosis apart: "X secondary to Y", "X with Z", "X and Y".

const CONNECTIVES = [
  'secondary to',
  '(?:likely |probably |possibly )?due to',
  'caused by',
  'induced by',
  'triggered by',
  'complicated (?:by|with)',
  'accompanied by',
  'characterized by',
  'in the (?:setting|context|background) of',
  'on (?:a|the) background of',
  'in (?:a|an|the)? ?(?:patient|child|infant|case)s? with',
  'associated with',
  'in association with',
  'combined with',
  'coexisting with',
  'concurrent with',
  'concomitant(?: with)?',
  'along with',
  'together with',
  'as well as',
  'leading to',
  'resulting (?:in|from)',
  'causing',
  'arising from',
  'originating from',
  'related to',
  'attributed to',
  'presenting (?:as|with)',
  'manifesting (?:as|with)',
  'following',
  'mimicking',
  'superimposed on',
  'progressing to',
  'with',
  'without',
  'after',
  'and',
  'from',
  'plus',
].join('|')

const SEPARATOR = new RegExp(`\\s*(?:[,;/&+]|\\.\\s|:|(?<![a-z0-9-])(?:${CONNECTIVES})(?![a-z0-9-]))\\s+`, 'i')
const BRACKETS = /\([^()]*\)|\[[^\]]*\]/g
const LEADING =
  /^(?:(?:a|an|the|and|or|with|by|both|possible|probable|likely|suspected|underlying|concurrent|subsequent)\s+)+/i

/**
 * The parts of a composite diagnosis in their order, without brackets, articles and closing punctuation; empty where nothing joins
 * parts. `without X` gives no part. Splitting says nothing of what the parts mean: "Bread and butter" has two.
 *
 * @example compositeParts('Anemia secondary to chronic kidney disease, stage 3') // ['Anemia', 'chronic kidney disease', 'stage 3']
 */
export function compositeParts(label: string): string[] {
  const bare = label.replace(BRACKETS, ' ').replace(/(?:^|\s)without\s[^,;]*/gi, ' ')
  const parts = bare
    .split(SEPARATOR)
    .map(cleanPart)
    .filter((part) => /[a-z]/i.test(part))
  const distinct = [...new Set(parts)]
  return distinct.length > 1 ? distinct : []
}

const cleanPart = (part: string): string =>
  part
    .replace(/\s+/g, ' ')
    .trim()
    .replace(LEADING, '')
    .replace(/[\s.,;:*]+$/, '')
