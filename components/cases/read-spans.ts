// The places of the findings that were read from a text.
import type { Finding } from '@/lib/core/domain/finding'
import type { MarkedSpan } from './linked-text'

export const readSpans = (findings: readonly Finding[]): MarkedSpan[] =>
  findings.flatMap(({ textLink, label, polarity }) => (textLink ? [{ ...textLink, label, polarity }] : []))
