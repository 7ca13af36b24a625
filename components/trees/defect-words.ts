// Why a branch ended early, in words; a kind that is new here stands as it is.
const words: Record<string, string> = {
  'malformed-answer': 'an answer without the form asked for, also when asked again',
  'truncated-answer': 'an answer that was cut short',
  'empty-answer': 'an empty answer',
  'refused-answer': 'the model declined to answer',
}

export const defectWords = (kind: string): string => words[kind] ?? kind.replaceAll('-', ' ')
