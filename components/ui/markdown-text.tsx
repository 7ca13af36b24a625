// Text in Markdown as people write it: headings, lists, tables, links; HTML in it is shown as text and never run.
import Markdown from 'markdown-to-jsx/react'
import type { ReactNode } from 'react'
import { classNames } from './class-names'

type MarkdownTextProps = { text: string; className?: string }

/** Headings begin below the page's own. Images are named, not loaded: nothing is fetched from elsewhere. */
export function MarkdownText({ text, className }: MarkdownTextProps) {
  return (
    <div
      className={classNames(
        'grid gap-2 leading-relaxed break-words [&_ol]:list-decimal [&_ol]:pl-5 [&_ul]:list-disc [&_ul]:pl-5',
        '[&_li]:my-0.5 [&_code]:rounded [&_code]:bg-sunken [&_code]:px-1 [&_pre]:overflow-x-auto [&_pre]:bg-sunken [&_pre]:p-2',
        '[&_blockquote]:border-l-2 [&_blockquote]:border-line-strong [&_blockquote]:pl-3 [&_table]:w-full',
        '[&_td]:border [&_td]:border-line [&_td]:p-1 [&_th]:border [&_th]:border-line [&_th]:p-1 [&_th]:text-left',
        className,
      )}
    >
      <Markdown options={options}>{text}</Markdown>
    </div>
  )
}

const heading = ({ children }: { children?: ReactNode }) => <h4 className="mt-1 text-sm font-semibold">{children}</h4>

const options = {
  disableParsingRawHTML: true,
  forceBlock: true,
  wrapper: null,
  overrides: {
    ...{ h1: heading, h2: heading, h3: heading, h4: heading, h5: heading, h6: heading },
    a: ({ href, children }: { href?: string; children?: ReactNode }) => (
      <a href={href} target="_blank" rel="noreferrer" className="font-medium text-accent underline underline-offset-2">
        {children}
      </a>
    ),
    img: ({ alt }: { alt?: string }) => <span>[{alt ?? 'image'}]</span>,
  },
}
