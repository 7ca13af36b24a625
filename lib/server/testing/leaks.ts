// Finds in a document what no reviewer may be sent before they submit: keys and texts that tell of what stands behind a tree.

/** Every key and every text of a JSON document, at any depth. */
export function wordsOf(value: unknown): { keys: Set<string>; texts: string[] } {
  const keys = new Set<string>()
  const texts: string[] = []
  const walk = (part: unknown): void => {
    if (typeof part === 'string') texts.push(part)
    if (typeof part !== 'object' || part === null) return
    for (const [key, item] of Object.entries(part)) {
      if (!Array.isArray(part)) keys.add(key)
      walk(item)
    }
  }
  walk(JSON.parse(JSON.stringify(value)))
  return { keys, texts }
}

const tellTales = [
  ...['dtc', 'rac', 'buc', 'og', 'mtc', 'coverage', 'closeness', 'outcome', 'score', 'scores', 'flags', 'failed'],
  ...[
    'decision',
    'decisions',
    'acceptance',
    'isCertified',
    'filter',
    'labels',
    'label_',
    'trajectories',
    'calibration',
  ],
  ...['diagnosis', 'diagnosisLabel', 'diagnosisConcept', 'truth', 'report', 'results'],
  ...['persona', 'teacher', 'teacherName', 'seed', 'temperature', 'author', 'authorId', 'reviewerId', 'reviewer'],
  ...['model', 'modelId', 'prompt', 'parameters', 'defects', 'calls', 'hasModelCalls', 'content', 'promptTokens'],
  ...['slot', 'slotId', 'slotKind', 'isGold', 'isRepeat', 'repeats', 'repeatsReviewId', 'goldShare', 'repeatShare'],
  ...['reservedFor', 'reservedForId', 'holder', 'holderId', 'pseudonym', 'pi', 'policy', 'sawAnswer'],
]

/** Written by `blindScene` into everything that must not be seen, beside words that only scores and filters use. */
const secrets = [
  /zephyr/i,
  /anchoring/i,
  /secret-/i,
  /(opening|act|update)@\d/,
  /clinic \(teacher\)/i,
  /\b(HIT|NEAR|MISS|UNRESOLVED)\b/,
  /^(gold|repeat|retain|truncate|uncalibrated defaults)$/,
]

/** The keys and texts that tell; none where the document is blind. `allowed`: keys that stand for something else there. */
export function leaksOf(value: unknown, allowed: readonly string[] = []): string[] {
  const { keys, texts } = wordsOf(value)
  return [
    ...tellTales.filter((key) => keys.has(key) && !allowed.includes(key)),
    ...texts.filter((text) => secrets.some((secret) => secret.test(text))),
  ]
}
