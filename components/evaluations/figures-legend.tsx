// What the figures of the leaderboard mean, in words, for those who see them the first time.
import { DescriptionList } from '@/components/ui/description-list'
import type { FigureName } from '@/lib/core/domain/evaluation'
import { figureWords } from './figure-words'

const capital = (words: string) => `${words.charAt(0).toUpperCase()}${words.slice(1)}.`

export function FiguresLegend({ names }: { names: readonly FigureName[] }) {
  const figures = names.map((name) => ({ term: figureWords[name].label, value: capital(figureWords[name].meaning) }))
  return (
    <details className="mt-2 text-xs">
      <summary className="w-fit cursor-pointer font-medium text-accent">What the figures mean</summary>
      <div className="mt-2 max-w-prose">
        <DescriptionList
          items={[
            ...figures,
            {
              term: '[low, high]',
              value:
                'The 95 % interval: how far the figure may move with other cases of the same kind. It is found by drawing the cases anew; the fewer the cases, the wider it is. [—] where there are too few.',
            },
            { term: 'Cases', value: 'How many were to be played; a failed one found no diagnosis.' },
          ]}
        />
      </div>
    </details>
  )
}
