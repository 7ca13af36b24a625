// What a person feels in a page, measured in the page itself by its performance API.
import type { Page } from '@playwright/test'

declare global {
  interface Window {
    bench: { shownAt: number; keys: { name: string; ms: number }[] }
  }
}

/** Before any page is opened: when the first row of a tree was painted, and how long each key took until the next paint. */
export async function watchPages(page: Page): Promise<void> {
  // The loader of this bench names functions with a helper of its own, which a page has not.
  await page.addInitScript('globalThis.__name = (named) => named')
  await page.addInitScript(() => {
    const bench: Window['bench'] = { shownAt: 0, keys: [] }
    window.bench = bench
    const painted = () => requestAnimationFrame(() => setTimeout(() => (bench.shownAt = performance.now())))
    const watch = new MutationObserver(() => {
      if (!document.querySelector('[role="treeitem"]')) return
      watch.disconnect()
      painted()
    })
    watch.observe(document, { childList: true, subtree: true })
    new PerformanceObserver((list) => {
      for (const { name, duration } of list.getEntries())
        if (name === 'keydown') bench.keys.push({ name, ms: duration })
    }).observe({ type: 'event', durationThreshold: 16 } as PerformanceObserverInit)
  })
}

/** From the start of the navigation until the tree's first rows are painted, in ms. */
export async function openingTime(page: Page, address: string): Promise<number> {
  await page.goto('about:blank')
  await page.goto(address)
  await page.waitForFunction(() => window.bench.shownAt > 0)
  return page.evaluate(() => window.bench.shownAt)
}

/** A bare request for the same JSON from the same page, read to its end, in ms. */
export const fetchTime = (page: Page, path: string): Promise<number> =>
  page.evaluate(async (url) => {
    const startedAt = performance.now()
    await (await fetch(url)).json()
    return performance.now() - startedAt
  }, path)

/** Presses keys one after the other; how long each took until the next paint, in ms, to 8 ms, and 16 at least. */
export async function keyTimes(page: Page, keys: readonly string[]): Promise<number[]> {
  await page.evaluate(() => (window.bench.keys = []))
  for (const key of keys) {
    await page.keyboard.press(key)
    await page.waitForTimeout(120)
  }
  const seen = await page.evaluate(() => window.bench.keys.map(({ ms }) => ms))
  // What took less than the threshold is not told at all.
  return [...seen, ...Array.from({ length: Math.max(0, keys.length - seen.length) }, () => 16)]
}

/** Frames a second while the box around the tree is scrolled by a screen's quarter in every frame; without a box in an idle page. */
export const framesPerSecond = (page: Page, isScrolling: boolean, frames: number): Promise<number> =>
  page.evaluate(
    async ({ isScrolling, frames }) => {
      let box = document.querySelector('[role="tree"]')?.parentElement ?? null
      while (box && box.scrollHeight <= box.clientHeight + 1) box = box.parentElement
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve))
      await frame()
      const startedAt = performance.now()
      for (let count = 0; count < frames; count += 1) {
        if (isScrolling) box?.scrollBy(0, 150)
        await frame()
      }
      return (1000 * frames) / (performance.now() - startedAt)
    },
    { isScrolling, frames },
  )
