// Tabs: one panel at a time, arrow keys between them.
'use client'
import type { ReactNode } from 'react'
import { Tabs as AriaTabs, Tab, TabList, TabPanel } from 'react-aria-components'

export type TabItem = { id: string; label: ReactNode; content: ReactNode }

const tabStyle =
  '-mb-px cursor-pointer border-b-2 border-transparent px-3 py-2 text-muted data-hovered:text-ink ' +
  'data-selected:border-accent data-selected:font-medium data-selected:text-ink'

export function Tabs({ label, items }: { label: string; items: readonly TabItem[] }) {
  return (
    <AriaTabs>
      <TabList aria-label={label} className="flex gap-1 overflow-x-auto border-b border-line">
        {items.map((item) => (
          <Tab key={item.id} id={item.id} className={tabStyle}>
            {item.label}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => (
        <TabPanel key={item.id} id={item.id} className="pt-3">
          {item.content}
        </TabPanel>
      ))}
    </AriaTabs>
  )
}
