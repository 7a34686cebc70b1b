// The floors of the house as data: which room may import what, which vendor belongs to which file (DESIGN §3).

/** A place is a file, a folder (ends in `/`) or a beginning of names (ends in `*`). */
export type Place = string

export interface Room {
  name: string
  floor: 1 | 2 | 3 | 4 | 5
  /** Where its files are. */
  at: Place[]
  /** What it may import besides its own files. */
  may: Place[]
  /** What it may import as types only. */
  mayTypes?: Place[]
}

/** The file of a floor-1 room that says what it does and not how; the floors above know nothing else of the room. */
export const PORTS = {
  storage: ['functions/storage/storage.ts', 'functions/storage/change-item.ts', 'functions/storage/files.ts'],
  models: ['functions/models/language-model.ts', 'functions/models/embedder.ts'],
  speech: ['functions/speech/speech.ts'],
  documents: ['functions/documents/documents.ts'],
} as const satisfies Record<string, Place[]>

const FILING = 'functions/filings/filing.ts'
const DELIVERY = 'functions/filings/delivery/'
const CORE = ['functions/conversation/', 'functions/knowledge/', 'functions/filings/', 'functions/safety/']
const GROUND = ['models', 'speech', 'documents', 'storage', 'config'].map((room) => `functions/${room}/`)
const SANDBOX = 'functions/sandbox-agency/'
const BELOW_THE_DOORS = ['functions/wire.ts', 'functions/wire/', 'functions/channels/', ...CORE, ...GROUND]
const FOR_CHANNELS = ['functions/channels/*.ts', ...CORE, ...PORTS.speech, ...PORTS.documents, ...PORTS.storage]

/** What every room that comes in over HTTP has at its edge. */
const WEB = 'functions/channels/web/'
const EDGE = [
  'bearer',
  'client-address',
  'client-gone',
  'edge',
  'limits',
  'problems',
  'rate-limit',
  'read-request',
  'refusal-for',
  'request-log',
  'same-origin',
  'site-headers',
  'web-parts',
].map((name) => `${WEB}${name}.ts`)

const ground = (name: string): Room => ({ name, floor: 1, at: [`functions/${name}/`], may: [] })
const channel = (name: string, more: Place[] = []): Room => ({
  name,
  floor: 4,
  at: [`functions/channels/${name}/`],
  may: [...FOR_CHANNELS, ...more],
})
const door = (name: string, more: Place[] = []): Room => ({
  name,
  floor: 5,
  at: [`functions/${name}.ts`],
  may: [...BELOW_THE_DOORS, ...more],
})

export const ROOMS: Room[] = [
  ...['chat', 'phone', 'lex', 'documents', 'editor', 'publish', 'deliver'].map((name) => door(name)),
  // What stands in for agencies, registers and the portal is for one machine: no door of the cloud may know it.
  door('agency', [SANDBOX]),
  door('local', [SANDBOX, 'functions/agency.ts']),
  {
    name: 'commands',
    floor: 5,
    at: ['functions/commands/'],
    may: [
      ...BELOW_THE_DOORS,
      SANDBOX,
      'functions/agency.ts',
      'web-widget/drawings.ts',
      'web-widget/page-drawings.ts',
      'stacks/settings.ts',
    ],
  },
  { name: 'channels', floor: 4, at: ['functions/channels/*.ts'], may: FOR_CHANNELS },
  ...['web', 'console', 'editor'].map((name) => channel(name)),
  channel('phone', EDGE),
  channel('agent', EDGE),
  {
    // The other side of the protocol: it knows what goes between the houses, and nothing of how ours works.
    name: 'sandbox-agency',
    floor: 4,
    at: [SANDBOX],
    may: [
      FILING,
      ...['agency-api', 'signature', 'backoff', 'paper-request'].map((name) => `${DELIVERY}${name}.ts`),
      'functions/filings/notices/notice-api.ts',
      'functions/filings/registry/registry-api.ts',
      ...PORTS.storage,
    ],
  },
  { name: 'wire', floor: 4, at: ['functions/wire.ts', 'functions/wire/'], may: [...CORE, ...GROUND] },
  {
    name: 'conversation',
    floor: 3,
    at: ['functions/conversation/'],
    may: [
      'functions/knowledge/',
      'functions/filings/',
      'functions/safety/',
      ...PORTS.models,
      ...PORTS.storage,
      ...PORTS.documents,
    ],
  },
  {
    name: 'knowledge',
    floor: 2,
    at: ['functions/knowledge/'],
    may: ['functions/safety/', ...PORTS.models, ...PORTS.storage, FILING],
  },
  {
    name: 'filings',
    floor: 2,
    at: ['functions/filings/'],
    may: ['functions/safety/', ...PORTS.models, ...PORTS.storage],
  },
  ...['models', 'speech', 'documents', 'storage', 'safety'].map(ground),
  { ...ground('config'), may: ['package.json'] },
  // Only its version is read, and only by config.
  { name: 'manifest', floor: 1, at: ['package.json'], may: [] },
  {
    name: 'stacks',
    floor: 5,
    at: ['stacks/'],
    may: [
      'functions/storage/table-shape.ts',
      'functions/config/config.ts',
      'functions/channels/phone/lex/listening.ts',
    ],
  },
  {
    name: 'web-widget',
    floor: 5,
    at: ['web-widget/'],
    // How a text is read out: the service must find the very same words, to know them for the guide's own.
    may: ['functions/conversation/read-out/', 'functions/conversation/first-sentences.ts'],
    mayTypes: [
      'functions/conversation/turn.ts',
      'functions/conversation/reply.ts',
      FILING,
      'functions/knowledge/guide.ts',
      // The telephone in the browser is the other end of this line.
      'functions/channels/phone/simulator/line-answer.ts',
    ],
  },
]

/** Rooms whose files, but for the ports and these plain ones, are adapters. */
export const ROOMS_OF_ADAPTERS = ['models', 'speech', 'documents', 'storage']
export const PLAIN_FILES = [
  'functions/storage/table-shape.ts',
  'functions/models/prompt.ts',
  'functions/models/prompt-set.ts',
  'functions/speech/spoken.ts',
  'functions/speech/heard.ts',
]

const DOORS = ROOMS.filter((room) => room.floor === 5 && room.at[0]?.endsWith('.ts')).flatMap((room) => room.at)

/** What they load is named by the build, and lies where the page got them from. */
export const LOADS_BY_ADDRESS: Place[] = ['web-widget/host/load-file.ts', 'functions/commands/synth/bundle-stacks.ts']

/** What a page loads later as one file: it only names what is in it. */
export const LOADED_LATER: Place[] = [
  'web-widget/voice/voice.ts',
  'web-widget/resume/resume.ts',
  'web-widget/photo/photo.ts',
]

/** What ours is measured by: doors with nothing behind them. */
const FLOORS = ['functions/commands/bench/floor-door.ts', 'functions/commands/bench/signed-floor.ts']

/** Which files may import a package; a package that is missing here may be imported by none. */
export const VENDORS: Record<string, Place[]> = {
  // One dialect of two: `zod` itself brings along every method there is, and an instance would load them all at once.
  'zod/mini': ['functions/'],
  hono: [
    WEB,
    'functions/channels/phone/',
    'functions/channels/agent/',
    SANDBOX,
    ...DOORS,
    ...FLOORS,
    'functions/filings/identity/portal-token.ts',
  ],
  '@hono/node-server': ['functions/local.ts', 'functions/agency.ts', 'functions/commands/bench/signed-floor.ts'],
  yaml: ['functions/knowledge/', 'functions/commands/'],
  stemmer: ['functions/knowledge/terms-en.ts'],
  dynalite: ['functions/storage/dynalite*'],
  // The bare cold start that ours is measured by has both, and nothing of us.
  '@aws-sdk/client-dynamodb': ['functions/storage/dynamo*', 'functions/commands/bench/floor-door.ts'],
  '@aws-sdk/client-s3': ['functions/storage/s3*'],
  '@aws-sdk/client-transcribe-streaming': ['functions/speech/transcribe*'],
  '@aws-sdk/client-transcribe': ['functions/speech/transcribe*'],
  '@smithy/signature-v4': ['functions/speech/transcribe-live.ts'],
  '@smithy/protocol-http': ['functions/speech/transcribe-live.ts'],
  '@aws-crypto/sha256-js': ['functions/speech/transcribe-live.ts'],
  '@aws-sdk/client-polly': ['functions/speech/polly*'],
  langchain: ['functions/models/openai*'],
  '@langchain/openai': ['functions/models/openai*'],
  '@langchain/core': ['functions/models/openai*'],
  openai: ['functions/models/openai*', 'functions/speech/openai-speech.ts'],
  'playwright-core': ['chromium', 'poor-link', 'widget-times'].map((name) => `functions/commands/bench/${name}.ts`),
  esbuild: ['functions/commands/build*', 'functions/commands/synth/', 'functions/commands/bench/widget-size.ts'],
  minisearch: ['functions/commands/bench/'],
  '@orama/orama': ['functions/commands/bench/'],
  '@vant/area-data': ['functions/knowledge/region-table.ts', 'functions/knowledge/region-codes.ts'],
  'file-type': ['functions/filings/papers/file-kind.ts'],
  'chinese-days': ['functions/filings/findings/working-days.ts'],
  'pinyin-pro': ['region-table', 'sound-table', 'vocabulary'].map((name) => `functions/knowledge/${name}.ts`),
  sst: ['stacks/'],
  '@pulumi/pulumi': ['functions/commands/synth*'],
}

/** Parts of Node that a room must do without: what they give is handed in. */
export const BARRED_BUILTINS: Record<Place, string[]> = {
  'functions/conversation/': [
    'fs',
    'http',
    'https',
    'http2',
    'net',
    'tls',
    'dns',
    'os',
    'process',
    'child_process',
    'worker_threads',
  ],
  'web-widget/': ['*'],
}

const HOUSE_TOP =
  'functions stacks prompts knowledge web-widget sst.config.ts package.json tsconfig.json README.md tests docs CHANGELOG.md LICENSE .ci'.split(
    ' ',
  )

/** Everything that may stand at the top of the repository: what DESIGN §3 lists, and the tools' own config files. */
export const TOP_LEVEL = [
  ...HOUSE_TOP,
  '.editorconfig',
  '.gitattributes',
  '.github',
  '.gitignore',
  '.npmrc',
  '.oxfmtrc.json',
  '.oxlintrc.json',
  'package-lock.json',
  'tsconfig.infra.json',
  'tsconfig.widget.json',
  'vitest.config.ts',
]

export function isAt(path: string, places: readonly Place[]): boolean {
  return places.some((place) => fits(path, place))
}

/** The room a file belongs to, if the house has one for it. */
export function roomOf(path: string): Room | undefined {
  return ROOMS.find((room) => isAt(path, room.at))
}

/** `a/` holds everything below; `a*` what begins so, in that folder; `a/*.ts` the files of that folder. */
function fits(path: string, place: Place): boolean {
  if (place.endsWith('/')) return path.startsWith(place)
  const [before, after] = place.split('*')
  if (after === undefined || before === undefined) return path === place
  return path.startsWith(before) && path.endsWith(after) && !path.slice(before.length).includes('/')
}
