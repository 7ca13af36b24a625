// Where the three panes stand: side by side on wide screens, the case above on tablets, all in one column on small or zoomed ones.

export const screenStyle = {
  frame: 'flex w-full min-w-0 flex-1 flex-col md:tall:h-[calc(100dvh-3.0625rem)] md:tall:flex-none',
  panes: 'grid min-h-0 flex-1',
  withCase:
    'md:grid-cols-[minmax(0,1fr)_20rem] md:tall:grid-rows-[fit-content(30%)_minmax(0,1fr)] ' +
    'xl:grid-cols-[17rem_minmax(0,1fr)_23rem] xl:tall:grid-rows-[minmax(0,1fr)]',
  withoutCase:
    'md:grid-cols-[minmax(0,1fr)_20rem] md:tall:grid-rows-[minmax(0,1fr)] xl:grid-cols-[minmax(0,1fr)_23rem]',
}

const scrolls = 'min-w-0 overflow-y-auto'

export const paneStyle = {
  case: `${scrolls} border-b border-line bg-surface md:col-span-2 xl:col-span-1 xl:border-r xl:border-b-0`,
  tree: `${scrolls} bg-surface`,
  turn:
    `${scrolls} border-line bg-surface max-md:border-t max-md:tall:sticky max-md:tall:bottom-0 max-md:tall:max-h-[50dvh] ` +
    'max-md:tall:shadow-raised md:border-l',
}
