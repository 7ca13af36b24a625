// The type of every plot: that of the page, large enough to read.
export const plotStyle = { fontFamily: 'inherit', fontSize: '12px' }
