// What a reader proposed instead of a turn, word by word against it.
import type { ReactNode } from 'react'
import { AnswerList } from '@/components/trees/answer-list'
import { DifferentialBars } from '@/components/trees/differential-bars'
import { actionText } from '@/components/trees/turn-summary'
import { WordDiff } from '@/components/trees/word-diff'
import type { ReviewTurn } from '@/lib/core/domain/review'

type ProposedTurnProps = { turn: ReviewTurn; edit: ReviewTurn }

export function ProposedTurn({ turn, edit }: ProposedTurnProps) {
  const [before, after] = [actionText(turn.action), actionText(edit.action)]
  return (
    <section aria-label="Proposed instead" className="grid gap-3 rounded-md border border-line p-3">
      <h3 className="text-xs text-muted">Proposed instead, against the original</h3>
      <Part title="Action">
        {before === after ? <p>{after} (unchanged)</p> : <Replaced before={before} after={after} />}
      </Part>
      {edit.answers.length > 0 && before !== after ? (
        <Part title="What the case answers">
          <AnswerList answers={edit.answers} />
        </Part>
      ) : null}
      <Part title="Reasoning">
        <WordDiff before={turn.reasoning} after={edit.reasoning} />
      </Part>
      <Part title="Differential, with the change since the original">
        <DifferentialBars current={edit.differential} parent={turn.differential} />
      </Part>
    </section>
  )
}

const Part = ({ title, children }: { title: string; children: ReactNode }) => (
  <div className="grid gap-1">
    <h4 className="text-xs font-semibold text-muted">{title}</h4>
    {children}
  </div>
)

const Replaced = ({ before, after }: { before: string; after: string }) => (
  <p className="grid">
    <del className="text-muted line-through">
      <span className="sr-only">removed </span>
      {before}
    </del>
    <ins className="font-medium no-underline">
      <span className="sr-only">added </span>
      {after}
    </ins>
  </p>
)
