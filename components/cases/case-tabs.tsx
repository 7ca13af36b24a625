// The pages about cases: the cases, the reports they are made of, which are held out.
import { TabLinks } from '@/components/ui/tab-links'

const tabs = [
  { href: '/cases', label: 'Cases' },
  { href: '/reports', label: 'Reports' },
  { href: '/cases/splits', label: 'Splits' },
]

export const CaseTabs = () => <TabLinks label="Cases and reports" tabs={tabs} />
