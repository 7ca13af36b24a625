// Lint: which folder may import which (the arrows), what the pure core must not touch, sizes, and strict TypeScript.
// Circular imports are Biome's (a hundred times faster there), names and docs have scripts of their own in scripts/.
import nextVitals from 'eslint-config-next/core-web-vitals'
import importPlugin from 'eslint-plugin-import'
import tseslint from 'typescript-eslint'

/** Pure packages that lib/core may import beside zod, by exact name. */
const corePackages = ['jsonrepair', 'yaml']

const coreAllowed = ['\\.', '@/lib/core/', 'zod$', ...corePackages.map((name) => `${name}$`)].join('|')
const tests = ['**/*.test.{ts,tsx,mjs}', 'e2e/**/*.ts']

const reactive = ['{app,components}/**/*.{ts,tsx}', 'lib/client/**/*.{ts,tsx}']

const zone = (target, from, message) => ({ target, from, message })
const arrows = [
  {
    target: './lib/core',
    from: '.',
    except: ['./lib/core', './node_modules'],
    message: 'lib/core imports only itself.',
  },
  zone(
    './lib/server',
    ['./app', './components', './lib/client', './scripts', './e2e'],
    'lib/server imports only lib/core.',
  ),
  zone(
    './lib/client',
    ['./app', './components', './lib/server', './lib/generated', './prisma', './scripts', './e2e'],
    'lib/client imports only lib/core.',
  ),
  zone(
    './components',
    ['./app', './lib/server', './lib/generated', './prisma', './scripts', './e2e'],
    'Components see lib/client and lib/core; data reaches them as props or through lib/client.',
  ),
  zone('./components/ui', ['./lib/core'], 'Primitives in components/ui know no domain.'),
  {
    target: './components/ui',
    from: './lib/client',
    // The address as a place to keep a view in is no domain either: a table keeps its order there.
    except: ['./url-filter.ts'],
    message: 'Primitives in components/ui know no domain.',
  },
  zone('./app', ['./scripts', './prisma', './e2e', './lib/generated'], 'Routes call operations in lib/server.'),
  zone('./scripts', ['./app', './components', './lib/client', './e2e'], 'Scripts call operations in lib/server.'),
  zone(
    './prisma',
    ['./app', './components', './lib/client', './scripts', './e2e'],
    'prisma/ uses lib/server and lib/core.',
  ),
]

const prismaStaysBehindServer = {
  regex: '^@prisma/|lib/generated',
  message: 'Prisma is imported in lib/server and prisma/ only: call an operation.',
}
const corePure = { regex: `^(?!${coreAllowed})`, message: 'lib/core is pure: only zod, jsonrepair, yaml and lib/core.' }

const environmentVariables = {
  object: 'process',
  property: 'env',
  message: 'Only lib/server/env.ts reads the environment.',
}
const passItIn = (object, property) => ({ object, property, message: 'Time and randomness are arguments in lib/core.' })

const kinds = [
  { files: ['**/route.ts'], max: 30 },
  { files: ['**/page.tsx'], max: 80 },
]

export default [
  {
    ignores: [
      '.next*/**',
      '.data/**',
      '.cache/**',
      'lib/generated/**',
      'coverage/**',
      'test-results/**',
      'playwright-report/**',
    ],
  },
  { ignores: ['next-env.d.ts'] },
  // A rule that is wrong for a file gets a named exception here, with its reason, never a comment in the file.
  { linterOptions: { noInlineConfig: true } },
  // What is said of components and hooks is looked for where there are any.
  ...nextVitals.map((config) => (config.ignores ? config : { ...config, files: reactive })),
  ...tseslint.configs.recommended.map((config) => ({ ...config, files: ['**/*.{ts,tsx}'] })),
  {
    files: ['**/*.{ts,tsx}'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-explicit-any': 'error',
      '@typescript-eslint/no-non-null-assertion': 'error',
      '@typescript-eslint/ban-ts-comment': ['error', { 'ts-expect-error': true }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-floating-promises': 'error',
    },
  },
  {
    files: ['**/*.{ts,tsx,mjs,js}'],
    plugins: { import: importPlugin },
    settings: { 'import/resolver': { typescript: { alwaysTryTypes: true } } },
    rules: {
      'import/no-restricted-paths': ['error', { basePath: import.meta.dirname, zones: arrows }],
      'max-lines': ['error', { max: 250, skipBlankLines: true, skipComments: true }],
    },
  },
  {
    files: ['{lib,scripts,prisma}/**/*.{ts,mjs}'],
    ignores: tests,
    rules: { 'max-lines-per-function': ['error', { max: 50, skipBlankLines: true, skipComments: true }] },
  },
  {
    files: ['**/*.tsx'],
    ignores: tests,
    rules: { 'max-lines-per-function': ['error', { max: 120, skipBlankLines: true, skipComments: true }] },
  },
  { files: ['*.{mjs,js,ts,mts}'], rules: { 'import/no-anonymous-default-export': 'off' } },
  { files: tests, rules: { 'max-lines': 'off' } },
  ...kinds.map(({ files, max }) => ({
    files,
    rules: { 'max-lines': ['error', { max, skipBlankLines: true, skipComments: true }] },
  })),
  {
    files: ['{lib,components,scripts,e2e}/**/*.{ts,tsx,mjs}', 'app/**/*.ts'],
    rules: { 'import/no-default-export': 'error' },
  },
  {
    files: ['**/*.{ts,tsx}'],
    // Configuration files are read by their tools before anything of ours runs; Next puts its runtime's name in at the build.
    ignores: ['lib/server/env.ts', 'instrumentation.ts', '*.config.{ts,mts}'],
    rules: { 'no-restricted-properties': ['error', environmentVariables] },
  },
  {
    files: ['{app,components,scripts,e2e}/**/*.{ts,tsx}', 'lib/client/**/*.{ts,tsx}', '{proxy,instrumentation}.ts'],
    rules: { 'no-restricted-imports': ['error', { patterns: [prismaStaysBehindServer] }] },
  },
  {
    files: ['lib/core/**/*.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        'process',
        'fetch',
        'setTimeout',
        'setInterval',
        'window',
        'document',
        'crypto',
        'performance',
      ],
      'no-restricted-properties': ['error', environmentVariables, passItIn('Math', 'random'), passItIn('Date', 'now')],
      'no-restricted-syntax': [
        'error',
        { selector: "NewExpression[callee.name='Date'][arguments.length=0]", message: 'Pass the time in.' },
        { selector: "CallExpression[callee.name='Date']", message: 'Pass the time in.' },
      ],
    },
  },
  {
    files: ['lib/core/**/*.ts'],
    // Tests and what they share may use the test tools.
    ignores: ['**/*.test.ts', '**/fixtures/**'],
    rules: { 'no-restricted-imports': ['error', { patterns: [corePure] }] },
  },
  {
    files: ['components/trees/use-virtual-rows.ts'],
    // What the rule warns of cannot happen without the compiler, which is not in use.
    rules: { 'react-hooks/incompatible-library': 'off' },
  },
  {
    files: ['components/trees/use-scroll-place.ts'],
    // What scrolls a list is known only once it is on the page, and has to be before it is painted.
    rules: { 'react-hooks/set-state-in-effect': 'off' },
  },
]
