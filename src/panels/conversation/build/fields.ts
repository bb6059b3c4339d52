// The fields of a scenario as forms show them: what each is, and what an empty one means. What each may hold is not
// here: `readScenario` decides, whatever is typed.
import type {
	ClientSetup,
	Http2Setup,
	Link,
	Middlebox,
	Reconnect,
	Scenario,
	ScriptAction,
	ServerSetup,
	When,
} from '../../../engine/index.ts';

export type FieldUnit = 'ms' | 'bytes' | 'bits' | 'percent';

export type FormField =
	| { readonly type: 'number'; readonly empty?: Empty; readonly unit?: FieldUnit }
	/** `lines`: of a head, with CRLF between them. */
	| { readonly type: 'text' | 'lines' | 'hex'; readonly empty?: Empty }
	/** With commas between. */
	| { readonly type: 'list'; readonly of: 'texts' | 'numbers'; readonly empty?: Empty }
	| { readonly type: 'flag' }
	| { readonly type: 'choice'; readonly choices: readonly string[] }
	/** Null, or an object with fields of its own. */
	| {
			readonly type: 'group';
			readonly fields: Readonly<Record<string, FormField>>;
			/** What it begins as. */
			readonly usual: Readonly<Record<string, unknown>>;
	  };

/** What an empty field means; without it, nothing. */
export type Empty = 'null' | 'absent';

export type Fields<T> = Readonly<Record<keyof T, FormField>>;

const MS: FormField = { type: 'number', unit: 'ms' };
const MS_OR_NONE: FormField = { type: 'number', unit: 'ms', empty: 'null' };
const BYTES: FormField = { type: 'number', unit: 'bytes' };
const BYTES_OR_NONE: FormField = { type: 'number', unit: 'bytes', empty: 'null' };
const BITS_OR_NONE: FormField = { type: 'number', unit: 'bits', empty: 'null' };
const NUMBER: FormField = { type: 'number' };
const TEXT: FormField = { type: 'text' };
const HEX: FormField = { type: 'hex' };
const LINES_OR_NONE: FormField = { type: 'lines', empty: 'null' };
const TEXTS: FormField = { type: 'list', of: 'texts' };
const TEXTS_OR_NONE: FormField = { type: 'list', of: 'texts', empty: 'null' };
const FLAG: FormField = { type: 'flag' };
const ROLE: FormField = { type: 'choice', choices: ['client', 'server'] };

export const LINK_FIELDS: Fields<Link> = {
	upMs: MS,
	downMs: MS,
	jitterMs: MS,
	bitsPerSecond: BITS_OR_NONE,
	lossPercent: { type: 'number', unit: 'percent' },
	mss: BYTES,
	receiveWindow: BYTES,
	sendBuffer: BYTES,
	userTimeoutMs: MS_OR_NONE,
	tls: FLAG,
	http2: {
		type: 'group',
		fields: { extendedConnect: FLAG, downloadBytes: BYTES_OR_NONE } satisfies Fields<Http2Setup>,
		usual: { extendedConnect: true, downloadBytes: null } satisfies Http2Setup,
	},
};

const RECONNECT: Fields<Reconnect> = {
	policy: { type: 'choice', choices: ['fixed', 'exponential', 'jitter'] },
	firstMs: MS,
	mostMs: MS,
	times: NUMBER,
};

const TIMES = {
	pingMs: MS_OR_NONE,
	pongMs: MS_OR_NONE,
	openingMs: MS_OR_NONE,
	closingMs: MS_OR_NONE,
	lingerMs: MS_OR_NONE,
	readBitsPerSecond: BITS_OR_NONE,
	limit: BYTES_OR_NONE,
} as const;

export const CLIENT_FIELDS: Fields<ClientSetup> = {
	kind: { type: 'choice', choices: ['page', 'program'] },
	reader: { type: 'choice', choices: ['strict', 'chromium', 'firefox', 'ws'] },
	url: TEXT,
	origin: { type: 'text', empty: 'null' },
	subprotocols: TEXTS,
	deflate: TEXTS,
	masking: { type: 'choice', choices: ['fresh', 'same', 'off'] },
	...TIMES,
	reconnect: {
		type: 'group',
		fields: RECONNECT,
		usual: { policy: 'jitter', firstMs: 1000, mostMs: 30_000, times: 10 } satisfies Reconnect,
	},
	request: LINES_OR_NONE,
};

export const SERVER_FIELDS: Fields<ServerSetup> = {
	reader: { type: 'choice', choices: ['strict', 'ws'] },
	origins: TEXTS_OR_NONE,
	resources: TEXTS_OR_NONE,
	versions: { type: 'list', of: 'numbers' },
	subprotocols: TEXTS,
	deflate: FLAG,
	...TIMES,
	away: {
		type: 'group',
		fields: { fromMs: MS, untilMs: MS } satisfies Fields<NonNullable<ServerSetup['away']>>,
		usual: { fromMs: 0, untilMs: 5000 },
	},
	answer: LINES_OR_NONE,
};

export const WHOLE_FIELDS: Fields<Pick<Scenario, 'untilMs' | 'seed'>> = {
	untilMs: MS,
	seed: NUMBER,
};

type OfKind<K extends Middlebox['kind']> = Extract<Middlebox, { kind: K }>;
export const BOX_FIELDS: { readonly [K in Middlebox['kind']]: Fields<Omit<OfKind<K>, 'kind'>> } = {
	'forward-proxy': { status: NUMBER },
	'reverse-proxy': { upgrades: FLAG, idleMs: MS_OR_NONE },
	idle: { afterMs: MS, ends: { type: 'choice', choices: ['reset', 'fin', 'silence'] } },
	buffering: { bytes: BYTES, afterMs: MS_OR_NONE },
	caching: {},
	recutting: { bytes: BYTES_OR_NONE },
};

export const USUAL_BOXES: { readonly [K in Middlebox['kind']]: OfKind<K> } = {
	'forward-proxy': { kind: 'forward-proxy', status: 200 },
	'reverse-proxy': { kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 },
	idle: { kind: 'idle', afterMs: 60_000, ends: 'reset' },
	buffering: { kind: 'buffering', bytes: 4096, afterMs: 200 },
	caching: { kind: 'caching' },
	recutting: { kind: 'recutting', bytes: null },
};

export const BOX_KINDS = Object.keys(USUAL_BOXES) as readonly Middlebox['kind'][];

/** Some types share a form: `ping` and `pong`, `stall` and `resume`. */
type OfType<T, A = ScriptAction> = A extends { readonly type: infer U }
	? T extends U
		? A
		: never
	: never;
const FRAGMENT_BYTES: FormField = { type: 'number', unit: 'bytes', empty: 'absent' };
export const ACTION_FIELDS: {
	readonly [T in ScriptAction['type']]: Fields<Omit<Required<OfType<T>>, 'type'>>;
} = {
	text: { text: TEXT, fragmentBytes: FRAGMENT_BYTES },
	binary: { hex: HEX, fragmentBytes: FRAGMENT_BYTES },
	bulk: { bytes: BYTES, times: NUMBER, below: { type: 'number', unit: 'bytes', empty: 'absent' } },
	fragment: { text: TEXT, last: FLAG },
	ping: { text: TEXT },
	pong: { text: TEXT },
	close: { code: { type: 'number', empty: 'absent' }, reason: { type: 'text', empty: 'absent' } },
	echo: {},
	raw: { hex: HEX },
	drop: { above: { type: 'number', unit: 'bytes', empty: 'absent' } },
	end: {},
	vanish: {},
	stall: {},
	resume: {},
	change: { from: ROLE, offset: BYTES, length: BYTES, hex: HEX },
	lose: { from: ROLE },
};

export const USUAL_ACTIONS: { readonly [T in ScriptAction['type']]: OfType<T> } = {
	text: { type: 'text', text: 'Hello' },
	binary: { type: 'binary', hex: 'de ad be ef' },
	bulk: { type: 'bulk', bytes: 65_536, times: 10 },
	fragment: { type: 'fragment', text: 'Hel', last: false },
	ping: { type: 'ping', text: '' },
	pong: { type: 'pong', text: '' },
	close: { type: 'close', code: 1000 },
	echo: { type: 'echo' },
	raw: { type: 'raw', hex: '81 05 48 65 6c 6c 6f' },
	drop: { type: 'drop' },
	end: { type: 'end' },
	vanish: { type: 'vanish' },
	stall: { type: 'stall' },
	resume: { type: 'resume' },
	change: { type: 'change', from: 'server', offset: 0, length: 1, hex: '00' },
	lose: { type: 'lose', from: 'server' },
};

const OF_NETWORK: readonly ScriptAction['type'][] = ['change', 'lose'];

/** What somebody can do. */
export function actionsOf(who: string): readonly ScriptAction['type'][] {
	if (who === 'network') return OF_NETWORK;
	const all = Object.keys(USUAL_ACTIONS) as ScriptAction['type'][];
	return all.filter((type) => !OF_NETWORK.includes(type));
}

export type OnWhen = Extract<When, { on: unknown }>;
export const AT_FIELDS = { at: MS } as const;
export const ON_FIELDS: Fields<Omit<Required<OnWhen>, 'on'>> = {
	nth: { type: 'number', empty: 'absent' },
	after: { type: 'number', unit: 'ms', empty: 'absent' },
};
