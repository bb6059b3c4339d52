// The laws of the Accept key lab: what it states about a key and about a pair is true. Node's base64 and
// SHA-1 and patterns on the texts decide that, independently of the engine.
import { createHash } from 'node:crypto';
import type { AcceptMistakeId } from '../../src/engine/handshake/index.ts';
import type { KeyFinding } from '../../src/panels/accept-key/key-verdict.ts';
import { keyVerdicts } from '../../src/panels/accept-key/key-verdict.ts';
import { knownPair, type KnownPairId } from '../../src/panels/accept-key/examples.ts';
import type { PairCheck } from '../../src/panels/accept-key/pair-check.ts';
import { checkPair } from '../../src/panels/accept-key/pair-check.ts';
import type { Draw } from './draw.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const KEY_BYTES = 16;

export const KEY_CHECK_LAWS: readonly Law[] = [
	law('what is said of a key is so', lackingKey, (key) => {
		const verdicts = keyVerdicts(key);
		for (const { server, finding, fault } of verdicts) {
			must(isSo(finding, key), `not so: ${JSON.stringify(finding)}`);
			must(fault.from >= 0 && fault.from <= fault.to && fault.to <= key.length, 'a mark beside it');
			must(SERVERS[server](key), `no server ${server} it`);
		}
	}),
	law(
		'what is said of a pair is so',
		(draw) => {
			const key = lackingKey(draw);
			return { key, accept: lackingAccept(draw, key) };
		},
		({ key, accept }) => {
			const check = checkPair(key, accept);
			must(check.accept === bare(accept), 'another value');
			must((check.key === 'missing') === (bare(key) === ''), `the key is ${check.key}`);
			must(check.key !== 'good' || isKey(bare(key)), 'a good key');
			must(check.key !== 'refused' || !isKey(bare(key)), 'a refused key');
			must(
				(check.trimmed === 'nothing') === (bare(key) === key && bare(accept) === accept),
				'trim',
			);
			must(explains(check, bare(key), bare(accept)), JSON.stringify(check.explanation));
		},
	),
];

const PIECES = [
	...[
		'=',
		'==',
		' ',
		'\t',
		'\r\n',
		'\u00a0',
		'\u2003',
		'\ufeff',
		'\v',
		'-',
		'_',
		'*',
		'é',
		'\u952e',
	],
	...['\u{1f511}', '\ud83d', 'A', 'B', '/'],
];

/** Returns a key with another length, alphabet or padding, with white space around it, or noise. */
function lackingKey(draw: Draw): string {
	const bytes = draw.rarely(3) ? draw.bytes(20) : drawnBytes(draw, KEY_BYTES);
	let key = Buffer.from(bytes).toString('base64');
	if (draw.rarely(4)) key = key.replace(/.(?==*$)/, () => draw.one(['B', 'g', 'Q', '9', '/']));
	if (draw.rarely(8)) key = key.replaceAll('+', '-').replaceAll('/', '_');
	if (draw.rarely(8)) key = key.replace(/=+$/, '');
	return spoiltText(draw, key);
}

function drawnBytes(draw: Draw, count: number): number[] {
	return Array.from({ length: count }, () => draw.nat(255));
}

function spoiltText(draw: Draw, text: string): string {
	let spoilt = text;
	for (let changes = draw.small(3); changes > 0; changes--) {
		const at = draw.one([0, spoilt.length, draw.nat(spoilt.length)]);
		spoilt = spoilt.slice(0, at) + draw.one(PIECES) + spoilt.slice(at + draw.small(3));
	}
	return draw.rarely(8) ? spoilt.slice(0, draw.nat(spoilt.length)) : spoilt;
}

/** Returns an accept value with a known mistake, or a value near the right one. */
function lackingAccept(draw: Draw, key: string): string {
	const right = answer(draw.one([key, bare(key), `${bare(key)} `, ` ${bare(key)}`]));
	const digest = Buffer.from(right, 'base64');
	const near = draw.one([
		...[right, right, sha1(textBytes(bare(key))), sha1(Buffer.from(GUID)), digest.toString('hex')],
		...[right.toLowerCase(), right.replace('=', ''), bare(key), key, answer('')],
		Buffer.from(digest.toString('hex')).toString('base64'),
		Buffer.from(drawnBytes(draw, 20)).toString('base64'),
		...['', 'x'],
	]);
	return draw.rarely(2) ? spoiltText(draw, near) : near;
}

/** Removes spaces, tabs (RFC 9110 §5.5) and line ends at both ends. */
function bare(text: string): string {
	return text.replace(/^[ \t\r\n]+/, '').replace(/[ \t\r\n]+$/, '');
}

function isKey(text: string): boolean {
	return /^[A-Za-z0-9+/]{22}==$/.test(text);
}

function isCanonical(text: string): boolean {
	return Buffer.from(text, 'base64').toString('base64') === text;
}

const SERVERS = {
	accepts: (key) => isKey(key) && isCanonical(key),
	ignores: (key) => key !== bare(key),
	tolerates: (key) => isKey(bare(key)) && !isCanonical(bare(key)),
	refuses: (key) => !isKey(bare(key)),
} as const satisfies Record<string, (key: string) => boolean>;

function isSo(finding: KeyFinding, key: string): boolean {
	const at = 'position' in finding ? finding.position - 1 : 0;
	if ('found' in finding && !key.startsWith(finding.found, at)) return false;
	const there = key.charAt(at);
	switch (finding.type) {
		case 'fine':
			return isKey(key) && isCanonical(key);
		case 'empty':
			return bare(key) === '';
		case 'blank-around':
			return /^[ \t\r\n]|[ \t\r\n]$/.test(key);
		case 'beyond-ascii':
			return finding.found.codePointAt(0)! > 0x7f;
		case 'url-alphabet':
			return there === '-' || there === '_';
		case 'character':
			// oxlint-disable-next-line no-control-regex
			return /[\x00-\x7f]/.test(there) && !/[A-Za-z0-9+/=_-]/.test(there);
		case 'single-character':
			return /^[A-Za-z0-9+/]+$/.test(bare(key)) && bare(key).length % 4 === 1 && at < key.length;
		case 'padding-missing':
			return there === '' || /[ \t\r\n]/.test(there);
		case 'padding-misplaced':
			return key.includes('=') && /[A-Za-z0-9+/=]/.test(there);
		case 'length': {
			const { bytes, characters } = finding;
			const decoded = Buffer.from(key, 'base64').length;
			return bytes !== KEY_BYTES && bytes === decoded && characters === bare(key).length;
		}
		case 'canonical': {
			const { found, wanted } = finding;
			const mended = bare(key.slice(0, at) + wanted + key.slice(at + found.length));
			const same = Buffer.from(mended, 'base64').equals(Buffer.from(bare(key), 'base64'));
			return same && isCanonical(mended) && !isCanonical(bare(key));
		}
	}
}

/** Returns one byte per character if possible, as on the wire. */
function textBytes(text: string): Buffer {
	return Buffer.from(text, /[\u0100-\uffff]/.test(text) ? 'utf8' : 'latin1');
}

function sha1(...parts: readonly Uint8Array[]): string {
	return createHash('sha1').update(Buffer.concat(parts)).digest('base64');
}

function answer(key: string): string {
	return sha1(textBytes(key), Buffer.from(GUID));
}

function explains({ explanation, tried }: PairCheck, key: string, accept: string): boolean {
	const expected = answer(key);
	if (explanation.expected !== expected || tried < 20) return false;
	switch (explanation.type) {
		case 'right':
			return accept === expected;
		case 'mistake': {
			const { id, pair } = explanation.mistake;
			if (accept === expected) return false;
			if (id === 'other-key') return answer(knownPair(pair as KnownPairId).key) === accept;
			// Programs differ in how they decode invalid base64.
			if (id === 'key-decoded' && !/^[A-Za-z0-9+/]*=*$/.test(key)) return true;
			return MISTAKES[id](key, expected) === accept || (id === 'case-changed' && sameLetters());
		}
		case 'extra':
			return false;
		case 'unknown': {
			const shaped = accept.length === 28 && /^[A-Za-z0-9+/]{27}=$/.test(accept);
			return accept !== expected && explanation.shaped === shaped;
		}
	}
	function sameLetters(): boolean {
		return accept.toLowerCase() === expected.toLowerCase();
	}
}

/** Returns the SHA-1 of the texts, joined. */
function hashed(...texts: readonly string[]): string {
	return sha1(...texts.map(textBytes));
}

function hex(accept: string): string {
	return Buffer.from(accept, 'base64').toString('hex');
}

/** The value that each mistake produces, computed as its description says. */
const MISTAKES: Readonly<
	Record<Exclude<AcceptMistakeId, 'other-key'>, (key: string, right: string) => string>
> = {
	'key-decoded': (key) => sha1(Buffer.from(key, 'base64'), Buffer.from(GUID)),
	'guid-missing': (key) => hashed(key),
	'guid-first': (key) => hashed(GUID, key),
	'guid-lower-case': (key) => hashed(key, GUID.toLowerCase()),
	'guid-braces': (key) => hashed(key, `{${GUID}}`),
	'guid-no-hyphens': (key) => hashed(key, GUID.split('-').join('')),
	'guid-only': () => hashed(GUID),
	'hex-encoded': (_, right) => Buffer.from(hex(right)).toString('base64'),
	'hex-encoded-capitals': (_, right) => Buffer.from(hex(right).toUpperCase()).toString('base64'),
	'hex-only': (_, right) => hex(right),
	'key-space': (key) => hashed(key, ' ', GUID),
	'key-leading-space': (key) => hashed(' ', key, GUID),
	'key-cr': (key) => hashed(key, '\r', GUID),
	'key-lf': (key) => hashed(key, '\n', GUID),
	'key-crlf': (key) => hashed(key, '\r\n', GUID),
	'key-quoted': (key) => hashed('"', key, '"', GUID),
	'key-no-padding': (key) => hashed(key.replace(/=*$/, ''), GUID),
	'key-echoed': (key) => key,
	'joined-with-space': (key) => hashed(key, GUID, ' '),
	'joined-with-lf': (key) => hashed(key, GUID, '\n'),
	'joined-with-crlf': (key) => hashed(key, GUID, '\r\n'),
	'padding-lost': (_, right) => right.slice(0, 27),
	'url-alphabet': (_, right) => right.replace(/\+/g, '-').replace(/\//g, '_'),
	'case-changed': (_, right) => right.toLowerCase(),
};
