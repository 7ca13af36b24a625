// The phrases that deny, suppose or attribute to somebody else, and those that end their reach.

export type CueKind =
  /** Before what they are about. */
  | 'absent'
  | 'hypothetical'
  | 'family-history'
  /** Says nothing, though it holds a word of denial. */
  | 'pseudo'
  /** Ends every reach; `verb` only after a comma, a conjunction or something mentioned. */
  | 'end'
  | 'verb'
  /** After what they are about. */
  | 'absent-after'
  | 'hypothetical-after'
  | 'family-history-after'
  /** Before or after: `negative Lachman test`, `Lachman test: negative`. */
  | 'absent-adjective'

/** `a|b c` stands for `a c` and `b c`; `_` for nothing. */
const phrases: Readonly<Record<CueKind, readonly string[]>> = {
  absent: [
    'no|never|neither|nor|without|lacks|lacked|lacking|nil',
    'not|cannot',
    'don|doesn|didn|hasn|haven|hadn|isn|wasn|weren|aren|won t',
    'deny|denies|denying',
    'was|were|is|are|be|been|tested|_ negative|neg for',
    'no|without evidence|sign|signs|symptoms|indication|suggestion|history of',
    'absence|lack|free|clear|devoid|none of',
    'rules|ruling out',
    'rules|ruled|ruling out for',
    'excludes|excluding',
    'fails|failed|failing to reveal|show|demonstrate|detect|identify',
    'inconsistent with',
    'not consistent with',
    'rather than',
    'instead of',
    'w o',
    'unremarkable for',
  ],
  hypothetical: [
    'if|unless|should|might|possible|possibly|probable|probably|likely|unlikely|potential|potentially|suspected|questionable',
    'may|could have|be|develop|represent|indicate|suggest|cause',
    'rule|r out|o',
    'to exclude',
    'can|could|_ not|cannot|t exclude',
    'can|could|_ not|cannot|t rule out',
    'not ruled out',
    'with or without',
    'with and without',
    'evaluate|evaluated|evaluation|assess|assessed|assessment|screen|screened|screening|monitor|monitored|monitoring|watch|look|looking|test|tested|testing|check|checked|workup for',
    'suspicion|concern|possibility|risk|fear|likelihood|chance|probability of',
    'suspicion|concern|risk for',
    'suspicious|concerning|concerned|worrisome for|about',
    'risk factor|factors for|of',
    'increased|high|higher risk of|for',
    'in case of',
    'in case|cases of',
    'prevent|prevents|avoid|preventing|avoiding',
    'prevention|prophylaxis of|for|against',
    'vaccinated|vaccination|vaccine|immunized|immunised|immunization for|against',
    'consider|considered|considering|considerations',
    'differential diagnosis|diagnoses',
    'worried|counseled|counselled|educated|advised about|on|of',
    'until',
    'predisposes|predispose|predisposed|predisposing to',
  ],
  'family-history': [
    'family|familial|maternal|paternal history',
    'family hx',
    'fhx',
    'mother|father|brother|sister|sibling|siblings|uncle|aunt|grandmother|grandfather|cousin|parents|son|daughter|relatives|grandparents|brothers|sisters|cousins|uncles|aunts has|had|have|with|died|suffered|suffers|diagnosed|history|both|also|who',
    'mother|father|brother|sister|sibling|siblings|uncle|aunt|grandmother|grandfather|cousin|parents|son|daughter|relatives|grandparents|brothers|sisters|cousins|uncles|aunts was|were|is|are diagnosed|treated|affected|known|positive',
    'mother|father|brother|sister|grandmother|grandfather|uncle|aunt s has|had|history',
    'family|relatives members|member|with|has|had|have',
  ],
  pseudo: [
    'no|not|without increase|change|changes|further|improvement|relief|response|difficulty|doubt|less|matter|one|effect|benefit',
    'no|without significant|interval|appreciable|much change|changes|increase|improvement|relief|difficulty',
    'not only|certain|sure|necessarily|just|yet|limited|extend|cause|improve|improved|respond|relieved|tolerate|tolerated|take|taking|controlled|able|interfere|resolve|resolved|fully|completely|always|otherwise|uncommon|unusual',
    'not certain|sure if|whether',
    'not been improved|relieved|controlled|well',
    'not be ruled|excluded',
    'gram negative',
    'negative pressure|predictive|feedback|symptoms|margins|margin',
    'if any',
    'even|as if',
    'never smoker|smoked',
    'likely to',
    'double negative',
  ],
  end: [
    'but|however|except|although|though|nevertheless|nonetheless|yet|which|who|whose|whereas|while|because|besides|despite',
    'aside|apart from',
    'other than',
    'due|secondary|owing to',
    'because of',
    'positive for',
    'only',
  ],
  verb: [
    'he|she|they|patient|has|had|have|having|with|was|were|is|are|there|then',
    'reports|reported|complains|complained|presented|presents|presenting|developed|develops|experienced|experiences|experiencing',
    'revealed|reveals|showed|shows|demonstrated|demonstrates|exhibited|found|describes|described|states|stated|endorses|endorsed|admits|notes',
  ],
  'absent-after': [
    'was|were|is|are|has|have|had|be|been|_ not|never present|seen|noted|found|detected|identified|observed|appreciated|evident|visualized|visualised|demonstrated|reported|palpable|elicited|apparent|noticed|felt|heard|palpated|visible',
    'wasn|weren|isn|aren t present|seen|noted|found|detected|identified|observed|evident|reported|palpable|felt|heard',
    'was|were|has|have|had not|never been present|seen|noted|found|detected|identified|observed|reported|documented',
    'was|were|is|are|be been|_ ruled out',
    'was|were|is|are|be been|_ excluded|denied|absent|negative',
    'has|have|had been ruled out',
    'has|have been excluded|denied|absent|negative',
    'did not occur|develop|appear',
    'were|was both|all|also|_ absent|negative|denied',
    'were|was both|all not present|seen|noted|found|detected|observed',
    'none|nil',
  ],
  'hypothetical-after': [
    'can|could|_ not|cannot|t be|_ excluded',
    'can|could|_ not|cannot|t be ruled out',
    'not|never been ruled out',
    'was|were|is|are suspected|considered|unlikely|possible|questionable',
    'is|was|were|are|should|must to be excluded|considered',
    'should|must be considered|excluded',
  ],
  'family-history-after': [
    'in|of his|her|the|their|both mother|father|brother|sister|grandmother|grandfather|parents|siblings|uncle|aunt|family|cousin|son|daughter',
    'in a|an|one brother|sister|uncle|aunt|sibling|cousin|relative',
    'runs in the|his|her family',
  ],
  'absent-adjective': ['negative|absent|denied|excluded', 'ruled out'],
}

export type Cue = { readonly kind: CueKind; readonly words: readonly number[] }

const numbers = new Map<string, number>()

/** `May` is a month, `US` a country: a capital keeps a word from being read as a cue where these are in doubt. */
const LOWER_ONLY = new Set(['may', 'us', 'son'])

function numberOf(word: string): number {
  const known = numbers.get(word)
  if (known !== undefined) return known
  const number = numbers.size + 1
  numbers.set(word, number)
  return number
}

function expand(phrase: string): string[][] {
  return phrase
    .split(' ')
    .reduce<string[][]>(
      (all, slot) => all.flatMap((words) => slot.split('|').map((word) => (word === '_' ? words : [...words, word]))),
      [[]],
    )
}

/** Cues by the number of their first word, the longest first. */
export const cuesByFirstWord: ReadonlyMap<number, readonly Cue[]> = groupCues()

/** Each spelling of a cue's word, lower case, capitalised and all capitals, to its number. */
const spellings: ReadonlyMap<string, number> = new Map(
  Array.from(numbers).flatMap(([word, number]) =>
    (LOWER_ONLY.has(word) ? [word] : [word, word.charAt(0).toUpperCase() + word.slice(1), word.toUpperCase()]).map(
      (spelling) => [spelling, number] as const,
    ),
  ),
)

/** 0 for a word that no cue holds. */
export const cueNumber = (word: string): number => spellings.get(word) ?? 0

/** The number of a lower-case word; 0 where no cue holds it. */
export const numberOfCueWord = (word: string): number => numbers.get(word) ?? 0

function groupCues(): Map<number, Cue[]> {
  for (const word of ['and', 'or', 'nor']) numberOf(word)
  const grouped = new Map<number, Cue[]>()
  for (const kind of Object.keys(phrases) as CueKind[]) {
    for (const words of phrases[kind].flatMap(expand)) {
      const cue = { kind, words: words.map(numberOf) }
      const [first] = cue.words
      if (first === undefined) continue
      const known = grouped.get(first)
      if (known) known.push(cue)
      else grouped.set(first, [cue])
    }
  }
  for (const cues of grouped.values()) cues.sort((a, b) => b.words.length - a.words.length)
  return grouped
}
