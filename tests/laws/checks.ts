// The laws of the handshake's checks: a check passes only if the head contains what the check names. Small
// predicates on the text of the head decide that, independently of the engine.
import { createHash } from 'node:crypto';
import {
	DEFAULT_SERVER,
	respondToRequest,
	readRequest,
	readResponse,
} from '../../src/engine/handshake/index.ts';
import type { RequestCheckId, ResponseCheckId } from '../../src/engine/handshake/index.ts';
import { KEY, REQUEST_LINES, RESPONSE_LINES, head } from '../support/heads.ts';
import type { Draw } from './draw.ts';
import { headBytes, mutated } from './inputs.ts';
import type { Law } from './law.ts';
import { law, must } from './law.ts';

const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const OFFERED = { protocols: ['chat', 'superchat'], extensions: 'permessage-deflate' };

export const CHECK_LAWS: readonly Law[] = [
	law(
		'a check of a request passes only if what it names is there',
		(draw) => ({
			bytes: lackingHead(draw, REQUEST_LINES, REQUEST_EXTRAS),
			client: draw.one(['other', 'browser']),
		}),
		({ bytes, client }) => {
			const request = readRequest(bytes, { client, dialled: 'ws://server.example.com/chat' });
			mustBeThere(respondToRequest(request, DEFAULT_SERVER).checks, IN_REQUEST, latin1(bytes));
		},
	),
	law(
		'a check of a response passes only if what it names is there',
		(draw) => ({
			bytes: lackingHead(draw, RESPONSE_LINES, RESPONSE_EXTRAS),
			key: draw.one([KEY, null]),
		}),
		({ bytes, key }) => {
			const context = { key, offered: OFFERED, request: null, client: 'other' } as const;
			const { checks } = readResponse(bytes, context);
			mustBeThere(checks, IN_RESPONSE, judgedHead(latin1(bytes)));
			const accept = checks.find(({ id }) => id === 'accept');
			must(key !== null || accept?.state !== 'passed', 'an accept value passed without a key');
		},
	),
];

const REQUEST_EXTRAS = [
	...['Origin: https://example.com', 'Origin: http://a/', 'Origin: null', 'Origin:'],
	...['Sec-WebSocket-Protocol: chat, superchat'],
	...['Sec-WebSocket-Extensions: permessage-deflate', 'Content-Length: 5', 'A: b'],
	...['Content-Length: 0', 'Transfer-Encoding: chunked'],
];
const RESPONSE_EXTRAS = [
	...['Sec-WebSocket-Protocol: chat', 'Sec-WebSocket-Extensions: permessage-deflate', 'Server: a'],
	...['Content-Length: 5', 'Transfer-Encoding: chunked'],
];
const STARTS = [
	...['hello there', 'GET', 'GET /', 'GET / HTTP/1.0', 'POST / HTTP/1.1', 'GET http://a/ HTTP/2.0'],
	...['GET /chat? HTTP/1.1', 'GET /%63hat HTTP/1.1', 'GET /chat?x HTTP/1.1', 'GET /chat/ HTTP/1.1'],
	...[
		'GET http://server.example.com:80/chat HTTP/1.1',
		'GET https://server.example.com/chat HTTP/1.1',
	],
	...['HTTP/1.1', 'HTTP/1.1 101', 'HTTP/1.0 101 x', 'HTTP/1.1 200 OK', 'HTTP/1.1 abc', 'A: b', ''],
];

/**
 * Returns a head that may lack what a check names: fields missing, repeated or cut, no colon, no version,
 * only LF, no end.
 */
function lackingHead(draw: Draw, lines: readonly string[], extras: readonly string[]): Uint8Array {
	if (draw.rarely(6)) return headBytes(draw);
	let kept = [...lines, ...draw.list(3, () => draw.one(extras))];
	if (draw.rarely(3)) kept[0] = draw.one(STARTS);
	for (let changes = draw.nat(3); changes > 0; changes--) {
		const at = draw.nat(kept.length - 1);
		const line = kept[at] ?? '';
		const cut = line.slice(0, draw.nat(line.length));
		kept = kept.toSpliced(at, 1, ...draw.one([[], [line, line], [cut], [line.replace(':', '')]]));
	}
	const bytes = head(...kept);
	const kind = draw.nat(5);
	if (kind === 1) return bytes.filter((byte) => byte !== 0x0d);
	if (kind === 2) return bytes.subarray(0, draw.nat(bytes.length));
	if (kind === 3) return Uint8Array.from([...bytes, ...draw.bytes(8)]);
	return kind === 4 ? mutated(draw, bytes) : bytes;
}

interface Shown {
	readonly id: string;
	readonly state: string;
}

type There<Id extends string> = Readonly<Record<Id, (head: PlainHead) => boolean>>;

/** A head as text, with its lines, which are cut once for all checks. */
interface PlainHead {
	readonly text: string;
	/** The first line that is not empty. */
	readonly start: string;
	/** The field lines, with each fold replaced by one space. */
	readonly lines: readonly string[];
}

function mustBeThere<Id extends string>(
	checks: readonly Shown[],
	there: There<Id>,
	text: string,
): void {
	const head = { text, start: startOf(text), lines: fieldLines(text) };
	for (const { id, state } of checks) {
		must(state !== 'passed' || there[id as Id](head), `${id} passed`);
	}
}

const IN_REQUEST: There<RequestCheckId> = {
	head: isWellFormed,
	// Not `\s`: it also matches the byte A0, which is no blank.
	'request-line': ({ start }) => /^GET [^ \t\v\f\r].* HTTP\/(1\.[1-9]|[2-9]\.\d)$/s.test(start),
	target: ({ start }) =>
		asksForChat(/^[ \t\v\f\r]*[^ \t\v\f\r]+[ \t\v\f\r]+([^ \t\v\f\r]+)/.exec(start)?.[1] ?? ''),
	host: (head) => valuesOf(head, 'host').length === 1 && valuesOf(head, 'host')[0] !== '',
	upgrade: (head) => listOf(head, 'upgrade').includes('websocket'),
	connection: (head) => listOf(head, 'connection').includes('upgrade'),
	version: (head) => valuesOf(head, 'sec-websocket-version').join('|') === '13',
	key: (head) => /^[A-Za-z0-9+/]{22}==$/.test(valuesOf(head, 'sec-websocket-key').join('|')),
	origin: (head) => {
		const [value = '', ...more] = valuesOf(head, 'origin');
		// A host may contain a comma (RFC 3986 §3.2.2), so the lines are not joined.
		const origins = value.split(' ');
		return (
			more.length === 0 && origins.every((one) => /^(null|[a-z][a-z0-9+.-]*:\/\/[^/]*)$/i.test(one))
		);
	},
	protocol: (head) => areDistinctTokens(listOf(head, 'sec-websocket-protocol', false)),
	extensions: (head) => listOf(head, 'sec-websocket-extensions').length > 0,
	content: (head) =>
		headOf(head.text).length === head.text.length &&
		valuesOf(head, 'transfer-encoding').length === 0 &&
		valuesOf(head, 'content-length').every((value) => Number(value) === 0),
};

const IN_RESPONSE: There<ResponseCheckId> = {
	'first-bytes': ({ text }) => /^HTTP\/\d\.\d\s+\d{3}(\s|$)/.test(text),
	head: isWellFormed,
	'status-line': ({ start }) => /^HTTP\/\d\.\d \d{3} /.test(start),
	'status-101': ({ start }) => /^HTTP\/\d\.\d\s+101(\s|$)/.test(start),
	upgrade: (head) => listOf(head, 'upgrade').join('|') === 'websocket',
	connection: (head) => listOf(head, 'connection').includes('upgrade'),
	accept: (head) => valuesOf(head, 'sec-websocket-accept').join('|') === sha1(KEY + GUID),
	extensions: (head) =>
		listOf(head, 'sec-websocket-extensions').join('').startsWith(OFFERED.extensions),
	protocol: (head) =>
		OFFERED.protocols.includes(valuesOf(head, 'sec-websocket-protocol').join('|')),
	'content-fields': (head) =>
		/^\S+\s+101/.test(head.start) &&
		valuesOf(head, 'content-length').concat(valuesOf(head, 'transfer-encoding')).length === 0,
	'other-fields': ({ lines }) => lines.length > 0,
};

function latin1(bytes: Uint8Array): string {
	return Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
}

function sha1(text: string): string {
	return createHash('sha1').update(text, 'latin1').digest('base64');
}

/** Returns the head that is judged, without interim responses and without frames in front. */
function judgedHead(text: string): string {
	const framed = (text.charCodeAt(0) & 0x70) === 0;
	const at = framed ? Math.max(0, text.indexOf('HTTP/')) : 0;
	const rest = text.slice(at);
	const interim = /^HTTP\/\d\.\d\s+1(?!01)\d\d/.test(rest) && endOf(rest) !== null;
	return interim ? judgedHead(rest.slice(endOf(rest)!)) : rest;
}

/** Returns the end of the head; null without an empty line. Empty lines in front belong to the head. */
function endOf(text: string): number | null {
	const from = /^(\r?\n)*/.exec(text)![0].length;
	const found = /(^|\n)\r?\n/.exec(text.slice(from));
	return found && from + found.index + found[0].length;
}

function headOf(text: string): string {
	return text.slice(0, endOf(text) ?? text.length);
}

function startOf(text: string): string {
	return /^(?:\r?\n)*(.*?)\r?(?:\n|$)/s.exec(text)?.[1] ?? '';
}

function fieldLines(text: string): readonly string[] {
	const [first = '', ...lines] = headOf(text)
		.replace(/^(\r?\n)*/, '')
		.split(/\r?\n/);
	const named = /^[!#$%&'*+.^_`|~0-9A-Za-z-]+:/.test(first) ? [first, ...lines] : lines;
	return named
		.join('\n')
		.replace(/(?<=[^\n])\n[ \t]+/g, ' ')
		.split('\n')
		.filter(Boolean);
}

function valuesOf({ lines }: PlainHead, name: string): readonly string[] {
	return lines.flatMap((line) => {
		const colon = line.indexOf(':');
		const matches = colon >= 0 && blanksOff(line.slice(0, colon)).toLowerCase() === name;
		return matches ? [blanksOff(line.slice(colon + 1))] : [];
	});
}

function listOf(head: PlainHead, name: string, lower = true): readonly string[] {
	const joined = valuesOf(head, name).join(',');
	const members = joined.split(',').map(blanksOff).filter(Boolean);
	return lower ? members.map((member) => member.toLowerCase()) : members;
}

function blanksOff(text: string): string {
	return text.replace(/^[ \t]+|[ \t]+$/g, '');
}

/** Returns whether the target asks port 80 of server.example.com for /chat, in any spelling. */
function asksForChat(target: string): boolean {
	const whole = target.startsWith('/') ? `http://server.example.com${target}` : target;
	if (!/^https?:\/\//i.test(whole) || !URL.canParse(whole)) return false;
	const { protocol, hostname, port, pathname, search } = new URL(whole);
	const path = pathname.replace(/%[0-9a-f]{2}/gi, (byte) =>
		String.fromCharCode(Number.parseInt(byte.slice(1), 16)),
	);
	const at80 = port === '' ? protocol === 'http:' : port === '80';
	return hostname === 'server.example.com' && at80 && path === '/chat' && search === '';
}

function areDistinctTokens(members: readonly string[]): boolean {
	const tokens = members.every((member) => /^[!#$%&'*+.^_`|~0-9A-Za-z-]+$/.test(member));
	return members.length > 0 && tokens && new Set(members).size === members.length;
}

/**
 * Whether the head has a first line, lines that end in CR LF with a name, a colon and a value, and an empty
 * line.
 */
function isWellFormed({ text, start, lines }: PlainHead): boolean {
	if (endOf(text) === null || /(^|[^\r])\n|\r(?!\n)/.test(headOf(text))) return false;
	if (start === '') return false;
	return lines.every((line) =>
		// oxlint-disable-next-line no-control-regex
		/^[!#$%&'*+.^_`|~0-9A-Za-z-]+:[^\x00-\x08\x0a-\x1f\x7f]*$/.test(line),
	);
}
