// The pane of the case: what is known of it at the turn in hand, or the guidelines of the round, one key apart.
'use client'
import { memo } from 'react'
import { CasePanel } from '@/components/cases/case-panel'
import { Button } from '@/components/ui/button'
import { MarkdownText } from '@/components/ui/markdown-text'
import type { ReviewTurn, ReviewView } from '@/lib/core/domain/review'
import { KeyHint } from './key-hint'
import { KnownSoFar } from './known-so-far'
import { paneStyle } from './workspace-style'

type CasePaneProps = { view: ReviewView; turn: ReviewTurn; areGuidelinesShown: boolean; onToggle: () => void }

export function CasePane({ view, turn, areGuidelinesShown, onToggle }: CasePaneProps) {
  const { guidelines, guidelineVersion } = view.round
  const choices = [
    { name: 'Case', isShown: !areGuidelinesShown },
    { name: `Guidelines, version ${guidelineVersion}`, isShown: areGuidelinesShown },
  ]
  return (
    <section aria-label="Case" tabIndex={0} className={paneStyle.case}>
      <div className="sticky top-0 z-10 flex items-center gap-1 border-b border-line bg-surface px-3 py-1.5">
        {choices.map(({ name, isShown }) => (
          <Button
            key={name}
            size="sm"
            variant={isShown ? 'secondary' : 'ghost'}
            aria-pressed={isShown}
            onPress={() => !isShown && onToggle()}
          >
            {name}
          </Button>
        ))}
        <KeyHint command="show-guidelines" className="ml-auto hidden xl:inline" />
      </div>
      {areGuidelinesShown ? (
        <GuidelineText text={guidelines} />
      ) : (
        <CasePanel case={view.case} truth={view.truth}>
          <KnownSoFar turns={view.turns} turn={turn} />
        </CasePanel>
      )}
    </section>
  )
}

/** Read once for each version, not for each key press. */
const GuidelineText = memo(function GuidelineText({ text }: { text: string }) {
  if (text.trim() === '') return <p className="p-4 text-muted">This round has no guidelines.</p>
  return <MarkdownText text={text} className="p-4" />
})
