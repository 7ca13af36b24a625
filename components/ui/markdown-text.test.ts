// Guidelines are shown as written, and nothing in them is run or fetched.
import { createElement } from 'react'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, it } from 'vitest'
import { MarkdownText } from './markdown-text'

const shown = (text: string) => renderToStaticMarkup(createElement(MarkdownText, { text }))

describe('MarkdownText', () => {
  it('shows headings below the page’s own, lists and emphasis', () => {
    const html = shown('# Rules\n\n- first\n- **second**\n')
    expect(html).toContain('<h4')
    expect(html).not.toContain('<h1')
    expect(html).toMatch(/<ul>.*<li>first<\/li>.*<strong>second<\/strong>/s)
  })

  it('shows HTML as text', () => {
    const html = shown('Before <script>alert(1)</script> <img src=x onerror="alert(1)"> <b onclick="x()">bold</b>')
    expect(html).not.toMatch(/<script|<img|<b[ >]/)
    expect(html).toContain('&lt;script&gt;')
  })

  it('makes no link that runs something, and loads no image', () => {
    const html = shown('[a](javascript:alert(1)) [b](https://example.org) ![plan](https://example.org/x.png)')
    expect(html).not.toContain('javascript:')
    expect(html).toContain('href="https://example.org"')
    expect(html).not.toContain('<img')
    expect(html).toContain('[plan]')
  })
})
