// An accept value that shows the slip which gives it: each wrong computation gives one value for a key, so a value that a
// paste has beside its key needs no label to be known again.
import { encodeBase64, latin1Bytes, sha1, type Bytes } from '../../engine/bytes/index.ts';
import {
	acceptFor,
	acceptMistakes,
	explainAccept,
	GUID,
	type AcceptMistakeId,
} from '../../engine/handshake/index.ts';
import { found, placeOf, type FactSearch, type FoundFacts, type Paste } from './found-fact.ts';

export const ACCEPT_SLIPS: readonly FactSearch[] = [acceptSlip];

/** Names what went wrong when an accept value was computed. */
export type AcceptSlip =
	| 'hex'
	| 'hex-in-base64'
	| 'cut'
	| 'alphabet'
	| 'utf-16'
	| 'key-small'
	| 'key-cut'
	| 'zero'
	| 'line-end'
	| 'blank'
	| 'other-key';

const KEYS = /(?<![\w+/=])[\w+/]{22}==(?![\w+/=])/g;
const VALUES = /(?<![\w+/=-])[\w+/-]{10,60}={0,2}(?![\w+/=-])/g;
const MOST_KEYS = 4;
const MOST_VALUES = 200;
const ACCEPT_CHARACTERS = 28;

interface Slip {
	readonly slip: AcceptSlip;
	/** Holds what of the key was hashed, or the other key. */
	readonly shown: string;
}

function acceptSlip(paste: Paste): FoundFacts | null {
	const { text } = paste;
	const keys = [...new Set([...text.matchAll(KEYS)].map(([key]) => key))].slice(0, MOST_KEYS);
	if (keys.length === 0 || !/accept|sha-?1|handshake|握手/i.test(text)) return null;
	const values = [...text.matchAll(VALUES)].slice(0, MOST_VALUES);
	for (const key of keys) {
		const expected = acceptFor(key);
		const slips = slipsOf(key);
		for (const match of values) {
			const [value] = match;
			const slip =
				slips.get(value) ?? cutValue(value, expected) ?? otherKey(value, key, keys, text);
			// Without its heads, another search knows it.
			if (slip?.slip === 'hex-in-base64' && paste.reading.connections.length === 0) return null;
			if (slip !== null) return ofSlip(paste, match, { ...slip, key, expected });
			const usual = isJudged(paste) ? null : usualMistake(key, value);
			if (usual !== null) {
				const pair = { fits: 0, expected, example: 0, refused: 0, mistake: usual };
				return found('accept-of-pair', placeOf(match), 'certain', 'server', pair, OVER);
			}
		}
	}
	return null;
}

const OVER = [
	'accept-differs',
	'accept-differs-or-missing',
	'accept-mismatch',
	'connect-failed',
	'handshake-failed',
];

function isJudged({ reading }: Paste): boolean {
	return reading.broken.some(({ rule }) => rule.startsWith('accept-'));
}

function ofSlip(
	{ text, reading }: Paste,
	match: RegExpExecArray,
	values: Slip & { readonly key: string; readonly expected: string },
): FoundFacts | null {
	const judged = reading.broken.map(({ rule }) => rule).filter((rule) => /^accept-/.test(rule));
	// With both values here, either side may have computed the wrong one.
	const isWhole = text.includes(values.expected);
	// A log that cuts a line shows the whole value elsewhere.
	if (values.slip === 'cut' && isWhole) return null;
	const side = isWhole ? null : 'server';
	const all = { ...values, length: match[0].length };
	const over = [...OVER, ...judged, 'accept-of-pair', 'accept-of-other-key', 'accept-of-hex'];
	return found('accept-slip', placeOf(match), 'certain', side, all, over);
}

/** Names the mistakes of the engine that have words of their own here, with what the words show. */
const OF_MISTAKES: Partial<Record<AcceptMistakeId, readonly [slip: AcceptSlip, shown: string]>> = {
	'hex-only': ['hex', ''],
	'hex-encoded': ['hex-in-base64', ''],
	'hex-encoded-capitals': ['hex-in-base64', ''],
	'url-alphabet': ['alphabet', ''],
	'key-cr': ['line-end', String.raw`\r`],
	'key-lf': ['line-end', String.raw`\n`],
	'key-crlf': ['line-end', String.raw`\r\n`],
	'key-space': ['blank', 'behind'],
	'key-leading-space': ['blank', 'front'],
};

/** Returns the values that slips give for a key. */
function slipsOf(key: string): ReadonlyMap<string, Slip> {
	const slips = new Map<string, Slip>();
	const add = (value: string, slip: AcceptSlip, shown = '') => slips.set(value, { slip, shown });
	for (const { id, accept } of acceptMistakes(key)) {
		const [slip, shown] = OF_MISTAKES[id] ?? [];
		if (slip !== undefined) add(accept, slip, shown);
		if (slip === 'hex') add(accept.toUpperCase(), slip);
	}
	for (let end = 1; end < key.length - 2; end++)
		add(hashed(latin1Bytes(key.slice(0, end) + GUID)), 'key-cut', key.slice(0, end));
	add(hashed(utf16(key + GUID)), 'utf-16');
	add(acceptFor(key.toLowerCase()), 'key-small');
	add(hashed(latin1Bytes(`${key}${GUID}\0`)), 'zero');
	slips.delete(acceptFor(key));
	return slips;
}

function hashed(bytes: Bytes): string {
	return encodeBase64(sha1(bytes));
}

/** Returns the bytes of a text in UTF-16 with the low byte first, as .NET calls Unicode. */
function utf16(text: string): Bytes {
	return Uint8Array.from(Array.from(latin1Bytes(text)).flatMap((low) => [low, 0]));
}

function cutValue(value: string, expected: string): Slip | null {
	const isCut = value.length < ACCEPT_CHARACTERS && expected.startsWith(value);
	return isCut ? { slip: 'cut', shown: '' } : null;
}

/** Finds the value of another key which answers this one, too: as many values are shown as keys, and two are the same. */
function otherKey(value: string, key: string, keys: readonly string[], text: string): Slip | null {
	const other = keys.find((one) => one !== key && acceptFor(one) === value);
	if (other === undefined || text.includes(acceptFor(key))) return null;
	return text.split(value).length > keys.length ? { slip: 'other-key', shown: other } : null;
}

/** Names mistakes that show in a hash of 20 bytes, so that a value without a label is no chance. */
function usualMistake(key: string, value: string): string | null {
	if (value.length !== ACCEPT_CHARACTERS) return null;
	const explained = explainAccept(key, value);
	const id = explained.type === 'mistake' ? explained.mistake.id : 'other-key';
	return id === 'other-key' || id === 'case-changed' ? null : id;
}
