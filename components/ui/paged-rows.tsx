// One page of a list: what stands while it loads or where there is nothing, its rows, and the way to other pages.
'use client'
import type { ComponentProps, ReactNode } from 'react'
import { Loaded } from './loaded'
import { PageTurner } from './page-turner'

type PageOf<Row> = { items: Row[]; nextCursor: number | null }

type PagedRowsProps<Row> = {
  query: ComponentProps<typeof Loaded<PageOf<Row>>>['query'] & { isPlaceholderData: boolean }
  /** Behind which row the page begins; nothing on the first one. */
  cursor: number | undefined
  onTurn: (cursor: number | undefined) => void
  /** One row's name; more of them take an s, or this. */
  noun: string
  plural?: string
  lines?: number
  /** Instead of rows where the list has none at all; without it `children` say so. */
  empty?: ReactNode
  children: (items: Row[]) => ReactNode
}

export function PagedRows<Row>({
  query,
  cursor,
  onTurn,
  noun,
  plural = `${noun}s`,
  lines,
  empty,
  children,
}: PagedRowsProps<Row>) {
  return (
    <Loaded query={query} lines={lines}>
      {({ items, nextCursor }) =>
        empty !== undefined && items.length === 0 && !cursor ? (
          empty
        ) : (
          <>
            {children(items)}
            <PageTurner
              shown={items.length}
              noun={items.length === 1 ? noun : plural}
              isFirstPage={!cursor}
              hasNextPage={nextCursor !== null}
              isPending={query.isPlaceholderData}
              onFirst={() => onTurn(undefined)}
              onNext={() => onTurn(nextCursor ?? undefined)}
            />
          </>
        )
      }
    </Loaded>
  )
}
