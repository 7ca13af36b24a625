// In words, what a turn's findings add to what was known.
import type { ExplainedFinding, ExplainedTurn } from '@/lib/core/domain/explained-turn'
import { inSentence, type Names } from './explained-names'

const SHOWN = 6

/** "New: ptosis, no diplopia. 2 were known already." */
export function evidenceWords(names: Names, { number, findings }: Pick<ExplainedTurn, 'number' | 'findings'>): string {
  if (number === 1) return 'What the opening says is known from the start and is no evidence for later turns.'
  const news = findings.filter(({ status }) => status === 'new' || status === 'contradiction')
  const known = findings.length - news.length
  const unmapped = news.filter(({ term }) => term.concept === null).length
  return [
    news.length === 0 ? 'Nothing new.' : `New: ${listed(names, news)}.`,
    known === 0 ? '' : `${known} ${known === 1 ? 'was' : 'were'} known already.`,
    unmapped === 0
      ? ''
      : `${unmapped} of the new ${unmapped === 1 ? 'is' : 'are'} not in the graph and counts nothing.`,
  ]
    .filter(Boolean)
    .join(' ')
}

function listed(names: Names, findings: readonly ExplainedFinding[]): string {
  const said = findings.slice(0, SHOWN).map(({ term, polarity }) => {
    const name = inSentence(names.termName(term))
    return polarity === 'present' ? name : `no ${name}`
  })
  const more = findings.length - said.length
  return more > 0 ? `${said.join(', ')} and ${more} more` : said.join(', ')
}
