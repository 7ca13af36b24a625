// Which model played a tree, and what it was asked with. For researchers only.
import { DescriptionList } from '@/components/ui/description-list'
import { Card } from '@/components/ui/card'
import type { Teacher } from '@/lib/core/domain/tree'

/** Nothing for the built-in teacher, whose seed and persona stand in the head of the page. */
export function TreeTeacher({ teacher }: { teacher: Teacher }) {
  const { name, model, prompt, temperature, seed, parameters } = teacher
  if (prompt === undefined && parameters === undefined) return null
  const sent = Object.entries(parameters ?? {}).filter(([, value]) => value !== null && !isEmpty(value))
  return (
    <Card title="Teacher" description="What played this tree. Reviewers see nothing of it.">
      <DescriptionList
        items={[
          { term: 'Model', value: model && model !== name ? `${name} (${model})` : name },
          {
            term: 'Prompts',
            value: prompt ? <code className="text-xs">{prompt.replaceAll(' ', ', ')}</code> : 'not stated',
          },
          { term: 'Temperature', value: temperature ?? 'left to the server' },
          { term: 'Seed', value: seed ?? 'none' },
          ...sent.map(([term, value]) => ({ term, value: <code className="text-xs">{JSON.stringify(value)}</code> })),
        ]}
      />
    </Card>
  )
}

const isEmpty = (value: unknown) => typeof value === 'object' && value !== null && Object.keys(value).length === 0
