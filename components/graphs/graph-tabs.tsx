// The pages about the knowledge graph: versions, terms without a concept, gaps.
import { TabLinks } from '@/components/ui/tab-links'

const tabs = [
  { href: '/graphs', label: 'Versions' },
  { href: '/terms', label: 'Terms to link' },
  { href: '/gaps', label: 'Gaps' },
]

export const GraphTabs = () => <TabLinks label="Knowledge graph" tabs={tabs} />
