// The grammar of both ends, of the link between them, and of the single values of a scenario. The forms draw
// the fields in this order.
import { LIMITS } from '../../limits.ts';
import { READERS } from '../../reader/reader.ts';
import type { ClientSetup, EndSetup, Link, Scenario, ServerSetup } from '../scenario.ts';
import type { FieldsOf } from './fields.ts';
import { BITS_PER_SECOND, bytes, count, FLAG, MS, NAME, OR_NULL, SPAN_MS } from './fields.ts';

const NAMES = { type: 'list', of: NAME, most: 50 } as const;
const WRITTEN_HEAD = { type: 'text', most: LIMITS.writtenHead, lines: true, ...OR_NULL } as const;

const LIMITS_OF_END = {
	pingMs: { ...SPAN_MS, ...OR_NULL },
	pongMs: { ...SPAN_MS, ...OR_NULL },
	openingMs: { ...MS, ...OR_NULL },
	closingMs: { ...MS, ...OR_NULL },
	lingerMs: { ...MS, ...OR_NULL },
	readBitsPerSecond: { ...BITS_PER_SECOND, ...OR_NULL },
	limit: { ...bytes(0, LIMITS.message), ...OR_NULL },
} as const satisfies Partial<FieldsOf<EndSetup>>;

/** Lists the fields of the client, in the order of its form. */
export const CLIENT_FIELDS = {
	kind: { type: 'choice', choices: ['page', 'program'] },
	reader: { type: 'choice', choices: READERS },
	url: { type: 'text', most: 4096 },
	origin: { ...NAME, ...OR_NULL },
	subprotocols: NAMES,
	deflate: { type: 'list', of: NAME, most: 8 },
	masking: { type: 'choice', choices: ['fresh', 'same', 'off'] },
	...LIMITS_OF_END,
	reconnect: {
		type: 'group',
		fields: {
			policy: { type: 'choice', choices: ['fixed', 'exponential', 'jitter'] },
			firstMs: SPAN_MS,
			mostMs: SPAN_MS,
			times: count(1, LIMITS.reconnects),
		},
		start: { policy: 'jitter', firstMs: 1000, mostMs: 30_000, times: 10 },
		...OR_NULL,
	},
	request: WRITTEN_HEAD,
} as const satisfies FieldsOf<ClientSetup>;

/** Lists the fields of the server, in the order of its form. */
export const SERVER_FIELDS = {
	reader: { type: 'choice', choices: ['strict', 'ws'] },
	origins: { ...NAMES, ...OR_NULL },
	resources: { ...NAMES, ...OR_NULL },
	versions: { type: 'list', of: count(0, 255), most: 16 },
	subprotocols: NAMES,
	deflate: FLAG,
	...LIMITS_OF_END,
	away: {
		type: 'group',
		fields: { fromMs: MS, untilMs: MS },
		start: { fromMs: 0, untilMs: 5000 },
		...OR_NULL,
	},
	answer: WRITTEN_HEAD,
} as const satisfies FieldsOf<ServerSetup>;

/** Lists the fields of the link, in the order of its form. */
export const LINK_FIELDS = {
	upMs: MS,
	downMs: MS,
	jitterMs: MS,
	bitsPerSecond: { ...BITS_PER_SECOND, ...OR_NULL },
	lossPercent: { type: 'number', unit: 'percent', least: 0, most: 90 },
	mss: bytes(1, 65_495),
	receiveWindow: bytes(1, 1 << 30),
	sendBuffer: bytes(0, 1 << 30),
	userTimeoutMs: { ...SPAN_MS, ...OR_NULL },
	tls: FLAG,
	http2: {
		type: 'group',
		fields: {
			extendedConnect: FLAG,
			downloadBytes: { ...bytes(1, LIMITS.scriptedBytes), ...OR_NULL },
		},
		start: { extendedConnect: true, downloadBytes: null },
		...OR_NULL,
	},
} as const satisfies FieldsOf<Link>;

/** Describes the members of a scenario that are single values. */
export const WHOLE_FIELDS = {
	untilMs: SPAN_MS,
	seed: count(0, 2 ** 53 - 1),
	recorded: FLAG,
} as const satisfies FieldsOf<Pick<Scenario, 'untilMs' | 'seed' | 'recorded'>>;
