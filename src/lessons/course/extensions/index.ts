import {
	clientActs,
	conversationAt,
	serverActs,
	type WrittenScenario,
} from '../../conversation-state.ts';
import type { VerdictReason } from '../../../engine/compare/index.ts';
import { encodedHead } from '../../encoded-head.ts';
import type { ChoiceItem, CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/**
 * Shares one HTTP/2 connection between a file and a WebSocket. Each DATA frame of the file is one segment, so that a
 * phone can show every arrow; the scene `http2` has hundreds.
 */
const SHARED: WrittenScenario = {
	client: { url: 'wss://server.example.com/chat', origin: 'https://server.example.com' },
	script: [
		clientActs({ on: 'open' }, { type: 'text', text: 'Hello' }),
		serverActs({ on: 'message' }, { type: 'echo' }),
		clientActs({ on: 'message', nth: 1 }, { type: 'close', code: 1000 }),
	],
	link: {
		tls: true,
		bitsPerSecond: 10_000_000,
		mss: 16_500,
		http2: { extendedConnect: true, downloadBytes: 131_000 },
	},
};

/** Shows “Hello”, compressed, as RFC 7692 §7.2.3.1 prints it. */
const HELLO = '/frame?hex=c107f248cdc9c90700&from=server&deflate=1';

const REQUEST = [
	'GET /chat HTTP/1.1',
	'Host: server.example.com',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==',
	'Origin: http://example.com',
	'Sec-WebSocket-Version: 13',
];
const RESPONSE = [
	'HTTP/1.1 101 Switching Protocols',
	'Upgrade: websocket',
	'Connection: Upgrade',
	'Sec-WebSocket-Accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=',
];
const PROTOCOLS = 'Sec-WebSocket-Protocol: chat.v2, chat.v1';
const DEFLATE = 'Sec-WebSocket-Extensions: permessage-deflate';

const MESSAGES =
	'/compare?clients=10000&rate=1&rtt=100&poll=1000&headers=browser&tls=1.3&upstream=1';

/** Teaches what client and server agree on in the handshake, and WebSocket over HTTP/2 (lesson 13). */
export const lesson: Lesson = {
	id: 'extensions',
	number: 13,
	minutes: 14,
	tiles: ['c1 07 f2 48 …', 'RSV1', ':protocol'],
	steps: [
		{
			id: 'size',
			section: 'RFC 7692 §7.2.3.1',
			kind: 'predict',
			open: '/frame?hex=810548656c6c6f&from=server',
			then: HELLO,
			answer: {
				type: 'number',
				fact: 'frame.0.length',
				within: 0,
				mistakes: [
					{ id: 'same', is: 5 },
					{ id: 'half', is: 3 },
					{ id: 'frame', fact: 'frame.0.size' },
				],
			},
		},
		{
			id: 'offer',
			kind: 'look',
			pins: ['request.field.Sec-WebSocket-Extensions', 'response.field.Sec-WebSocket-Extensions'],
			open: '/handshake?example=rfc-deflate&step=8',
			rule: 'extension-offered',
		},
		{
			id: 'inflate',
			subgoal: 'interpret',
			rule: 'deflate-tail-removed',
			kind: 'look',
			pins: ['byte.0', 'byte.1'],
			open: `${HELLO}&select=1`,
		},
		{
			id: 'second-hello',
			subgoal: 'interpret',
			kind: 'do',
			open: HELLO,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 2 },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.text', is: 'Hello' },
				{ fact: 'frame.1.payload', is: 'f2 00 11 00 00' },
				{ fact: 'frame.1.fin', is: true },
				{ fact: 'message.1.kind', is: 'text' },
				{ fact: 'message.1.compressed', is: true },
				{ fact: 'message.1.text', is: 'Hello' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=c107f248cdc9c90700c105f200110000&from=client&deflate=1',
				},
				{
					id: 'first',
					section: 'RFC 7692 §7.2.3.2',
					when: [{ fact: 'frame.0.payload', is: 'f2 00 11 00 00' }],
					example: '/frame?hex=c105f200110000c107f248cdc9c90700&from=server&deflate=1',
				},
				{
					id: 'one-frame',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frames', is: 1 }],
					example: '/frame?hex=c10cf248cdc9c90700f200110000&from=server&deflate=1',
				},
				{
					id: 'no-header',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.9', is: 'f2' }],
					example: '/frame?hex=c107f248cdc9c90700f200110000&from=server&deflate=1',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.1.masked', is: true }],
					example: '/frame?hex=c107f248cdc9c90700c18537fa213dc5fa303d37&from=server&deflate=1',
				},
				{
					id: 'continuation',
					rule: 'fragment-start-missing',
					when: [
						{ fact: 'frame.1.opcode', is: 0 },
						{ fact: 'frame.0.fin', is: true },
					],
					example: '/frame?hex=c107f248cdc9c907008005f200110000&from=server&deflate=1',
				},
				{
					id: 'plain',
					section: 'RFC 7692 §7.2.3.2',
					when: [{ fact: 'frame.1.payload', is: '48 65 6c 6c 6f' }],
					example: '/frame?hex=c107f248cdc9c90700810548656c6c6f&from=server&deflate=1',
				},
				{
					id: 'too-short',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.1.length', atMost: 4 },
						{ fact: 'frame.1.opcode', is: 1 },
						{ fact: 'frames', atLeast: 3 },
					],
					example: '/frame?hex=c107f248cdc9c90700c104f200110000&from=server&deflate=1',
				},
				{
					id: 'not-final',
					rule: 'fragment-unfinished',
					when: [
						{ fact: 'frame.1.fin', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=c107f248cdc9c907004105f200110000&from=server&deflate=1',
				},
				{
					id: 'copied',
					when: [
						{ fact: 'frame.1.payload', is: 'f2 48 cd c9 c9 07 00' },
						{ fact: 'frame.0.opcode', is: 1 },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=c107f248cdc9c90700c107f248cdc9c90700&from=server&deflate=1',
				},
				{
					id: 'not-marked',
					section: 'RFC 7692 §6.1',
					when: [
						{ fact: 'frame.1.rsv1', is: false },
						{ fact: 'failure.frame', is: 1 },
						{ fact: 'failure.code', is: 1007 },
					],
					example: '/frame?hex=c107f248cdc9c907008105f200110000&from=server&deflate=1',
				},
				{
					id: 'length',
					when: [
						{ fact: 'frame.1.complete', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=c107f248cdc9c90700c107f200110000&from=server&deflate=1',
				},
				{
					id: 'binary',
					when: [
						{ fact: 'frame.1.opcode', is: 2 },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=c107f248cdc9c90700c205f200110000&from=server&deflate=1',
				},
			],
			solution: '/frame?hex=c107f248cdc9c90700c105f200110000&from=server&deflate=1',
			rule: 'deflate-takeover-kept',
		},
		{
			id: 'http2',
			kind: 'predict',
			open: MESSAGES,
			shows: 'lanes',
			then: `${MESSAGES}&http=http/2`,
			answer: {
				type: 'choice',
				choices: ['half', 'same', 'more'],
				right: 'more',
				shownBy: [
					{ fact: 'http', is: 'http/2' },
					// Over HTTP/1.1 it is 21,860.
					{ fact: 'websocket.minute', atLeast: 22_000, atMost: 24_000 },
				],
			},
			section: 'RFC 8441 §5',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: conversationAt(SHARED, 262),
			shows: 'diagram',
			choices: ['addresses', 'messages', 'streams', 'smaller'],
			right: 'streams',
			section: 'RFC 8441 §1',
		},
		{
			id: 'read-it',
			section: 'RFC 7692 §6',
			kind: 'explain',
			open: '/frame?example=recorded-chromium-compressed&select=0-7',
			shows: 'bits',
			choices: ['encrypted', 'compressed', 'faulty'],
			right: 'compressed',
		},
	],
	practice: [
		{
			id: 'fragments',
			subgoal: 'flags',
			kind: 'do',
			open: '/frame?hex=4103f248cd&from=server&deflate=1',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 3 },
				{ fact: 'frame.0.payload', is: 'f2 48 cd' },
				{ fact: 'frame.1.kind', is: 'Ping' },
				{ fact: 'frame.1.payload', is: '70' },
				{ fact: 'frame.2.opcode', is: 0 },
				{ fact: 'frame.2.payload', is: 'c9 c9 07 00' },
				{ fact: 'frame.2.fin', is: true },
				{ fact: 'message.0.compressed', is: true },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.text', is: 'Hello' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'only-first',
					rule: 'fragment-unfinished',
					when: [{ fact: 'bytes', is: '41 03 f2 48 cd' }],
					example: '/frame?hex=4103f248cd&from=server&deflate=1',
				},
				{
					id: 'ping-first',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frame.0.opcode', is: 9 },
						{ fact: 'frame.1.opcode', is: 1 },
					],
					example: '/frame?hex=8901704103f248cd8004c9c90700&from=server&deflate=1',
				},
				{
					id: 'binary',
					section: 'RFC 6455 §5.6',
					when: [{ fact: 'frame.0.opcode', is: 2 }],
					example: '/frame?hex=4203f248cd8901708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'first-changed',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.payload', not: 'f2 48 cd' }],
					example: '/frame?hex=4104f248cd708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'first-flags',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', not: '41' }],
					example: '/frame?hex=c103f248cd8901708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'bare-ping',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.5', is: '70' }],
					example: '/frame?hex=4103f248cd708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.1.masked', is: true }],
					example: '/frame?hex=4103f248cd898137fa213d478004c9c90700&from=server&deflate=1',
				},
				{
					id: 'no-length',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.1.opcode', is: 9 },
						{ fact: 'frame.1.length', is: 0x70 },
					],
					example: '/frame?hex=4103f248cd89708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'ping-not-final',
					rule: 'control-unfragmented',
					when: [
						{ fact: 'frame.1.opcode', is: 9 },
						{ fact: 'failure.rule', is: 'control-unfragmented' },
					],
					example: '/frame?hex=4103f248cd0901708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'pong',
					section: 'RFC 6455 §5.5.2',
					when: [{ fact: 'frame.1.opcode', is: [8, 10] }],
					example: '/frame?hex=4103f248cd8a01708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'ping-payload',
					section: 'RFC 6455 §5.5.2',
					when: [
						{ fact: 'frame.1.opcode', is: 9 },
						{ fact: 'frame.1.rsv1', is: false },
						{ fact: 'frame.1.payload', not: '70' },
					],
					example: '/frame?hex=4103f248cd89008004c9c90700&from=server&deflate=1',
				},
				{
					id: 'whole-again',
					section: 'RFC 7692 §6.1',
					when: [{ fact: 'frame.2.payload', is: 'f2 48 cd c9 c9 07 00' }],
					example: '/frame?hex=4103f248cd8901708007f248cdc9c90700&from=server&deflate=1',
				},
				{
					id: 'text-again',
					rule: 'fragment-interleaved',
					when: [
						{ fact: 'failure.rule', is: 'fragment-interleaved' },
						{ fact: 'failure.frame', is: 2 },
					],
					example: '/frame?hex=4103f248cd890170c104c9c90700&from=server&deflate=1',
				},
				{
					id: 'marked-again',
					when: [{ fact: 'rule.deflate-rsv1-first-frame', is: true }],
					example: '/frame?hex=4103f248cd890170c004c9c90700&from=server&deflate=1',
				},
				{
					id: 'marked-ping',
					rule: 'deflate-rsv1-control',
					when: [
						{ fact: 'frame.1.opcode', is: 9 },
						{ fact: 'frame.1.rsv1', is: true },
					],
					example: '/frame?hex=4103f248cdc901708004c9c90700&from=server&deflate=1',
				},
				{
					id: 'plain',
					rule: 'deflate-rsv1-first-frame',
					when: [
						{ fact: 'frame.2.opcode', is: 0 },
						{ fact: 'frame.2.payload', is: ['6c 6f', '6c 6c 6f'] },
					],
					example: '/frame?hex=4103f248cd89017080036c6c6f&from=server&deflate=1',
				},
				{
					id: 'no-ping',
					when: [{ fact: 'frame.1.opcode', is: 0 }],
					example: '/frame?hex=4103f248cd8004c9c90700&from=server&deflate=1',
				},
				{
					id: 'never-ends',
					rule: 'fragment-unfinished',
					when: [
						{ fact: 'frame.2.fin', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=4103f248cd8901700004c9c90700&from=server&deflate=1',
				},
				{
					id: 'no-last',
					rule: 'fragment-unfinished',
					when: [
						{ fact: 'frames', is: 2 },
						{ fact: 'frame.1.opcode', is: 9 },
						{ fact: 'frame.1.length', is: 1 },
						{ fact: 'faults', is: 0 },
					],
					example: '/frame?hex=4103f248cd890170&from=server&deflate=1',
				},
				{
					id: 'too-short',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.2.opcode', is: 0 },
						{ fact: 'frame.2.length', atMost: 3 },
					],
					example: '/frame?hex=4103f248cd8901708003c9c90700&from=server&deflate=1',
				},
				{
					id: 'no-last-length',
					rule: 'mask-server',
					when: [
						{ fact: 'frame.2.opcode', is: 0 },
						{ fact: 'frame.2.masked', is: true },
					],
					example: '/frame?hex=4103f248cd89017080c9c90700&from=server&deflate=1',
				},
				{
					id: 'cut-short',
					rule: 'frame-incomplete',
					when: [
						{ fact: 'frame.2.opcode', is: 0 },
						{ fact: 'frame.2.complete', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=4103f248cd8901708004c9c907&from=server&deflate=1',
				},
				{
					id: 'other-rest',
					section: 'RFC 7692 §6.1',
					when: [
						{ fact: 'frame.2.opcode', is: 0 },
						{ fact: 'frame.2.payload', not: 'c9 c9 07 00' },
					],
					example: '/frame?hex=4103f248cd8901708004f248cdc9&from=server&deflate=1',
				},
				{
					id: 'more',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frames', atLeast: 4 },
						{ fact: 'frame.2.opcode', is: 0 },
						{ fact: 'frame.2.fin', is: true },
					],
					example: '/frame?hex=4103f248cd8901708004c9c90700890170&from=server&deflate=1',
				},
			],
			solution: '/frame?hex=4103f248cd8901708004c9c90700&from=server&deflate=1',
			rule: 'deflate-rsv1-first-frame',
		},
		{
			id: 'agree',
			kind: 'do',
			open: handshake(REQUEST),
			goal: [
				{ fact: 'opens', is: true },
				{ fact: 'server.status', is: 101 },
				{ fact: 'request.protocols', is: 'chat.v2, chat.v1' },
				{ fact: 'protocol', is: 'chat.v1' },
				{ fact: 'deflate', is: true },
			],
			mistakes: [
				{
					id: 'after-end',
					rule: 'request-no-early-data',
					when: [{ fact: 'rule.request-no-early-data', is: true }],
					example: handshake([...REQUEST, '', PROTOCOLS]),
				},
				{
					id: 'no-list',
					rule: 'subprotocol-token',
					when: [{ fact: 'rule.subprotocol-token', is: true }],
					example: handshake(
						[...REQUEST, "Sec-WebSocket-Protocol: ['chat.v2', 'chat.v1']", DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
					),
				},
				{
					id: 'two-names',
					rule: 'subprotocol-one-answer',
					when: [{ fact: 'rule.subprotocol-one-answer', is: true }],
					example: handshake([...REQUEST, PROTOCOLS, DEFLATE], [...RESPONSE, PROTOCOLS, DEFLATE]),
				},
				{
					id: 'two-lines',
					rule: 'subprotocol-answer-once',
					when: [{ fact: 'rule.subprotocol-answer-once', is: true }],
					example: handshake(
						[...REQUEST, PROTOCOLS, DEFLATE],
						[
							...RESPONSE,
							'Sec-WebSocket-Protocol: chat.v1',
							'Sec-WebSocket-Protocol: chat.v2',
							DEFLATE,
						],
					),
				},
				{
					id: 'protocol-unasked',
					rule: 'subprotocol-unasked',
					when: [{ fact: 'rule.subprotocol-unasked', is: true }],
					example: handshake(REQUEST, [...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1']),
				},
				{
					id: 'not-offered',
					rule: 'subprotocol-offered',
					when: [{ fact: 'rule.subprotocol-offered', is: true }],
					example: handshake(
						[...REQUEST, PROTOCOLS, DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: Chat.v1', DEFLATE],
					),
				},
				{
					id: 'extension-twice',
					rule: 'extension-offered',
					when: [
						{ fact: 'rule.extension-offered', is: true },
						{ fact: 'request.extensions', is: 'permessage-deflate' },
						{
							fact: 'response.field.sec-websocket-extensions',
							is: ['permessage-deflate', 'permessage-deflate, permessage-deflate'],
						},
					],
					example: handshake(
						[...REQUEST, PROTOCOLS, DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', `${DEFLATE}, permessage-deflate`],
					),
				},
				{
					id: 'other-extension',
					rule: 'extension-offered',
					when: [
						{ fact: 'rule.extension-offered', is: true },
						{ fact: 'request.field.sec-websocket-extensions', not: null },
					],
					example: handshake(
						[...REQUEST, PROTOCOLS, 'Sec-WebSocket-Extensions: deflate'],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
					),
				},
				{
					id: 'extension-unasked',
					rule: 'extension-offered',
					when: [{ fact: 'rule.extension-offered', is: true }],
					example: handshake(REQUEST, [...RESPONSE, DEFLATE]),
				},
				{
					id: 'none-chosen',
					when: [
						{ fact: 'client.check', is: 'protocol' },
						{ fact: 'response.field.sec-websocket-protocol', is: null },
					],
					example: handshake([...REQUEST, PROTOCOLS, DEFLATE]),
				},
				{
					id: 'other-name',
					section: 'RFC 6455 §4.2.2',
					when: [{ fact: 'protocol', is: 'chat.v2' }],
					example: handshake(
						[...REQUEST, PROTOCOLS, DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v2', DEFLATE],
					),
				},
				{
					id: 'not-accepted',
					section: 'RFC 7692 §5',
					when: [
						{ fact: 'request.extensions', is: 'permessage-deflate' },
						{ fact: 'deflate', is: false },
					],
					example: handshake(
						[...REQUEST, PROTOCOLS, DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1'],
					),
				},
				{
					id: 'declined',
					section: 'RFC 7692 §5',
					when: [
						{ fact: 'request.field.sec-websocket-extensions', not: null },
						{ fact: 'deflate', is: false },
					],
					example: handshake([...REQUEST, 'Sec-WebSocket-Extensions: x-webkit-deflate-frame']),
				},
				{
					id: 'no-compression',
					section: 'RFC 7692 §5',
					when: [
						{ fact: 'protocol', is: 'chat.v1' },
						{ fact: 'deflate', is: false },
					],
					example: handshake(
						[...REQUEST, PROTOCOLS],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1'],
					),
				},
				{
					id: 'one-offer',
					section: 'RFC 6455 §4.1',
					when: [
						{ fact: 'protocol', is: 'chat.v1' },
						{ fact: 'request.protocols', is: 'chat.v1' },
					],
					example: handshake(
						[...REQUEST, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
					),
				},
				{
					id: 'other-order',
					section: 'RFC 6455 §4.1',
					when: [
						{ fact: 'protocol', is: 'chat.v1' },
						{ fact: 'request.protocols', is: 'chat.v1, chat.v2' },
					],
					example: handshake(
						[...REQUEST, 'Sec-WebSocket-Protocol: chat.v1, chat.v2', DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
					),
				},
				{
					id: 'other-offers',
					section: 'RFC 6455 §4.1',
					when: [
						{ fact: 'protocol', is: 'chat.v1' },
						{ fact: 'request.protocols', not: 'chat.v2, chat.v1' },
					],
					example: handshake(
						[...REQUEST, 'Sec-WebSocket-Protocol: Chat.v2, chat.v1', DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
					),
				},
				{
					id: 'refused',
					section: 'RFC 6455 §4.2.1',
					when: [
						{ fact: 'opens', is: true },
						{ fact: 'server.status', not: 101 },
					],
					example: handshake(
						[...REQUEST, 'Sec-WebSocket-Version: 13', PROTOCOLS, DEFLATE],
						[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
					),
				},
			],
			solution: handshake(
				[...REQUEST, PROTOCOLS, DEFLATE],
				[...RESPONSE, 'Sec-WebSocket-Protocol: chat.v1', DEFLATE],
			),
			rule: 'api-protocol-answered',
		},
		{
			id: 'cases',
			kind: 'check',
			open: '/compare?headers=browser&tls=1.3',
			draw: 6,
			pass: 5,
			items: [
				bestFor('prices', 'rate=5&bytes=40&rtt=60&age=250', {
					right: 'sse',
					reason: 'simplicity',
					numbers: { 'short-polling.wait': 1030, 'sse.minute': 62_724, 'websocket.minute': 59_300 },
				}),
				bestFor(
					'game',
					'clients=2000&rate=20&process=regular&upstream=20&bytes=40&rtt=40&poll=50&age=60&seconds=10',
					{
						right: 'websocket',
						reason: 'bytes',
						numbers: {
							'short-polling.wait': 70,
							'sse.minute': 1_525_524,
							'websocket.minute': 475_700,
						},
					},
				),
				bestFor(
					'news',
					'clients=100000&rate=0.000278&bytes=2000&poll=1800000&age=3600000&connection=close&seconds=3600',
					{
						right: 'polling',
						reason: 'bytes',
						numbers: {
							'short-polling.wait': 1_800_050,
							'short-polling.minute': 222,
							'sse.minute': 361,
							'websocket.minute': 537,
						},
					},
				),
				bestFor('chat', 'rate=0.2&upstream=0.05&bytes=120&rtt=80&poll=2000', {
					right: 'websocket',
					reason: 'bytes',
					numbers: { 'short-polling.wait': 2040, 'sse.minute': 7212, 'websocket.minute': 4652 },
				}),
				bestFor('presence', 'clients=200000&rate=0.0033&bytes=60&poll=5000&age=10000', {
					right: 'sse',
					reason: 'simplicity',
					numbers: {
						'short-polling.wait': 5050,
						'short-polling.minute': 11_763,
						'sse.minute': 369,
						'websocket.minute': 543,
					},
				}),
				bestFor('sensors', 'clients=5000&rate=0.01&upstream=10&bytes=40&rtt=60', {
					right: 'websocket',
					reason: 'bytes',
					numbers: {
						'short-polling.wait': 1030,
						'sse.minute': 638_249,
						'websocket.minute': 120_618,
					},
				}),
				bestFor(
					'scores',
					'clients=50000&rate=0.0167&bytes=200&rtt=80&poll=30000&age=60000&connection=close&seconds=600',
					{
						right: 'sse',
						reason: 'simplicity',
						numbers: {
							'short-polling.wait': 30_040,
							'short-polling.minute': 11_445,
							'sse.minute': 693,
							'websocket.minute': 859,
						},
					},
				),
			],
		},
		{
			id: 'no-protocol',
			rule: 'api-protocol-answered',
			kind: 'predict',
			open: '/handshake?example=rfc&step=3',
			then: `${handshake([...REQUEST, 'Sec-WebSocket-Protocol: chat, superchat'])}&step=8`,
			answer: {
				type: 'choice',
				choices: ['opens', 'fails', 'repeats'],
				right: 'fails',
				shownBy: [
					{ fact: 'status', is: 101 },
					{ fact: 'response.field.sec-websocket-protocol', is: null },
					{ fact: 'opens', is: false },
					{ fact: 'client.check', is: 'protocol' },
					{ fact: 'page.code', is: 1006 },
				],
			},
		},
		{
			id: 'ping',
			subgoal: 'flags',
			kind: 'endpoint',
			open: '/frame?hex=898737fa213dc5b2ecf4fefd21&from=client&deflate=1',
			role: 'server',
			solution: 'answer:8a07f248cdc9c90700',
			mistakes: [
				{
					id: 'no-header',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', is: 'f2' }],
					example: 'answer:f248cdc9c90700',
				},
				{
					id: 'inflated',
					rule: 'pong-same-data',
					when: [{ fact: 'frame.0.text', is: 'Hello' }],
					example: 'answer:8a0548656c6c6f',
				},
				{
					id: 'text',
					rule: 'ping-answered',
					when: [{ fact: 'frame.0.opcode', is: [1, 2] }],
					example: 'answer:c107f248cdc9c90700',
				},
				{
					id: 'marked',
					when: [
						{ fact: 'frame.0.rsv1', is: true },
						{ fact: 'frame.0.opcode', is: 10 },
					],
					example: 'answer:ca07f248cdc9c90700',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [
						{ fact: 'frame.0.masked', is: true },
						{ fact: 'frame.0.opcode', is: 10 },
					],
					example: 'answer:8a8737fa213dc5b2ecf4fefd21',
				},
				{ id: 'fails', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{
					id: 'waits',
					rule: 'ping-answered',
					when: [{ fact: 'answer.type', is: 'wait' }],
					example: 'wait',
				},
				{
					id: 'ping-back',
					section: 'RFC 6455 §5.5.3',
					when: [{ fact: 'frame.0.opcode', is: 9 }],
					example: 'answer:8907f248cdc9c90700',
				},
				{
					id: 'not-final',
					rule: 'control-unfragmented',
					when: [
						{ fact: 'frame.0.fin', is: false },
						{ fact: 'frame.0.opcode', is: 10 },
					],
					example: 'answer:0a07f248cdc9c90700',
				},
				{
					id: 'too-long',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.complete', is: false },
						{ fact: 'frame.0.length', atLeast: 1 },
						{ fact: 'failure.rule', is: null },
					],
					example: 'answer:8a08f248cdc9c90700',
				},
				{
					id: 'still-masked',
					section: 'RFC 6455 §5.3',
					when: [{ fact: 'frame.0.payload', is: 'c5 b2 ec f4 fe fd 21' }],
					example: 'answer:8a07c5b2ecf4fefd21',
				},
				{
					id: 'empty',
					rule: 'pong-same-data',
					when: [
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'bytes', is: '8a 00' },
					],
					example: 'answer:8a00',
				},
				{
					id: 'too-short',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'frame.0.length', atMost: 6 },
						{ fact: 'frames', atLeast: 2 },
					],
					example: 'answer:8a05f248cdc9c90700',
				},
			],
			rule: 'deflate-rsv1-control',
		},
		{
			id: 'receive',
			subgoal: 'interpret',
			kind: 'assemble',
			open: '/frame?hex=4103f248cd8901708004c9c90700&from=server&deflate=1',
			pieces: [
				{ id: 'unmask', text: 'parts = dataFrames.map(unmask)' },
				{ id: 'join', section: 'RFC 6455 §5.3', text: 'data = join(parts)' },
				{ id: 'append', section: 'RFC 7692 §7.2.2', text: 'data = join([data, 00 00 ff ff])' },
				{ id: 'inflate', section: 'RFC 7692 §7.2.2', text: 'bytes = inflate(data)' },
				{ id: 'decode', section: 'RFC 7692 §6.2', text: 'text = decodeUtf8(bytes)' },
			],
			decoys: [
				{ id: 'each', section: 'RFC 7692 §7.2.2', text: 'parts = parts.map(inflate)' },
				{ id: 'early', rule: 'deflate-text-utf8', text: 'text = decodeUtf8(data)' },
				{ id: 'control', rule: 'control-interleaved', text: 'parts = [...parts, ping.payload]' },
			],
			order: [],
			rule: 'deflate-data-valid',
		},
		{
			id: 'exit',
			kind: 'check',
			// A message that is not compressed: a compressed one would show answers.
			open: '/frame?hex=810548656c6c6f&from=server&deflate=1',
			draw: 4,
			items: [
				{
					id: 'first-byte',
					topic: 'compression',
					step: 'fragments',
					rule: 'deflate-rsv1-first-frame',
					type: 'typed',
					form: 'hex',
					right: '41',
					proof: {
						open: '/frame?hex=4103f248cd8004c9c90700&from=server&deflate=1',
						shownBy: [
							{ fact: 'byte.0', is: '41' },
							{ fact: 'message.0.text', is: 'Hello' },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'tail',
					topic: 'compression',
					step: 'inflate',
					rule: 'deflate-tail-removed',
					type: 'typed',
					form: 'hex',
					right: '0000ffff',
				},
				{
					id: 'not-negotiated',
					topic: 'agreement',
					step: 'inflate',
					rule: 'frame-rsv1',
					type: 'typed',
					form: 'number',
					right: '1002',
					proof: {
						open: '/frame?hex=c10548656c6c6f&from=server',
						shownBy: [
							{ fact: 'failure.rule', is: 'frame-rsv1' },
							{ fact: 'failure.code', is: 1002 },
						],
					},
				},
				{
					id: 'not-offered',
					topic: 'agreement',
					step: 'offer',
					rule: 'extension-offered',
					type: 'choice',
					choices: ['fails', 'plain', 'compressed'],
					right: 'fails',
					proof: {
						open: `${handshake(REQUEST, [...RESPONSE, DEFLATE])}&step=8`,
						shownBy: [
							{ fact: 'opens', is: false },
							{ fact: 'rule.extension-offered', is: true },
						],
					},
				},
				{
					id: 'no-takeover',
					topic: 'compression',
					step: 'second-hello',
					section: 'RFC 7692 §7.1.1.1',
					type: 'typed',
					form: 'number',
					right: '7',
					proof: {
						open: '/frame?hex=c107f248cdc9c90700c107f248cdc9c90700&from=server&deflate=1&takeover=0',
						shownBy: [
							{ fact: 'frame.1.length', is: 7 },
							{ fact: 'message.1.text', is: 'Hello' },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'name-not-chosen',
					topic: 'subprotocol',
					step: 'agree',
					rule: 'api-protocol-answered',
					type: 'choice',
					choices: ['opens', 'fails', 'first-name'],
					right: 'fails',
					proof: {
						open: `${handshake([...REQUEST, PROTOCOLS])}&step=8`,
						shownBy: [
							{ fact: 'status', is: 101 },
							{ fact: 'opens', is: false },
							{ fact: 'client.check', is: 'protocol' },
						],
					},
				},
				{
					id: 'over-http3',
					topic: 'http2',
					step: 'http2',
					section: 'RFC 9220 §3',
					type: 'choice',
					choices: ['tcp', 'quic', 'own'],
					right: 'quic',
				},
				{
					id: 'one-connection',
					topic: 'http2',
					step: 'claim',
					section: 'RFC 8441 §1',
					type: 'choice',
					choices: ['subprotocols', 'http2', 'compression'],
					right: 'http2',
				},
			],
		},
	],
};

/** Asks for the best transport. The numbers of the model are those that the words of the question give. */
function bestFor(id: string, setting: string, best: BestTransport): ChoiceItem {
	const { right, reason, numbers } = best;
	const shownBy = [
		{ fact: 'recommended', is: right === 'polling' ? 'short-polling' : right },
		{ fact: 'reason', is: reason },
		...Object.entries(numbers).map(([fact, is]) => ({ fact, is })),
	];
	const open = `/compare?headers=browser&tls=1.3&${setting}`;
	const choices = ['polling', 'sse', 'websocket'];
	return {
		id,
		topic: right,
		section: 'RFC 6455 §1.1',
		type: 'choice',
		choices,
		right,
		proof: { open, shownBy },
	};
}

interface BestTransport {
	readonly right: 'polling' | 'sse' | 'websocket';
	readonly reason: VerdictReason;
	readonly numbers: Readonly<Record<string, number>>;
}

/** Returns the address of a handshake with these lines; without a response, the server sends its own. */
function handshake(request: readonly string[], response: readonly string[] | null = null): string {
	const answer = response === null ? '' : `&response=${encodedHead(response)}`;
	return `/handshake?request=${encodedHead(request)}${answer}`;
}

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
