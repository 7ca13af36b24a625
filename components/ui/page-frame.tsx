// The body of a page of text and tables: one width, one padding.
import type { ReactNode } from 'react'

export const PageFrame = ({ children }: { children: ReactNode }) => (
  <main className="mx-auto w-full max-w-7xl px-4 py-5">{children}</main>
)
