// The cases that a learner's server is played against: what a client sends, in five sections. What a server
// must do is not written here: the engine's strict server says it (judge-server.ts).
import { encodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import { OPCODE, closeBody, type FrameSpec } from '../../engine/frame/index.ts';
import type { RuleCode } from '../../engine/report/index.ts';

export const CASE_SECTIONS = ['requests', 'messages', 'control', 'headers', 'fragments'] as const;
export type CaseSection = (typeof CASE_SECTIONS)[number];

/** Says how the request differs from a usual one. */
export interface RequestChange {
	readonly method?: string;
	readonly httpVersion?: string;
	/** Lists names of fields that are missing. */
	readonly omit?: readonly string[];
	/** Lists fields with another value; `add` lists fields that are added. */
	readonly alter?: readonly (readonly [name: string, value: string])[];
	readonly add?: readonly (readonly [name: string, value: string])[];
	/** Asks for the names of all fields in lower case. */
	readonly lowerCase?: true;
}

/** Represents what decides a case: a rule, or a section that no rule stands for. */
export type CaseRule = RuleCode | `RFC ${number} §${string}`;

export interface ServerCase {
	readonly id: string;
	readonly section: CaseSection;
	readonly rule: CaseRule;
	readonly request: RequestChange;
	/** Lists what the client sends after the opening handshake. */
	readonly frames: readonly FrameSpec[];
}

/** Holds the value of Sec-WebSocket-Key in a usual request. */
export const CASE_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

const bytes = (...values: readonly number[]): Bytes => Uint8Array.from(values);
const filled = (length: number, value: number): Bytes => new Uint8Array(length).fill(value);

type Rest = Partial<FrameSpec>;
const frame = (opcode: number, payload: Bytes, rest: Rest = {}): FrameSpec => ({
	fin: true,
	opcode,
	payload,
	...rest,
});
const text = (value: string | Bytes, rest: Rest = {}) =>
	frame(OPCODE.text, typeof value === 'string' ? encodeUtf8(value) : value, rest);
const binary = (payload: Bytes, rest: Rest = {}) => frame(OPCODE.binary, payload, rest);
const goesOn = (value: string | Bytes, rest: Rest = {}) =>
	frame(OPCODE.continuation, typeof value === 'string' ? encodeUtf8(value) : value, rest);
const ping = (payload: Bytes, rest: Rest = {}) => frame(OPCODE.ping, payload, rest);
const pong = (payload: Bytes, rest: Rest = {}) => frame(OPCODE.pong, payload, rest);
const close = (payload: Bytes = bytes(), rest: Rest = {}) => frame(OPCODE.close, payload, rest);

const FIRST: Rest = { fin: false };
const UNMASKED: Rest = { key: null };

const asked = (id: string, rule: CaseRule, request: RequestChange): ServerCase => ({
	id,
	section: 'requests',
	rule,
	request,
	frames: [],
});
const sent =
	(section: CaseSection) =>
	(id: string, rule: CaseRule, ...frames: readonly FrameSpec[]): ServerCase => ({
		id,
		section,
		rule,
		request: {},
		frames,
	});
const message = sent('messages');
const control = sent('control');
const header = sent('headers');
const fragment = sent('fragments');

const STAR = 0x2a;

/** Lists all cases, in the order in which they are played. */
export const SERVER_CASES: readonly ServerCase[] = [
	asked('1.1', 'response-status-101', {}),
	asked('1.2', 'accept-own-key', { alter: [['Sec-WebSocket-Key', 'x3JJHMbDL1EzLkh9GBhXDw==']] }),
	asked('1.3', 'RFC 9110 §5.1', { lowerCase: true }),
	asked('1.4', 'request-upgrade-websocket', { alter: [['Upgrade', 'WebSocket']] }),
	asked('1.5', 'request-connection-upgrade', { alter: [['Connection', 'keep-alive, Upgrade']] }),
	asked('1.6', 'subprotocol-offered', { add: [['Sec-WebSocket-Protocol', 'chat, json']] }),
	asked('1.7', 'request-method-get', { method: 'POST' }),
	asked('1.8', 'request-http-version', { httpVersion: 'HTTP/1.0' }),
	asked('1.9', 'http-host-missing', { omit: ['Host'] }),
	asked('1.10', 'request-upgrade-missing', { omit: ['Upgrade'] }),
	asked('1.11', 'request-connection-upgrade', { alter: [['Connection', 'keep-alive']] }),
	asked('1.12', 'request-key-missing', { omit: ['Sec-WebSocket-Key'] }),
	asked('1.13', 'request-key-length', { alter: [['Sec-WebSocket-Key', 'aGVsbG8=']] }),
	asked('1.14', 'request-version-13', { alter: [['Sec-WebSocket-Version', '8']] }),
	asked('1.15', 'request-version-missing', { omit: ['Sec-WebSocket-Version'] }),
	asked('1.16', 'request-connection-upgrade', { alter: [['Connection', 'upgrade, keep-alive']] }),
	asked('1.17', 'request-connection-upgrade', {
		alter: [['Connection', 'Upgrade-Insecure-Requests']],
	}),
	asked('1.18', 'request-upgrade-websocket', { alter: [['Upgrade', 'h2c']] }),
	asked('1.19', 'request-version-13', { alter: [['Sec-WebSocket-Version', '113']] }),
	asked('1.20', 'request-key-base64', {
		alter: [['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZQ!!']],
	}),
	asked('1.21', 'request-key-length', {
		alter: [['Sec-WebSocket-Key', 'dGhlIHNhbXBsZSBub25jZSBsb25n']],
	}),
	// Chromium offers this. A response must not repeat `client_max_window_bits` without a value.
	asked('1.22', 'deflate-client-bits-value', {
		add: [['Sec-WebSocket-Extensions', 'permessage-deflate; client_max_window_bits']],
	}),

	message('2.1', 'RFC 6455 §5.6', text('Hello')),
	message('2.2', 'length-minimal-16', text('')),
	message('2.3', 'length-minimal-16', text(filled(125, STAR))),
	message('2.4', 'length-minimal-16', text(filled(126, STAR))),
	message('2.5', 'length-minimal-64', text(filled(65_535, STAR))),
	message('2.6', 'length-minimal-64', text(filled(65_536, STAR))),
	message('2.7', 'utf8-truncated', text('你好')),
	message('2.8', 'RFC 6455 §5.3', text('key of zeros', { key: bytes(0, 0, 0, 0) })),
	message('2.9', 'endpoint-type-unsupported', binary(bytes(0xff, 0xfe, 0x00))),
	message('2.10', 'length-minimal-16', binary(bytes())),
	message('2.11', 'length-minimal-64', binary(filled(65_536, 0xfe))),
	message('2.12', 'frame-boundaries-meaningless', text('one'), text('two')),
	message('2.13', 'frame-boundaries-meaningless', text('one'), binary(bytes(2)), text('three')),
	message('2.14', 'RFC 6455 §5.6', text('\ufeff\0\ufffd ')),

	control('3.1', 'ping-answered', ping(bytes())),
	control('3.2', 'ping-answered', ping(encodeUtf8('Hello'))),
	control('3.3', 'pong-same-data', ping(bytes(0x00, 0xff, 0xfe))),
	control('3.4', 'control-length', ping(filled(125, 0xfe))),
	control('3.5', 'control-length', ping(filled(126, 0xfe))),
	control('3.6', 'control-unfragmented', ping(encodeUtf8('Hel'), FIRST)),
	control('3.7', 'pong-unsolicited', pong(encodeUtf8('unasked'))),
	control('3.8', 'ping-answered', ping(bytes(1)), ping(bytes(2)), text('a')),
	control('3.9', 'close-answered', close()),
	control('3.10', 'close-answered', close(closeBody(1000, ''))),
	control('3.11', 'close-echo-code', close(closeBody(4000, 'bye'))),
	control('3.12', 'close-body-length', close(bytes(3))),
	control('3.13', 'close-code-reserved-local', close(closeBody(1005, ''))),
	control('3.14', 'close-code-below-1000', close(closeBody(999, ''))),
	control('3.15', 'close-echo-code', close(closeBody(1003, ''))),
	control('3.16', 'close-code-reserved-1004', close(closeBody(1004, ''))),
	control('3.17', 'close-code-reserved-local', close(closeBody(1006, ''))),
	control('3.18', 'close-echo-code', close(closeBody(1007, ''))),
	control('3.19', 'close-echo-code', close(closeBody(1011, ''))),
	control('3.20', 'close-code-reserved-local', close(closeBody(1015, ''))),
	control('3.21', 'close-code-unassigned', close(closeBody(1016, ''))),
	control('3.22', 'close-code-unassigned', close(closeBody(2999, ''))),
	control('3.23', 'close-echo-code', close(closeBody(3000, ''))),
	control('3.24', 'close-echo-code', close(closeBody(4999, ''))),
	control('3.25', 'close-code-above-4999', close(closeBody(5000, ''))),
	control('3.26', 'close-reason-utf8', close(bytes(0x03, 0xe8, 0xff))),
	control('3.27', 'control-length', close(closeBody(1000, '*'.repeat(124)))),
	control('3.28', 'control-unfragmented', close(closeBody(1000, ''), FIRST)),

	header('4.1', 'mask-client', text('Hello', UNMASKED)),
	header('4.2', 'mask-client', ping(bytes(), UNMASKED)),
	header('4.3', 'mask-client', text('a'), text('b', UNMASKED)),
	header('4.4', 'frame-rsv1', text('Hello', { rsv1: true })),
	header('4.5', 'frame-rsv2', text('a'), text('Hello', { rsv2: true })),
	header('4.6', 'frame-rsv3', ping(bytes(), { rsv3: true })),
	header('4.7', 'frame-opcode-reserved-data', frame(3, encodeUtf8('x'))),
	header('4.8', 'frame-opcode-reserved-data', text('a'), frame(7, bytes())),
	header('4.9', 'frame-opcode-reserved-control', frame(11, bytes())),
	header('4.10', 'frame-opcode-reserved-control', frame(15, bytes(1))),
	header('4.11', 'length-minimal-16', text('Hello', { lengthForm: 16 })),
	header('4.12', 'length-minimal-64', binary(filled(126, 0xfe), { lengthForm: 64 })),
	header('4.13', 'length-minimal-16', text(filled(125, STAR), { lengthForm: 16 })),
	header('4.14', 'length-minimal-64', text('Hello', { lengthForm: 64 })),
	header('4.15', 'length-minimal-64', binary(filled(65_535, 0xfe), { lengthForm: 64 })),
	header('4.16', 'length-minimal-16', ping(encodeUtf8('Hello'), { lengthForm: 16 })),
	header('4.17', 'mask-client', binary(bytes(1), UNMASKED)),
	header('4.18', 'mask-client', text('Hel', FIRST), goesOn('lo', UNMASKED)),
	header('4.19', 'mask-client', pong(bytes(), UNMASKED)),
	header('4.20', 'mask-client', close(closeBody(1000, ''), UNMASKED)),
	header('4.21', 'frame-rsv1', text('Hel', FIRST), goesOn('lo', { rsv1: true })),
	header('4.22', 'frame-rsv1', ping(bytes(), { rsv1: true })),
	header('4.23', 'frame-opcode-reserved-data', frame(5, encodeUtf8('x'))),

	fragment('5.1', 'fragment-support', text('Hel', FIRST), goesOn('lo')),
	fragment(
		'5.2',
		'fragment-support',
		binary(bytes(1), FIRST),
		goesOn(bytes(2), FIRST),
		goesOn(bytes(3)),
	),
	fragment('5.3', 'control-interleaved', text('Hel', FIRST), ping(encodeUtf8('?')), goesOn('lo')),
	fragment('5.4', 'fragment-start-missing', goesOn('lo')),
	fragment('5.5', 'fragment-interleaved', text('Hel', FIRST), text('lo')),
	fragment('5.6', 'utf8-frame-cut-allowed', text(bytes(0xe2, 0x82), FIRST), goesOn(bytes(0xac))),
	fragment('5.7', 'utf8-lead-byte', text(bytes(0x61, 0xff))),
	fragment('5.8', 'utf8-surrogate', text('a', FIRST), goesOn(bytes(0xed, 0xa0, 0x80))),
	fragment('5.9', 'utf8-truncated', text(bytes(0x61, 0xe2, 0x82))),
	fragment('5.10', 'close-mid-message', text('Hel', FIRST), close(closeBody(1001, ''))),
	fragment('5.11', 'fragment-interleaved', text('Hel', FIRST), binary(bytes(1), FIRST)),
	fragment('5.12', 'fragment-start-missing', text('a'), goesOn('b', FIRST)),
	fragment(
		'5.13',
		'fragment-support',
		text('', FIRST),
		goesOn('Hel', FIRST),
		pong(bytes()),
		goesOn('', FIRST),
		ping(bytes(1)),
		goesOn('lo'),
	),
];

/**
 * Says how many cases of each section `all` names: those that there were when the first lessons were saved as files.
 * Such a lesson counts its cases in its goal and its texts, so cases that are added are not among them.
 */
const NAMED_BY_ALL: Readonly<Record<CaseSection, number>> = {
	requests: 15,
	messages: 13,
	control: 14,
	headers: 12,
	fragments: 10,
};

/** Returns the cases with these ids, in the order of the ids, or the 64 cases that `all` names. */
export function casesOf(ids: readonly string[] | 'all'): readonly ServerCase[] {
	if (ids !== 'all') return ids.flatMap((id) => SERVER_CASES.find((one) => one.id === id) ?? []);
	return CASE_SECTIONS.flatMap((section) =>
		SERVER_CASES.filter((one) => one.section === section).slice(0, NAMED_BY_ALL[section]),
	);
}
