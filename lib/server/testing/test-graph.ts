// The small graph that database tests score with: three invented fevers, their signs and the tests that show them.
import { graphSchema } from '@/lib/core/domain/graph'
import { importGraph } from '../graphs/import-graph'
import { type Context, createContext, systemActor } from '../context'

const concept = (kind: string, id: string, label: string, ...synonyms: string[]) => ({ kind, id, label, synonyms })
const has = (from: string, to: string, frequency: number) => ({ rel: 'has_finding', from, to, frequency })

export const testGraph = graphSchema.parse({
  name: 'clinic',
  release: '1',
  concepts: [
    concept('disease', 'D:fever', 'Fever disease'),
    concept('disease', 'D:amber', 'Amber fever'),
    concept('disease', 'D:blue', 'Blue pox'),
    concept('disease', 'D:zephyr', 'Zephyrine syndrome', 'Zephyrosis'),
    concept('finding', 'F:heat', 'Heat'),
    concept('finding', 'F:rings', 'Amber rings'),
    concept('finding', 'F:spots', 'Blue spots'),
    concept('test', 'T:film', 'Blood film', 'Smear'),
    concept('test', 'T:skin', 'Skin scraping'),
    concept('test', 'T:lung', 'Lung scan'),
  ],
  edges: [
    ...['D:amber', 'D:blue', 'D:zephyr'].map((from) => ({ rel: 'is_a', from, to: 'D:fever' })),
    has('D:amber', 'F:heat', 0.9),
    has('D:amber', 'F:rings', 0.9),
    has('D:blue', 'F:heat', 0.5),
    has('D:blue', 'F:spots', 0.9),
    has('D:zephyr', 'F:spots', 0.2),
    { rel: 'reveals', from: 'T:film', to: 'F:rings' },
    { rel: 'reveals', from: 'T:skin', to: 'F:spots' },
  ],
})

/** Imports it where it is missing; it becomes the active graph only of a database that has none. */
export async function ensureTestGraph(ctx: Context = createContext(systemActor)): Promise<void> {
  await importGraph(ctx, { graph: testGraph, activate: false })
}
