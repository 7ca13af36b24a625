// The Node arguments that run one of our TypeScript entries beside Next.
import { pathToFileURL } from 'node:url'
import { inRoot } from './paths.mjs'

const dieWithParent = pathToFileURL(inRoot('scripts', 'launch', 'die-with-parent.mjs')).href

/** `react-server` makes the `server-only` marker an empty module, as it is inside Next's server build. */
export const entryArguments = (entry, args = []) => [
  '--conditions=react-server',
  // First, so that as little as possible runs before it watches.
  '--import',
  dieWithParent,
  '--import',
  'tsx',
  entry,
  ...args,
]

/** The same end-with-its-parent rule for a plain JavaScript program. */
export const programArguments = (program, args = []) => ['--import', dieWithParent, program, ...args]
