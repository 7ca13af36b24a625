// Where report and environment stand: side by side with a scrollbar each on wide screens, one below the other in low or narrow windows.
const pane = 'flex min-w-0 flex-col bg-surface lg:tall:min-h-0 lg:tall:overflow-y-auto'

export const paneStyle = {
  frame: 'flex w-full min-w-0 flex-1 flex-col lg:tall:h-[calc(100dvh-3.0625rem)] lg:tall:flex-none',
  head: 'grid gap-2 border-b border-line px-4 pt-3 pb-2 lg:tall:max-h-[45%] lg:tall:shrink-0 lg:tall:overflow-y-auto',
  panes: 'grid min-h-0 flex-1 lg:grid-cols-2 lg:tall:grid-rows-[minmax(0,1fr)]',
  report: `${pane} border-line max-lg:border-b lg:border-r`,
  environment: pane,
}
