// What a choice has led to: how many trees are being scored anew, with the way to the run that does so.
import { TextLink } from '@/components/ui/text-link'
import type { Link } from '@/lib/core/domain/link'
import { scoringText } from './candidate-words'

export function ScoringNote({ link: { trees, runId } }: { link: Link }) {
  return runId === null ? scoringText(trees) : <TextLink href="/scores">{scoringText(trees)}</TextLink>
}
