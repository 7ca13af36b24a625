// Why a tree is handed back for good, and how the reasons chosen are put into the one text that is stored.

export type HandBackReason = { value: string; name: string; hint: string }

export const handBackReasons: readonly HandBackReason[] = [
  { value: 'field', name: 'Not my field', hint: 'Somebody of another specialty should read it.' },
  { value: 'known', name: 'I know this case', hint: 'I wrote or read its report, so I would not judge blind.' },
  { value: 'unreadable', name: 'Cannot be judged as it is', hint: 'The case or the tree is broken or not readable.' },
  { value: 'other', name: 'Another reason', hint: 'Say what below.' },
]

/** Why these cannot be sent, or null. */
export function handBackProblem(chosen: readonly string[], note: string): string | null {
  if (chosen.length === 0) return 'Choose at least one reason.'
  return chosen.includes('other') && note.trim() === '' ? 'Say below what the other reason is.' : null
}

/** The names in their order, then the note: "Not my field; I know this case: read it last year". */
export function handBackText(chosen: readonly string[], note: string): string {
  const names = handBackReasons.filter(({ value }) => chosen.includes(value)).map(({ name }) => name)
  return [names.join('; '), note.trim()].filter((part) => part !== '').join(': ')
}
