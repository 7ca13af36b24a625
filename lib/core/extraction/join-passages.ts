// The text of an observation: its passages in their order.
import type { Passage } from '../domain/report'

export const joinPassages = (passages: readonly Passage[]): string => passages.map(({ text }) => text).join('\n\n')
