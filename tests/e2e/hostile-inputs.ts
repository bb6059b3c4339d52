// Inputs of someone who means harm, or of a program gone wrong: addresses, shared links and stored documents for each
// lab. Every parameter meets the names that objects inherit, and takes turns with the other texts. Unit tests give every
// reader every text (restores, inherited-names); here, where each costs the opening of a lab, labs take turns with them.
import { deflateRawSync } from 'node:zlib';
import { DEFAULT_SCENARIO } from '../../src/engine/simulation/index.ts';
import { ALL } from '../support/extent.ts';
import { INHERITED_NAMES } from '../support/inherited-names.ts';
import type { LabName } from './watched.ts';

/** The parameters of each lab, as the README lists them. */
const PARAMETERS: Readonly<Record<LabName, readonly string[]>> = {
	tour: ['message', 'flip', 'request', 'key', 'guid', 'masking', 'code', 'newsEvery', 'answers'],
	handshake: ['example', 'step', 'request', 'response', 'url', 'client'],
	'accept-key': ['key', 'accept', 'stage', 'round'],
	frame: ['example', 'hex', 'from', 'deflate', 'takeover', 'window', 'limit', 'select', 'reader'],
	rules: ['code', 'q', 'group', 'section', 'binds', 'level', 'shown', 'state', 'term'],
	conversation: ['scenario', 'json', 'what-if', 'at', 'later'],
	compare: [
		...['clients', 'rate', 'rtt', 'poll', 'headers', 'bytes', 'hold', 'heartbeat', 'upstream'],
		...['age', 'link', 'server', 'burst', 'spacing', 'times', 'seconds', 'seed', 'guide'],
		...['process', 'timer', 'http', 'connection', 'tls', 'ip', 'pasted', 'build'],
	],
	doctor: ['evidence', 'cause', 'connection'],
};

const TEXTS = [
	'',
	' ',
	'-1',
	'1e309',
	'NaN',
	'0x10',
	'null',
	'[]',
	'{}',
	'../../etc/passwd',
	'<img src=x onerror=alert(1)>',
	'javascript:alert(1)',
	'\0\0\0',
	'\u202eabc\u202c',
	'\ud800',
	'e\u0301'.repeat(60),
	'𝕏'.repeat(200),
	'9'.repeat(400),
	`${'1'.repeat(4000)}x`,
	'a'.repeat(9000),
	'8100'.repeat(800),
	'\r\n'.repeat(2000),
	'%',
	'&=&=?#',
] as const;

/** Documents that no lab has made, as JSON. */
const DOCUMENTS: readonly string[] = [
	'null',
	'[]',
	'""',
	'7',
	'{}',
	'{ "constructor": { "prototype": { "x": 1 } } }',
	'{ "__proto__": { "polluted": true }, "key": 1 }',
	JSON.stringify({ key: 'k'.repeat(50_000), accept: [] }),
	JSON.stringify({ bytes: '!!!!', from: 'constructor', deflate: 'toString' }),
	JSON.stringify({ request: '\0'.repeat(24_000), response: 'A'.repeat(24_000), url: {} }),
	JSON.stringify({ branches: Array.from({ length: 400 }, () => ({})), current: -1, at: '1e999' }),
	JSON.stringify({ clients: 'constructor', http: '__proto__', pasted: 'GET '.repeat(9000) }),
	`${'['.repeat(12_000)}${']'.repeat(12_000)}`,
];

const packed = (text: string) => deflateRawSync(text).toString('base64url');
const saved = (lab: string, document: string) =>
	`{"version":1,"lab":${JSON.stringify(lab)},"document":${document}}`;

/** Addresses and shared links of a lab. */
export function hostileAddresses(lab: LabName): string[] {
	const names = PARAMETERS[lab];
	const one = (name: string, value: string) =>
		`#/${lab}?${name}=${encodeURIComponent(value.replace(/\p{Surrogate}/gu, '\uFFFD'))}`;
	// Each is a value and a parameter of the same address: one that no lab knows keeps nothing else from being read.
	const inherited = names.map((name, i) => {
		const odd = INHERITED_NAMES[i % INHERITED_NAMES.length]!;
		return `${one(name, odd)}&${odd}=${name}`;
	});
	const texts = inTurn(lab, TEXTS, ALL ? 2 : 3).map((text, i) =>
		one(names[i % names.length]!, text),
	);
	const links = DOCUMENTS.map((document) => `#/${lab}?s=${packed(saved(lab, document))}`);
	const broken = [
		'***',
		packed('{'),
		packed(saved('constructor', '{}')),
		packed('x'.repeat(1 << 22)),
	];
	const many = `#/${lab}?${Array.from({ length: 20_000 }, (_, i) => `p${i}=${i}`).join('&')}`;
	return [...inherited, ...texts, ...links, ...broken.map((s) => `#/${lab}?s=${s}`), many];
}

/** In place of one value of a lab that is right in all others. */
const VALUES: readonly unknown[] = [
	null,
	-1,
	'constructor',
	{ length: -1 },
	1e308,
	[[]],
	'',
	true,
	'\0'.repeat(500),
	{ toString: 1 },
];

/** What labs save that keep nothing of what is only looked at. */
const SAVED: Partial<Record<LabName, string>> = {
	rules: saved('rules', '{ "q": "mask", "group": "", "code": "mask-client", "state": "" }'),
	conversation: saved(
		'conversation',
		JSON.stringify({
			scene: '',
			current: 0,
			branches: [{ name: 'a', whatIf: null, from: null, scenario: DEFAULT_SCENARIO }],
		}),
	),
};

/**
 * Shared links, each with one value that is not right: at most 10, or 20 with `--all`, from all over what the lab saves.
 * @param kept what it has saved; null where it has saved nothing
 */
export function hostileLinks(lab: LabName, kept: string | null): string[] {
	const text = kept ?? SAVED[lab]!;
	const places = leavesOf(JSON.parse(text).document, []);
	const step = Math.max(1, Math.ceil(places.length / (ALL ? 20 : 10)));
	return places
		.filter((_, i) => i % step === 0)
		.map((place, i) => {
			const spoilt = JSON.parse(text);
			const holder = place.slice(0, -1).reduce((value, key) => value[key], spoilt.document);
			holder[place.at(-1)!] = VALUES[i % VALUES.length];
			return `#/${lab}?s=${packed(JSON.stringify(spoilt))}`;
		});
}

function leavesOf(value: unknown, place: readonly string[]): (readonly string[])[] {
	if (typeof value !== 'object' || value === null) return [place];
	return Object.entries(value).flatMap(([key, inner]) => leavesOf(inner, [...place, key]));
}

/** What may be found in the browser's storage for a lab. */
export function hostileStored(lab: LabName): string[] {
	const all = [
		...DOCUMENTS.map((document) => saved(lab, document)),
		'',
		'{',
		'\0',
		saved('constructor', '{}'),
		`{"version":1e999,"lab":"${lab}","document":{}}`,
		`{"version":1,"lab":"${lab}","document":`.repeat(3),
		saved(lab, JSON.stringify({ request: 'a'.repeat(1 << 20), text: 'A\r\n'.repeat(1 << 18) })),
	];
	return inTurn(lab, all, 5);
}

/** What is pasted into a text box of a lab, named by its role’s name. */
export const HOSTILE_PASTES: readonly (readonly [
	lab: LabName,
	textbox: string,
	pastes: readonly string[],
])[] = [
	[
		'frame',
		'Frame bytes',
		[
			'8100'.repeat(1 << 18),
			'8101 41 '.repeat(1 << 18),
			'ab'.repeat(1 << 20),
			'ab:'.repeat(300_000),
		],
	],
	[
		'handshake',
		'Request',
		['\0'.repeat(20_000), 'A'.repeat(70_000), '😀'.repeat(3_500), 'A\r\n'.repeat(20_000)],
	],
	['accept-key', 'Sec-WebSocket-Key', ['1'.repeat(65_536) + 'x', 'é'.repeat(20_000)]],
	[
		'doctor',
		'Evidence',
		[`${'1'.repeat(65_536)}x`, 'code: 1006 '.repeat(90_000), '['.repeat(100_000)],
	],
	['conversation', 'Delay to the server', ['9'.repeat(1 << 20), '1e999', '-0x'.repeat(100_000)]],
	['compare', 'Clients', ['9'.repeat(1 << 20), '٣'.repeat(100_000)]],
];

/** Files that are dropped on a lab. */
export const HOSTILE_FILES: readonly (readonly [lab: LabName, text: string])[] = [
	['frame', '8100'.repeat(1 << 18)],
	['frame', 'x'.repeat(3 << 20)],
	['handshake', '\0'.repeat(60_000)],
	['conversation', '['.repeat(100_000)],
	['conversation', saved('conversation', `{"branches":${'['.repeat(20_000)}`)],
	['compare', '{"__proto__":1}'.repeat(50_000)],
	['doctor', 'GET / HTTP/1.1\r\n'.repeat(60_000)],
];

/** Every nth of them, so that n labs in a row have all. */
function inTurn<T>(lab: LabName, all: readonly T[], n: number): T[] {
	const turn = Object.keys(PARAMETERS).indexOf(lab);
	return all.filter((_, i) => i % n === turn % n);
}
