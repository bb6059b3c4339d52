// Holds the grammar of the intermediaries between the two ends: for each kind its fields and its start values in a
// form.
import { LIMITS } from '../../limits.ts';
import type { Middlebox } from '../scenario.ts';
import type { FieldsOf } from './fields.ts';
import { bytes, count, FLAG, OR_NULL, SPAN_MS } from './fields.ts';

type BoxOf<K extends Middlebox['kind']> = Extract<Middlebox, { readonly kind: K }>;

interface BoxGrammar<K extends Middlebox['kind']> {
	readonly fields: FieldsOf<Omit<BoxOf<K>, 'kind'>>;
	/** Holds the box that a form adds. */
	readonly start: BoxOf<K>;
}

/** Bounds the boxes on the path. */
export const MOST_BOXES = 4;

const AT_LEAST_ONE = bytes(1, LIMITS.message);

/** Gives the grammar of each kind of intermediary. */
export const BOXES = {
	'forward-proxy': {
		fields: { status: count(200, 599) },
		start: { kind: 'forward-proxy', status: 200 },
	},
	'reverse-proxy': {
		fields: { upgrades: FLAG, idleMs: { ...SPAN_MS, ...OR_NULL } },
		start: { kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 },
	},
	idle: {
		fields: { afterMs: SPAN_MS, ends: { type: 'choice', choices: ['reset', 'fin', 'silence'] } },
		start: { kind: 'idle', afterMs: 60_000, ends: 'reset' },
	},
	buffering: {
		fields: { bytes: AT_LEAST_ONE, afterMs: { ...SPAN_MS, ...OR_NULL } },
		start: { kind: 'buffering', bytes: 4096, afterMs: 200 },
	},
	caching: { fields: {}, start: { kind: 'caching' } },
	recutting: {
		fields: { bytes: { ...AT_LEAST_ONE, ...OR_NULL } },
		start: { kind: 'recutting', bytes: null },
	},
} as const satisfies { readonly [K in Middlebox['kind']]: BoxGrammar<K> };

/** Lists the names of all fields of all kinds of box. A form needs a label for each. */
export type BoxFieldName = {
	[K in Middlebox['kind']]: keyof (typeof BOXES)[K]['fields'];
}[Middlebox['kind']];
