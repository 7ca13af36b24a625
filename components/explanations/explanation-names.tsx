// Names concepts and terms within an explanation; a researcher's lead to the concept's page.
'use client'
import { createContext, type ReactNode, use, useMemo } from 'react'
import { Badge } from '@/components/ui/badge'
import { TextLink } from '@/components/ui/text-link'
import type { ExplainedConcepts, ExplainedTerm } from '@/lib/core/domain/explained-term'
import { explainedNames, otherWording } from './explained-names'

const NamesContext = createContext({ names: explainedNames({}), graphId: null as number | null, graph: '' })

type ExplanationNamesProps = {
  concepts: ExplainedConcepts
  graph: string
  graphId: number | null
  children: ReactNode
}

/** Without a `graphId` names are plain text: reviewers have no pages of the graph. */
export function ExplanationNames({ concepts, graph, graphId, children }: ExplanationNamesProps) {
  const value = useMemo(() => ({ names: explainedNames(concepts), graph, graphId }), [concepts, graph, graphId])
  return <NamesContext value={value}>{children}</NamesContext>
}

export const useNames = () => use(NamesContext).names

/** Who says so; an edge without a source of its own stands on its graph's word. */
export function SourceName({ source }: { source: string | null }) {
  const { graph } = use(NamesContext)
  return <>{source ?? graph}</>
}

export function ConceptName({ id }: { id: string }) {
  const { names, graphId } = use(NamesContext)
  const name = names.conceptName(id)
  if (graphId === null) return <>{name}</>
  return <TextLink href={`/graphs/${graphId}/concepts/${encodeURIComponent(id)}`}>{name}</TextLink>
}

/** The concept with the wording where that differs; else the wording and why it links to none. */
export function TermName({ term }: { term: ExplainedTerm }) {
  const names = useNames()
  if (term.concept !== null) {
    const wording = otherWording(names, term)
    return (
      <>
        <ConceptName id={term.concept} />
        {wording === null ? null : <span className="text-xs text-muted"> written “{wording}”</span>}
      </>
    )
  }
  return (
    <span className="inline-flex flex-wrap items-center gap-1">
      {term.label}{' '}
      {term.status === 'ambiguous' ? (
        <Badge tone="warn">ambiguous: {term.candidates.map(names.conceptName).join(' or ')}</Badge>
      ) : (
        <Badge tone="warn">not in the graph</Badge>
      )}
    </span>
  )
}
