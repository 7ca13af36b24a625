// Where the three panes stand: side by side down to a tablet held wide, the case above on one held high, one column on phones.

export const screenStyle = {
  frame: 'flex w-full min-w-0 flex-1 flex-col md:tall:h-[calc(100dvh-3.0625rem)] md:tall:flex-none',
  panes: 'grid min-h-0 flex-1 sm:grid-cols-[minmax(0,1fr)_16rem] md:grid-cols-[minmax(0,1fr)_20rem]',
  withCase:
    'md:tall:grid-rows-[fit-content(30%)_minmax(0,1fr)] lg:tall:grid-rows-[minmax(0,1fr)] ' +
    'lg:tall:grid-cols-[15rem_minmax(0,1fr)_20rem] xl:tall:grid-cols-[17.5rem_minmax(0,1fr)_26rem]',
  withoutCase: 'md:tall:grid-rows-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_26rem]',
}

/** Contained, so that what is there for screen readers alone scrolls along instead of making the page longer. */
const scrolls = 'min-w-0 overflow-y-auto bg-surface contain-layout'

export const paneStyle = {
  case: `${scrolls} border-b border-line sm:col-span-2 lg:tall:col-span-1 lg:tall:border-r lg:tall:border-b-0`,
  /** The map stays while the tree scrolls beneath it. */
  tree: 'flex min-h-0 min-w-0 flex-col bg-surface',
  treeBody: 'min-h-0 min-w-0 flex-1 md:tall:overflow-y-auto',
  /** Where the window is too low for panes of their own, the turn in hand stays in sight while the tree scrolls by. */
  turn:
    `${scrolls} border-line max-sm:border-t max-sm:tall:sticky max-sm:tall:bottom-0 max-sm:tall:max-h-[50dvh] ` +
    'max-sm:tall:shadow-raised sm:sticky sm:top-12 sm:max-h-[calc(100dvh-3rem)] sm:self-start sm:border-l ' +
    'md:tall:static md:tall:max-h-none md:tall:self-stretch',
}
