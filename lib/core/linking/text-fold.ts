// Folds a word of clinical English to the form in which wordings are matched: plural, British spelling and direction aside.

/** Words that say which way a value departs, by class; `lower` and `higher` are places and comparisons, not directions. */
const classes: readonly (readonly [string, readonly string[]])[] = [
  ['high', ['elevated', 'increased', 'raised', 'high', 'increase', 'elevation']],
  ['low', ['decreased', 'reduced', 'low', 'diminished', 'decrease', 'reduction', 'lowered']],
  ['abnormal', ['abnormal', 'abnormality']],
  ['positive', ['positive', 'positivity']],
  ['enlarged', ['enlarged', 'enlargement']],
]
const CLASS_OF = new Map(classes.flatMap(([name, words]) => words.map((word) => [word, name] as const)))

const ROMAN = new Map(
  ['ii', 'iii', 'iv', 'v', 'vi', 'vii', 'viii', 'ix', 'x', 'xi', 'xii'].map((roman, i) => [roman, String(i + 2)]),
)
/** Single letters are numerals only after `type` and the like; foldWord does not see that. */
const AMBIGUOUS_ROMAN = new Set(['v', 'x'])

/** The Latin plurals in -i that are safe to read; other words in -i (calcii, brachii) are no plurals. */
const LATIN_I = new Map(
  ['bacill', 'bronch', 'calcul', 'cocc', 'embol', 'foc', 'fung', 'gyr', 'naev', 'nev', 'nucle', 'thromb', 'vill'].map(
    (stem) => [`${stem}i`, `${stem}us`],
  ),
)
const IRREGULAR = new Map([
  ['children', 'child'],
  ['crises', 'crisis'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['testes', 'testis'],
])
const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'epsilon',
  κ: 'kappa',
  λ: 'lambda',
}

/**
 * Total; gives `[a-z0-9]*`. Two words that fold alike are read as one: anaemia and anemia, vertebrae and vertebra, metastases and
 * metastasis, elevated and increased, II and 2. Words of up to three letters keep their ending.
 */
export function foldWord(word: string): string {
  const plain = plainLetters(word)
  if (plain.length <= 3) return romanOrSelf(plain)
  const known = ROMAN.get(plain)
  if (known !== undefined) return known
  const american = americanSpelling(singular(plain))
  return CLASS_OF.get(american) ?? american
}

/** The arabic numeral of a Roman one, for use after words like `type`; otherwise the word. */
export const numeralAfterType = (folded: string): string => (folded === 'i' ? '1' : (ROMAN.get(folded) ?? folded))

const romanOrSelf = (word: string) => (AMBIGUOUS_ROMAN.has(word) ? word : (ROMAN.get(word) ?? word))

function plainLetters(word: string): string {
  const lower = word.toLowerCase()
  if (/^[a-z0-9]*$/.test(lower)) return lower
  return lower
    .replace(/[αβγδεκλ]/g, (letter) => GREEK[letter] ?? '')
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '')
}

/** Words in -ss, -us and -is are no plurals; -oses, -yses and -ases of long words are plurals of -is. */
export function singular(word: string): string {
  const irregular = LATIN_I.get(word) ?? IRREGULAR.get(word)
  if (irregular !== undefined) return irregular
  if (word.length >= 5 && word.endsWith('ae')) return word.slice(0, -1)
  if (!word.endsWith('s') || /(ss|us|is)$/.test(word)) return word
  if (word.length > 4 && word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (word.length > 6 && /(os|ys|es)es$/.test(word)) return `${word.slice(0, -2)}is`
  if (word.length > 8 && /[^e]ases$/.test(word)) return `${word.slice(0, -2)}is`
  if (/(ss|x|z|ch|sh)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}

function americanSpelling(word: string): string {
  if (word.length < 5) return word
  return word
    .replace(/([ao])e(?=[bcdfghjklmnpqrstvwxz])/g, (pair, first: string, at: number) =>
      first === 'a' && word[at + 2] === 'r' ? pair : 'e',
    )
    .replace(/oea/g, 'ea')
    .replace(/our(?=$|ed$|al$|less$|ation$)/, 'or')
    .replace(/(?<=.{3})is(?=(e|ed|ing|ation)$)/, 'iz')
    .replace(/ys(?=(ed|ing)$)/, 'yz')
    .replace(/sulph/g, 'sulf')
    .replace(/^leuc/, 'leuk')
    .replace(/(?<=cent|fib|lit|met|calib|goit)re$/, 'er')
}
