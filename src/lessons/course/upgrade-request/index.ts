import type { CourseLesson, Lesson, Mistake } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Opens the example with which the Handshake lab begins. Its outcome is hidden until its step. */
const EXAMPLE = '/handshake?example=article-004';

const LINE = 'GET / HTTP/1.1';
const HOST = 'Host: localhost:8080';
const ORIGIN = 'Origin: http://127.0.0.1:3000';
const CONNECTION = 'Connection: Upgrade';
const UPGRADE = 'Upgrade: websocket';
const VERSION = 'Sec-WebSocket-Version: 13';
const KEY_VALUE = 'w4v7O6xFTi36lq3RNcgctw==';
const KEY = `Sec-WebSocket-Key: ${KEY_VALUE}`;
/** Holds the key of the request to put together. */
const PIECE_KEY_VALUE = 'q4xkcO32u266gldTuKaSOw==';
const PIECE_KEY = `Sec-WebSocket-Key: ${PIECE_KEY_VALUE}`;
/**
 * Is the key of the first request to repair; `THIRD_KEY_VALUE` is that of the second. No other request has these keys.
 */
const OTHER_KEY_VALUE = 'x3JJHMbDL1EzLkh9GBhXDw==';
const OTHER_KEY = `Sec-WebSocket-Key: ${OTHER_KEY_VALUE}`;
const THIRD_KEY_VALUE = '2mS0pQ9uYwX5r7tJfVbC4A==';
const THIRD_KEY = `Sec-WebSocket-Key: ${THIRD_KEY_VALUE}`;
const USED_KEYS = [KEY_VALUE, PIECE_KEY_VALUE, OTHER_KEY_VALUE, THIRD_KEY_VALUE];

/** RFC 6455 §4.1: a request has the path of the URL, or an http URL that names the same host, port and path. */
const LOCAL_URL = 'ws://localhost:8080/';
const LOCAL_TARGETS = ['/', 'http://localhost:8080/'];
const ROOM_URL = 'ws://game.example/room/7';
const ROOM_TARGETS = ['/room/7', 'http://game.example/room/7', 'http://game.example:80/room/7'];

/** Returns the state of the lab with these lines as the request, at a step of the handshake. */
function asking(step: number, ...lines: readonly string[]): string {
	return to(LOCAL_URL, 'browser', step, lines);
}

/** Returns the state of the lab with these lines as the request of a page that opens a room of a game. */
function room(...lines: readonly string[]): string {
	return to(ROOM_URL, 'browser', 3, lines);
}

function to(url: string, client: string, step: number, lines: readonly string[]): string {
	const request = encodeURIComponent([...lines, '', ''].join('\r\n'));
	return `/handshake?url=${encodeURIComponent(url)}&client=${client}&request=${request}&step=${step}`;
}

const ROOM_LINE = 'GET /room/7 HTTP/1.1';
const ROOM_HOST = 'Host: game.example';
const ROOM_ORIGIN = 'Origin: http://game.example';
const ROOM_KEY = 'Sec-WebSocket-Key: EXtS5aakkD+gLfdNFNSNvw==';
const SHORT_KEY = 'Sec-WebSocket-Key: AQIDBAUGBwgJCgsMDQ4P';
const IN_ADDRESS_BAR = to('ws://localhost:8080/', 'other', 7, [LINE, HOST]);

/** Returns the lines of the whole request with this key, with other lines in place of one of them. */
function repaired(key: string, line = '', ...others: readonly string[]): readonly string[] {
	const lines = [LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, key];
	return lines.flatMap((one) => (one === line ? others : [one]));
}

/**
 * Returns the mistakes in the form, the request line and the target of a request to repair.
 * @param missing the line in which the examples have the mistakes of form: one that the learner must write
 */
function headMistakes(key: string, missing: string): readonly Mistake[] {
	const without = repaired(key, missing);
	return [
		{
			id: 'no-end',
			section: 'RFC 9112 §2.1',
			when: [{ fact: 'server.status', is: null }],
			example: asking(3, ...repaired(key)).replace('%0D%0A%0D%0A', '%0D%0A'),
		},
		{
			id: 'request-line',
			section: 'RFC 6455 §4.1',
			when: [
				{ fact: 'server.check', is: 'request-line' },
				{ fact: 'request.method', is: ['GET', null] },
			],
			example: asking(3, ...repaired(key, LINE, 'GET / HTTP/1.0')),
		},
		{
			id: 'method',
			section: 'RFC 6455 §4.1',
			when: [
				{ fact: 'server.check', is: 'request-line' },
				{ fact: 'request.method', not: 'GET' },
			],
			example: asking(3, ...repaired(key, LINE, 'POST / HTTP/1.1')),
		},
		{
			id: 'space-first',
			rule: 'http-space-before-first-field',
			when: [{ fact: 'rule.http-space-before-first-field', is: true }],
			example: asking(3, LINE, ` ${UPGRADE}`, HOST, ORIGIN, CONNECTION, VERSION, key),
		},
		{
			id: 'folded',
			rule: 'http-obs-fold',
			when: [{ fact: 'rule.http-obs-fold', is: true }],
			example: asking(3, ...without, ` ${missing}`),
		},
		{
			id: 'name',
			rule: 'http-field-name-token',
			when: [{ fact: 'rule.http-field-name-token', is: true }],
			example: asking(3, ...repaired(key, missing, missing.replace(':', ''))),
		},
		{
			id: 'space',
			rule: 'http-space-before-colon',
			when: [{ fact: 'rule.http-space-before-colon', is: true }],
			example: asking(3, ...repaired(key, missing, missing.replace(':', ' :'))),
		},
		{
			id: 'after-end',
			rule: 'request-no-early-data',
			when: [{ fact: 'rule.request-no-early-data', is: true }],
			example: asking(3, ...without, '', missing),
		},
		{
			id: 'other-url',
			rule: 'request-host-authority',
			when: [{ fact: 'url', not: LOCAL_URL }],
			example: to(
				'ws://localhost:3000/',
				'browser',
				3,
				repaired(key, HOST, 'Host: localhost:3000'),
			),
		},
		{
			id: 'target',
			rule: 'request-target-resource',
			when: LOCAL_TARGETS.map((not) => ({ fact: 'request.target', not })),
			example: asking(3, ...repaired(key, LINE, 'GET /chat HTTP/1.1')),
		},
	];
}

/** Returns the mistakes of a repaired request that the server accepts. */
function endMistakes(key: string): readonly Mistake[] {
	return [
		{
			id: 'origin',
			rule: 'request-origin-browser',
			when: [
				{ fact: 'rule.request-origin-browser', is: true },
				{ fact: 'server.status', is: 101 },
			],
			example: asking(3, ...repaired(key, ORIGIN)),
		},
		{
			id: 'still-marked',
			when: [{ fact: 'server.status', is: 101 }],
			example: asking(3, ...repaired(key), 'Sec-WebSocket-Protocol: chat'),
		},
	];
}

/** Teaches the HTTP request with which a WebSocket begins, and what each of its lines is for (lesson 2). */
export const lesson: Lesson = {
	id: 'upgrade-request',
	number: 2,
	minutes: 12,
	tiles: ['GET / HTTP/1.1', 'Upgrade: websocket'],
	steps: [
		{
			id: 'address-bar',
			kind: 'predict',
			open: `${EXAMPLE}&step=3`,
			then: IN_ADDRESS_BAR,
			answer: {
				type: 'choice',
				choices: ['page', 'refuse', 'open', 'nothing'],
				right: 'refuse',
				shownBy: [
					{ fact: 'status', is: 426 },
					{ fact: 'request.field.Upgrade', is: null },
				],
			},
			rule: 'request-upgrade-missing',
		},
		{
			id: 'worked-lines',
			rule: 'request-connection-upgrade',
			kind: 'look',
			pins: ['request.field.Host', 'request.field.Upgrade', 'request.field.Connection'],
			open: `${EXAMPLE}&step=3`,
		},
		{
			id: 'order',
			section: 'RFC 6455 §4.1',
			kind: 'assemble',
			open: '/handshake?url=ws%3A%2F%2Fchat.example%2Fchat&client=other&request=&step=1',
			pieces: [
				{ id: 'line', text: 'GET /chat HTTP/1.1' },
				{ id: 'host', text: 'Host: chat.example' },
				{ id: 'upgrade', text: 'Upgrade: websocket' },
				{ id: 'connection', text: 'Connection: Upgrade' },
				{ id: 'key', text: PIECE_KEY },
				{ id: 'version', text: 'Sec-WebSocket-Version: 13' },
				{ id: 'end', rule: 'http-head-terminated', text: '\\r\\n' },
			],
			decoys: [
				{ id: 'ws-target', rule: 'request-target-form', text: 'GET ws:///chat HTTP/1.1' },
				{
					id: 'connection-websocket',
					rule: 'request-connection-upgrade',
					text: 'Connection: websocket',
				},
				{ id: 'accept', text: 'Sec-WebSocket-Accept: fA9dggdnMPU79lJgAE3W4TRnyDM=' },
			],
			order: [
				['line', 'host'],
				['line', 'upgrade'],
				['line', 'connection'],
				['line', 'key'],
				['line', 'version'],
				['line', 'end'],
				['host', 'end'],
				['upgrade', 'end'],
				['connection', 'end'],
				['key', 'end'],
				['version', 'end'],
			],
			then: to('ws://chat.example/chat', 'other', 7, [
				'GET /chat HTTP/1.1',
				'Host: chat.example',
				UPGRADE,
				CONNECTION,
				PIECE_KEY,
				VERSION,
			]),
		},
		{
			id: 'version-eight',
			kind: 'predict',
			open: `${EXAMPLE}&step=3`,
			then: asking(7, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, 'Sec-WebSocket-Version: 8', KEY),
			answer: {
				type: 'choice',
				choices: ['accepts', 'names-version', 'bad-request'],
				right: 'names-version',
				shownBy: [
					{ fact: 'status', is: 426 },
					{ fact: 'response.field.Sec-WebSocket-Version', is: '13' },
				],
			},
			rule: 'request-version-13',
		},
		{
			id: 'one-part',
			kind: 'do',
			open: asking(3, LINE, HOST, ORIGIN, CONNECTION, VERSION, OTHER_KEY),
			goal: [
				{ fact: 'opens', is: true },
				{ fact: 'request.faults', is: 0 },
				{ fact: 'url', is: LOCAL_URL },
				{ fact: 'request.target', is: LOCAL_TARGETS },
				{ fact: 'request.field.Sec-WebSocket-Key', is: OTHER_KEY_VALUE },
			],
			mistakes: [
				...headMistakes(OTHER_KEY, UPGRADE),
				{
					id: 'host',
					rule: 'http-host-missing',
					when: [{ fact: 'server.check', is: 'host' }],
					example: asking(3, LINE, ORIGIN, CONNECTION, UPGRADE, VERSION, OTHER_KEY),
				},
				{
					id: 'other-key',
					when: [{ fact: 'request.field.Sec-WebSocket-Key', not: OTHER_KEY_VALUE }],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, KEY),
				},
				{
					id: 'connection-gone',
					rule: 'request-connection-missing',
					when: [{ fact: 'request.field.Connection', is: null }],
					example: asking(3, LINE, HOST, ORIGIN, UPGRADE, VERSION, OTHER_KEY),
				},
				{
					id: 'connection-changed',
					when: [{ fact: 'rule.request-connection-upgrade', is: true }],
					example: asking(
						3,
						LINE,
						HOST,
						ORIGIN,
						UPGRADE,
						'Connection: websocket',
						VERSION,
						OTHER_KEY,
					),
					rule: 'request-connection-upgrade',
				},
				{
					id: 'still-missing',
					when: [{ fact: 'request.field.Upgrade', is: null }],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, VERSION, OTHER_KEY),
				},
				{
					id: 'other-protocol',
					when: [{ fact: 'server.check', is: 'upgrade' }],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, 'Upgrade: ws', VERSION, OTHER_KEY),
					rule: 'request-upgrade-websocket',
				},
				{
					id: 'version',
					rule: 'request-version-missing',
					when: [{ fact: 'server.check', is: 'version' }],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, OTHER_KEY),
				},
				{
					id: 'other-host',
					rule: 'request-host-authority',
					when: [{ fact: 'rule.request-host-authority', is: true }],
					example: asking(
						3,
						LINE,
						'Host: localhost:3000',
						ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						OTHER_KEY,
					),
				},
				...endMistakes(OTHER_KEY),
			],
			solution: asking(3, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, OTHER_KEY),
			rule: 'request-upgrade-missing',
		},
		{
			id: 'claim',
			kind: 'explain',
			pins: ['request.field.Connection', 'request.field.Upgrade'],
			open: `${EXAMPLE}&step=3`,
			choices: ['names', 'alive', 'fields', 'tcp'],
			right: 'fields',
			rule: 'request-connection-upgrade',
		},
		{
			id: 'read-it',
			section: 'RFC 6455 §4.1',
			kind: 'explain',
			open: '/handshake?example=recorded-chromium&step=3',
			shows: 'request',
			choices: ['upgrade', 'origin', 'version'],
			right: 'origin',
		},
	],
	practice: [
		{
			id: 'worked-answer',
			rule: 'response-status-101',
			kind: 'look',
			pins: [
				'request.field.Sec-WebSocket-Version',
				'request.field.Sec-WebSocket-Key',
				'request.field.Origin',
				'response.field.Sec-WebSocket-Accept',
			],
			open: `${EXAMPLE}&step=7`,
		},
		{
			id: 'six-parts',
			kind: 'check',
			open: `${EXAMPLE}&step=3`,
			draw: 6,
			pass: 5,
			items: [
				{
					id: 'request-post',
					topic: 'request-line',
					step: 'worked-lines',
					rule: 'request-method-get',
					type: 'choice',
					choices: ['not-allowed', 'switching', 'upgrade-required'],
					right: 'not-allowed',
					proof: {
						open: asking(7, 'POST / HTTP/1.1', HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, KEY),
						shownBy: [{ fact: 'status', is: 405 }],
					},
				},
				{
					id: 'request-no-host',
					topic: 'host',
					step: 'worked-lines',
					rule: 'http-host-missing',
					type: 'choice',
					choices: ['bad-request', 'not-found', 'switching'],
					right: 'bad-request',
					proof: {
						open: asking(7, LINE, ORIGIN, CONNECTION, UPGRADE, VERSION, KEY),
						shownBy: [
							{ fact: 'status', is: 400 },
							{ fact: 'server.check', is: 'host' },
						],
					},
				},
				{
					id: 'request-no-upgrade',
					topic: 'upgrade',
					step: 'address-bar',
					rule: 'request-upgrade-missing',
					type: 'choice',
					choices: ['success', 'switching', 'upgrade-required'],
					right: 'upgrade-required',
					proof: {
						open: asking(7, LINE, HOST, ORIGIN, CONNECTION, VERSION, KEY),
						shownBy: [
							{ fact: 'status', is: 426 },
							{ fact: 'server.check', is: 'upgrade' },
						],
					},
				},
				{
					id: 'request-upgrade-case',
					topic: 'upgrade',
					step: 'worked-lines',
					rule: 'request-upgrade-websocket',
					type: 'choice',
					choices: ['upgrade-required', 'bad-request', 'switching'],
					right: 'switching',
					proof: {
						open: asking(7, LINE, HOST, ORIGIN, CONNECTION, 'Upgrade: WebSocket', VERSION, KEY),
						shownBy: [{ fact: 'opens', is: true }],
					},
				},
				{
					id: 'request-keep-alive',
					topic: 'connection',
					step: 'worked-lines',
					rule: 'request-connection-upgrade',
					type: 'choice',
					choices: ['switching', 'upgrade-required', 'success'],
					right: 'upgrade-required',
					proof: {
						open: asking(7, LINE, HOST, ORIGIN, 'Connection: keep-alive', UPGRADE, VERSION, KEY),
						shownBy: [
							{ fact: 'status', is: 426 },
							{ fact: 'server.check', is: 'connection' },
						],
					},
				},
				{
					id: 'request-no-version',
					topic: 'version',
					step: 'version-eight',
					rule: 'request-version-missing',
					type: 'choice',
					choices: ['upgrade-required', 'switching', 'not-allowed'],
					right: 'upgrade-required',
					proof: {
						open: asking(7, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, KEY),
						shownBy: [
							{ fact: 'status', is: 426 },
							{ fact: 'response.field.Sec-WebSocket-Version', is: '13' },
						],
					},
				},
				{
					id: 'request-no-key',
					topic: 'key',
					step: 'worked-answer',
					rule: 'request-key-missing',
					type: 'choice',
					choices: ['switching', 'forbidden', 'bad-request'],
					right: 'bad-request',
					proof: {
						open: asking(7, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION),
						shownBy: [
							{ fact: 'status', is: 400 },
							{ fact: 'server.check', is: 'key' },
						],
					},
				},
			],
		},
		{
			id: 'three-parts',
			section: 'RFC 6455 §4.2.1',
			kind: 'do',
			open: asking(
				3,
				LINE,
				ORIGIN,
				'Connection: close',
				UPGRADE,
				'Sec-WebSocket-Version: 8',
				THIRD_KEY,
			),
			goal: [
				{ fact: 'opens', is: true },
				{ fact: 'request.faults', is: 0 },
				{ fact: 'url', is: LOCAL_URL },
				{ fact: 'request.target', is: LOCAL_TARGETS },
				{ fact: 'request.field.Sec-WebSocket-Key', is: THIRD_KEY_VALUE },
			],
			mistakes: [
				...headMistakes(THIRD_KEY, HOST),
				{
					id: 'other-key',
					when: [{ fact: 'request.field.Sec-WebSocket-Key', not: THIRD_KEY_VALUE }],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, KEY),
				},
				{
					id: 'no-host',
					when: [
						{ fact: 'server.check', is: 'host' },
						{ fact: 'request.field.Host', is: null },
					],
					example: asking(3, LINE, ORIGIN, CONNECTION, UPGRADE, VERSION, THIRD_KEY),
					rule: 'http-host-missing',
				},
				{
					id: 'host-form',
					section: 'RFC 6455 §4.1',
					when: [{ fact: 'server.check', is: 'host' }],
					example: asking(
						3,
						LINE,
						'Host: ws://localhost:8080/',
						ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						THIRD_KEY,
					),
				},
				{
					id: 'host-empty',
					rule: 'request-host-authority',
					when: [{ fact: 'request.field.Host', is: '' }],
					example: asking(3, LINE, 'Host:', ORIGIN, CONNECTION, UPGRADE, VERSION, THIRD_KEY),
				},
				{
					id: 'other-host',
					when: [{ fact: 'rule.request-host-authority', is: true }],
					example: asking(
						3,
						LINE,
						'Host: 127.0.0.1',
						ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						THIRD_KEY,
					),
					rule: 'request-host-authority',
				},
				{
					id: 'connection-gone',
					rule: 'request-connection-missing',
					when: [
						{ fact: 'server.check', is: 'connection' },
						{ fact: 'request.field.Connection', is: null },
					],
					example: asking(3, LINE, HOST, ORIGIN, UPGRADE, VERSION, THIRD_KEY),
				},
				{
					id: 'connection',
					when: [{ fact: 'server.check', is: 'connection' }],
					example: asking(3, LINE, HOST, ORIGIN, 'Connection: close', UPGRADE, VERSION, THIRD_KEY),
					rule: 'request-connection-upgrade',
				},
				{
					id: 'version-gone',
					rule: 'request-version-missing',
					when: [
						{ fact: 'server.check', is: 'version' },
						{ fact: 'request.field.Sec-WebSocket-Version', is: null },
					],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, THIRD_KEY),
				},
				{
					id: 'version-form',
					rule: 'request-version-format',
					when: [{ fact: 'rule.request-version-format', is: true }],
					example: asking(
						3,
						LINE,
						HOST,
						ORIGIN,
						CONNECTION,
						UPGRADE,
						'Sec-WebSocket-Version: 8, 13',
						THIRD_KEY,
					),
				},
				{
					id: 'version-twice',
					rule: 'request-version-once',
					when: [{ fact: 'rule.request-version-once', is: true }],
					example: asking(
						3,
						LINE,
						HOST,
						ORIGIN,
						CONNECTION,
						UPGRADE,
						'Sec-WebSocket-Version: 8',
						VERSION,
						THIRD_KEY,
					),
				},
				{
					id: 'version',
					when: [{ fact: 'server.check', is: 'version' }],
					example: asking(
						3,
						LINE,
						HOST,
						ORIGIN,
						CONNECTION,
						UPGRADE,
						'Sec-WebSocket-Version: 8',
						THIRD_KEY,
					),
					rule: 'request-version-13',
				},
				{
					id: 'upgrade',
					rule: 'request-upgrade-missing',
					when: [{ fact: 'server.check', is: 'upgrade' }],
					example: asking(3, LINE, HOST, ORIGIN, CONNECTION, VERSION, THIRD_KEY),
				},
				...endMistakes(THIRD_KEY),
			],
			solution: asking(3, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, THIRD_KEY),
		},
		{
			id: 'build',
			section: 'RFC 6455 §4.1',
			kind: 'do',
			open: room('GET / HTTP/1.1', 'Host: localhost'),
			goal: [
				{ fact: 'opens', is: true },
				{ fact: 'request.faults', is: 0 },
				{ fact: 'url', is: ROOM_URL },
				{ fact: 'request.target', is: ROOM_TARGETS },
				{ fact: 'request.field.Origin', is: 'http://game.example' },
				...USED_KEYS.map((not) => ({ fact: 'request.field.Sec-WebSocket-Key', not })),
			],
			mistakes: [
				{
					id: 'no-end',
					section: 'RFC 9112 §2.1',
					when: [{ fact: 'server.status', is: null }],
					example: room(
						ROOM_LINE,
						ROOM_HOST,
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
					).replace('%0D%0A%0D%0A', '%0D%0A'),
				},
				{
					id: 'request-line',
					section: 'RFC 6455 §4.1',
					when: [
						{ fact: 'server.check', is: 'request-line' },
						{ fact: 'request.method', is: ['GET', null] },
					],
					example: room(
						'GET /room/7 HTTP/1.0',
						ROOM_HOST,
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
					),
				},
				{
					id: 'method',
					section: 'RFC 6455 §4.1',
					when: [
						{ fact: 'server.check', is: 'request-line' },
						{ fact: 'request.method', not: 'GET' },
					],
					example: room(
						'POST /room/7 HTTP/1.1',
						ROOM_HOST,
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
					),
				},
				{
					id: 'after-end',
					rule: 'request-no-early-data',
					when: [{ fact: 'rule.request-no-early-data', is: true }],
					example: room(
						ROOM_LINE,
						ROOM_HOST,
						'',
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
					),
				},
				{
					id: 'other-url',
					rule: 'request-host-authority',
					when: [{ fact: 'url', not: ROOM_URL }],
					example: to('ws://localhost/room/7', 'browser', 3, [
						ROOM_LINE,
						'Host: localhost',
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
					]),
				},
				{
					id: 'target',
					when: ROOM_TARGETS.map((not) => ({ fact: 'request.target', not })),
					example: room(LINE, ROOM_HOST, ROOM_ORIGIN, CONNECTION, UPGRADE, VERSION, ROOM_KEY),
					rule: 'request-target-resource',
				},
				{
					id: 'host',
					when: [{ fact: 'rule.request-host-authority', is: true }],
					example: room(ROOM_LINE, HOST, ROOM_ORIGIN, CONNECTION, UPGRADE, VERSION, ROOM_KEY),
					rule: 'request-host-authority',
				},
				{
					id: 'host-form',
					section: 'RFC 6455 §4.1',
					when: [{ fact: 'server.check', is: 'host' }],
					example: room(
						ROOM_LINE,
						'Host: ws://game.example',
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
					),
				},
				{
					id: 'upgrade',
					when: [{ fact: 'server.check', is: 'upgrade' }],
					example: room(ROOM_LINE, ROOM_HOST, ROOM_ORIGIN, CONNECTION, VERSION, ROOM_KEY),
					rule: 'request-upgrade-missing',
				},
				{
					id: 'connection',
					when: [{ fact: 'server.check', is: 'connection' }],
					example: room(ROOM_LINE, ROOM_HOST, ROOM_ORIGIN, UPGRADE, VERSION, ROOM_KEY),
					rule: 'request-connection-upgrade',
				},
				{
					id: 'version',
					when: [{ fact: 'server.check', is: 'version' }],
					example: room(ROOM_LINE, ROOM_HOST, ROOM_ORIGIN, CONNECTION, UPGRADE, ROOM_KEY),
					rule: 'request-version-13',
				},
				{
					id: 'two-keys',
					when: [{ fact: 'rule.request-key-once', is: true }],
					example: room(
						ROOM_LINE,
						ROOM_HOST,
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
						KEY,
					),
					rule: 'request-key-once',
				},
				{
					id: 'key',
					when: [{ fact: 'server.check', is: 'key' }],
					example: room(ROOM_LINE, ROOM_HOST, ROOM_ORIGIN, CONNECTION, UPGRADE, VERSION, SHORT_KEY),
					rule: 'request-key-length',
				},
				{
					id: 'used-key',
					when: [{ fact: 'request.field.Sec-WebSocket-Key', is: USED_KEYS }],
					example: room(ROOM_LINE, ROOM_HOST, ROOM_ORIGIN, CONNECTION, UPGRADE, VERSION, KEY),
					rule: 'request-key-fresh',
				},
				{
					id: 'origin',
					when: [{ fact: 'request.field.Origin', not: 'http://game.example' }],
					example: room(ROOM_LINE, ROOM_HOST, CONNECTION, UPGRADE, VERSION, ROOM_KEY),
					rule: 'request-origin-browser',
				},
				{
					id: 'still-marked',
					when: [{ fact: 'server.status', is: 101 }],
					example: room(
						ROOM_LINE,
						ROOM_HOST,
						ROOM_ORIGIN,
						CONNECTION,
						UPGRADE,
						VERSION,
						ROOM_KEY,
						'Sec-WebSocket-Protocol: chat',
					),
				},
			],
			solution: room(ROOM_LINE, ROOM_HOST, ROOM_ORIGIN, CONNECTION, UPGRADE, VERSION, ROOM_KEY),
		},
		{
			id: 'short-key',
			kind: 'predict',
			open: `${EXAMPLE}&step=3`,
			then: asking(7, LINE, HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, SHORT_KEY),
			answer: {
				type: 'choice',
				choices: ['switches', 'bad-request', 'forbidden'],
				right: 'bad-request',
				shownBy: [
					{ fact: 'status', is: 400 },
					{ fact: 'key.bytes', is: 15 },
				],
			},
			rule: 'request-key-length',
		},
		{
			id: 'still-opens',
			section: 'RFC 9110 §5.1',
			kind: 'predict',
			open: `${EXAMPLE}&step=3`,
			then: asking(
				7,
				LINE,
				...[HOST, ORIGIN, CONNECTION, UPGRADE, VERSION, KEY].map((line) =>
					line.replace(/^[^:]+/, (name) => name.toLowerCase()),
				),
			),
			answer: {
				type: 'choice',
				choices: ['lower-method', 'lower-case', 'old-http', 'no-end'],
				right: 'lower-case',
				shownBy: [
					{ fact: 'status', is: 101 },
					{ fact: 'opens', is: true },
				],
			},
		},
		{
			id: 'exit',
			kind: 'check',
			// Handshake lists what a request must have, and so shows answers.
			open: `/accept-key?key=${KEY_VALUE}`,
			draw: 4,
			items: [
				{
					id: 'request-two-tokens',
					topic: 'names',
					step: 'worked-lines',
					rule: 'request-connection-upgrade',
					type: 'choice',
					choices: ['opens', 'refuses', 'closes'],
					right: 'opens',
					proof: {
						open: asking(
							7,
							LINE,
							HOST,
							ORIGIN,
							'Connection: keep-alive, Upgrade',
							UPGRADE,
							VERSION,
							KEY,
						),
						shownBy: [{ fact: 'opens', is: true }],
					},
				},
				{
					id: 'request-version',
					topic: 'number',
					step: 'version-eight',
					rule: 'request-version-13',
					type: 'typed',
					form: 'number',
					right: '13',
				},
				{
					id: 'request-names',
					topic: 'names',
					step: 'worked-lines',
					rule: 'request-upgrade-websocket',
					type: 'choice',
					choices: ['upgrade', 'connection', 'line'],
					right: 'upgrade',
				},
				{
					id: 'request-after',
					topic: 'frames',
					step: 'worked-answer',
					section: 'RFC 9110 §7.8',
					type: 'choice',
					choices: ['same', 'new-tcp', 'new-requests'],
					right: 'same',
				},
				{
					id: 'request-origin',
					topic: 'origin',
					step: 'worked-answer',
					rule: 'request-origin-browser',
					type: 'choice',
					choices: ['opens', 'refuses', 'asks'],
					right: 'opens',
					proof: {
						open: to('ws://localhost:8080/', 'other', 7, [
							LINE,
							HOST,
							CONNECTION,
							UPGRADE,
							VERSION,
							KEY,
						]),
						shownBy: [
							{ fact: 'status', is: 101 },
							{ fact: 'request.field.Origin', is: null },
						],
					},
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
