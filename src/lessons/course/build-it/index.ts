import type { RuleCode } from '../../../engine/report/index.ts';
import type { ChoiceItem, CourseLesson, Lesson } from '../../lesson.ts';
import { ECHO } from '../../programs/echo-server.ts';
import { GO, NODE, PYTHON } from '../../programs/three-servers.ts';
import { SERVER_CASES } from '../../script/server-cases.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Holds the response of the Go program of an article: it writes a text and never upgrades. */
const NEVER_UPGRADES = '/handshake?example=article-003';

/** Shows a text that a client sends masked; the Python program of an article prints these bytes as they come. */
const MASKED_HELLO = '/frame?hex=818537fa213d7f9f4d5158&from=client';

/** Holds a text of 128 bytes; `LONG_MASKED` is the same text masked with the key `9c 41 07 d2`, which comes first. */
const LONG_TEXT =
	'{"device":"garden","idx":170,"values":[231,228,230,229,227,226,224,225,223,222,221,219,218,216,215,213,212,210,208,207,205,204]}';
const LONG_MASKED =
	'9c4107d2e76363b7ea2864b7be7b25b5fd3363b7f2632bf0f5257ff0a67030e2b06371b3f03462a1be7b5ce0' +
	'af702be0ae792be0af712be0ae782be0ae762be0ae772be0ae752be0ae742be0ae722be0ae732be0ae702be0' +
	'ad782be0ad792be0ad772be0ad742be0ad722be0ad732be0ad712be0ac792be0ac762be0ac742be0ac755aaf';

/** Holds a text of which a server has unmasked only the first five bytes. */
const HALF_UNMASKED = '810a6f72646572e013d16af7';

/** Lists the mistakes of a 101 that lacks one or two of the three fields. */
const LACKS_FIELDS = [
	['upgrade'],
	['connection'],
	['accept'],
	['upgrade', 'connection'],
	['upgrade', 'accept'],
	['connection', 'accept'],
].map((fields) => ['101', ...fields.map((field) => `response-${field}-missing`)].join(' '));

/** Holds what the Go server does with its text behind a 101: the client reads `we` as the beginning of a frame. */
const TEXT_BEHIND = '101 · FIN=0 RSV1 RSV2 RSV3 opcode 7 (26)';

/** Lists what a server does with “Hel” and “lo” in two frames if each frame is a message for it. */
const FRAMES_AS_MESSAGES = ['', ' · text "lo"', ' · binary 6c 6f', ' · Close 1002'].map(
	(second) => `101 · text "Hel"${second}`,
);

/** Returns what the Node server does with a text that it logs like this. */
const greeted = (line: string) =>
	`101 · text "world" · log "server: receive connection." · log ${JSON.stringify(line)}`;

/** Gives three servers to repair, a server to write, and five bugs of real libraries to find (lesson 12). */
export const lesson: Lesson = {
	id: 'build-it',
	number: 12,
	minutes: 25,
	tiles: ['respond(101)', 'b ^ key[i % 4]'],
	steps: [
		{
			id: 'never-upgrades',
			kind: 'predict',
			open: '/handshake?example=article-004&step=3',
			then: `${NEVER_UPGRADES}&step=8`,
			answer: {
				type: 'choice',
				choices: ['message', 'opens', 'fails'],
				right: 'fails',
				shownBy: [
					{ fact: 'status', is: 200 },
					{ fact: 'opens', is: false },
					{ fact: 'page.code', is: 1006 },
				],
			},
			rule: 'response-status-101',
		},
		{
			id: 'go-server',
			kind: 'script',
			open: `${NEVER_UPGRADES}&step=8`,
			reads: 'messages',
			application: 'echo',
			cases: ['1.1', '1.2', '2.1', '2.9', '2.12', '3.2'],
			program: GO.start,
			goal: [
				{ fact: 'cases.passed', is: 6 },
				{ fact: 'responds', is: true },
			],
			mistakes: [
				{ id: 'no-request', when: [{ fact: 'responds', is: false }], example: GO.noRequest },
				{
					id: 'text-behind',
					section: 'RFC 6455 §4.1',
					when: [{ fact: 'did.1.1', is: TEXT_BEHIND }],
					example: GO.textBehind,
				},
				{
					id: 'plain-text',
					when: [{ fact: 'did.1.1', is: '200 response-status-101' }],
					example: GO.start,
				},
				{
					id: 'only-status',
					rule: 'response-accept-missing',
					when: [
						{
							fact: 'did.1.1',
							is: '101 response-upgrade-missing response-connection-missing response-accept-missing',
						},
					],
					example: GO.onlyStatus,
				},
				{
					id: 'missing-field',
					section: 'RFC 6455 §4.2.2',
					when: [{ fact: 'did.1.1', is: LACKS_FIELDS }],
					example: GO.missingAccept,
				},
				{
					id: 'same-key',
					rule: 'accept-matches',
					when: [{ fact: 'did.1.1', is: '101 accept-matches' }],
					example: GO.sameKey,
				},
				{
					id: 'fixed-accept',
					rule: 'accept-own-key',
					when: [
						{ fact: 'case.1.1', is: true },
						{ fact: 'did.1.2', is: '101 accept-own-key' },
					],
					example: GO.fixedAccept,
				},
				{
					id: 'no-message',
					section: 'RFC 6455 §6.1',
					when: [
						{ fact: 'case.1.2', is: true },
						{ fact: 'did.2.1', is: '101' },
					],
					example: GO.noMessage,
				},
				{
					id: 'text-only',
					section: 'RFC 6455 §5.6',
					when: [
						{ fact: 'case.2.12', is: true },
						{ fact: 'did.2.9', is: '101 · text ef bf bd ef bf bd 00' },
					],
					example: GO.textOnly,
				},
			],
			solution: GO.repaired,
			rule: 'response-status-101',
		},
		{
			id: 'python-reads',
			subgoal: 'interpret',
			section: 'RFC 6455 §5.3',
			kind: 'look',
			pins: ['byte.0', 'byte.1', 'byte.2', 'byte.6'],
			open: MASKED_HELLO,
			shows: 'stage',
		},
		{
			id: 'python-frames',
			subgoal: 'unmask',
			kind: 'script',
			open: MASKED_HELLO,
			reads: 'bytes',
			application: 'print',
			cases: ['1.1', '1.2', '2.1', '2.2', '2.3', '2.7', '2.8', '2.12'],
			program: PYTHON.start,
			goal: [{ fact: 'cases.passed', is: 8 }],
			mistakes: [
				{
					id: 'location',
					rule: 'response-legacy-fields',
					when: [{ fact: 'did.1.1', is: '101 response-legacy-fields' }],
					example: PYTHON.start,
				},
				{
					id: 'raw',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'case.1.1', is: true },
						{ fact: 'did.2.2', is: '101 · log "\ufffd\ufffd7\ufffd!="' },
					],
					example: PYTHON.raw,
				},
				{
					id: 'mask-bit-counted',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'did.2.2', is: '101 · ✗ not-number' },
						{ fact: 'case.2.1', is: false },
					],
					example: PYTHON.maskBitCounted,
				},
				{
					id: 'not-unmasked',
					section: 'RFC 6455 §5.3',
					when: [
						{ fact: 'case.2.8', is: true },
						{ fact: 'did.2.1', is: '101 · log "\u007f\ufffdMQX"' },
					],
					example: PYTHON.notUnmasked,
				},
				{
					id: 'first-key-byte',
					section: 'RFC 6455 §5.3',
					when: [
						{ fact: 'case.2.8', is: true },
						{ fact: 'did.2.1', is: '101 · log "H\ufffdzfo"' },
					],
					example: PYTHON.firstKeyByte,
				},
			],
			solution: PYTHON.repaired,
			rule: 'mask-client',
		},
		{
			id: 'bug-pong',
			subgoal: 'unmask',
			byHand: true,
			kind: 'endpoint',
			role: 'client',
			open: '/frame?hex=89026869&from=server',
			shows: 'stage',
			solution: 'answer:8a8237fa213d5f93',
			mistakes: [
				{
					id: 'waits',
					rule: 'ping-answered',
					when: [{ fact: 'answer.type', is: 'wait' }],
					example: 'wait',
				},
				{ id: 'fails', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{
					id: 'unmasked',
					when: [
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'frame.0.masked', is: false },
						{ fact: 'frame.0.complete', is: true },
					],
					example: 'answer:8a026869',
				},
				{
					id: 'zero-key',
					when: [
						{ fact: 'rule.mask-key-unpredictable', is: true },
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'frame.0.payload', is: '68 69' },
						{ fact: 'failure.rule', is: null },
					],
					example: 'answer:8a82000000006869',
					rule: 'mask-key-unpredictable',
					accepted: true,
				},
				{
					id: 'payload-plain',
					rule: 'pong-same-data',
					when: [
						{ fact: 'frame.0.masked', is: true },
						{ fact: 'frame.0.wire', is: '68 69' },
						{ fact: 'frame.0.key', not: '00 00 00 00' },
					],
					example: 'answer:8a8237fa213d6869',
				},
				{
					id: 'ping-back',
					section: 'RFC 6455 §5.5.3',
					when: [{ fact: 'frame.0.opcode', is: 9 }],
					example: 'answer:898237fa213d5f93',
				},
				{
					id: 'payload-empty',
					rule: 'pong-same-data',
					when: [
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'frame.0.length', is: 0 },
					],
					example: 'answer:8a8037fa213d',
				},
			],
			rule: 'mask-client',
		},
		{
			id: 'bug-chunk',
			subgoal: 'length',
			kind: 'explain',
			open: '/frame?hex=818537fa213d7f9f&from=client',
			shows: 'stage',
			choices: ['node-bug', 'one-to-one', 'keep-bytes', 'protocol-error'],
			right: 'keep-bytes',
			rule: 'transport-byte-stream',
		},
		{
			id: 'bug-length-64',
			subgoal: 'length',
			kind: 'endpoint',
			role: 'client',
			open: '/frame?hex=817f000111707b226c6f67223a5b226f6e65222c2274776f22&from=server',
			solution: 'fail:1009',
			mistakes: [
				{ id: 'waits', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
				{ id: 'protocol-error', when: [{ fact: 'answer.code', is: 1002 }], example: 'fail:1002' },
				{ id: 'not-text', when: [{ fact: 'answer.code', is: 1007 }], example: 'fail:1007' },
				{
					id: 'answers',
					when: [{ fact: 'answer.type', is: 'answer' }],
					example: 'answer:888237fa213d3412',
				},
			],
			rule: 'length-limit',
		},
	],
	practice: [
		{
			id: 'python-response',
			kind: 'assemble',
			open: '/handshake?example=article-000-code&step=8',
			pieces: [
				{ id: 'status', text: 'head = b"HTTP/1.1 101 Switching Protocols\\r\\n"' },
				{ id: 'upgrade', text: 'head += b"Upgrade: websocket\\r\\nConnection: Upgrade\\r\\n"' },
				{ id: 'accept', text: 'head += b"Sec-WebSocket-Accept: " + accept + b"\\r\\n"' },
				{ id: 'end', text: 'head += b"\\r\\n"' },
				{ id: 'send', text: 'conn.sendall(head)' },
			],
			decoys: [
				{ id: 'location', text: 'head += b"WebSocket-Location: ws://127.0.0.1:9527\\r\\n"' },
				{
					id: 'length',
					rule: 'http-1xx-content-length',
					text: 'head += b"Content-Length: 0\\r\\n"',
				},
				{
					id: 'same-key',
					rule: 'accept-matches',
					text: 'head += b"Sec-WebSocket-Accept: " + key + b"\\r\\n"',
				},
			],
			order: [
				['status', 'upgrade'],
				['status', 'accept'],
				['upgrade', 'end'],
				['accept', 'end'],
				['end', 'send'],
			],
			rule: 'response-legacy-fields',
		},
		{
			id: 'node-log',
			section: 'RFC 6455 §6.2',
			kind: 'script',
			open: '/conversation?scenario=greeting&at=1000',
			reads: 'messages',
			application: 'greet',
			cases: ['1.1', '2.1', '2.7', '2.12'],
			program: NODE.start,
			goal: [{ fact: 'cases.passed', is: 4 }],
			mistakes: [
				{
					id: 'second-colon',
					when: [{ fact: 'did.2.1', is: greeted('server: received: Hello') }],
					example: NODE.start,
				},
				{
					id: 'only-message',
					when: [{ fact: 'did.2.1', is: greeted('Hello') }],
					example: NODE.onlyMessage,
				},
				{
					id: 'greets-later',
					when: [
						{ fact: 'case.1.1', is: false },
						{ fact: 'case.2.1', is: true },
						{ fact: 'case.2.12', is: false },
					],
					example: NODE.greetsLater,
				},
				{
					id: 'greets-first-message',
					when: [
						{ fact: 'case.1.1', is: false },
						{ fact: 'case.2.12', is: true },
					],
					example: NODE.greetsFirstMessage,
				},
				{
					id: 'no-greeting',
					when: [{ fact: 'did.1.1', is: '101 · log "server: receive connection."' }],
					example: NODE.noGreeting,
				},
			],
			solution: NODE.repaired,
		},
		{
			id: 'echo-server',
			rule: 'endpoint-validate',
			kind: 'script',
			open: MASKED_HELLO,
			reads: 'frames',
			application: 'echo',
			cases: SERVER_CASES.map(({ id }) => id),
			program: ECHO.start,
			goal: [{ fact: 'cases.passed', atLeast: 95 }],
			mistakes: [
				{
					id: 'any-request',
					section: 'RFC 6455 §4.2.1',
					when: [
						{ fact: 'did.1.7', is: '101' },
						{ fact: 'did.1.14', is: '101' },
					],
					example: ECHO.anyRequest,
				},
				{
					id: 'any-header',
					rule: 'mask-client',
					when: [
						{ fact: 'did.4.1', is: '101 · text "Hello"' },
						{ fact: 'did.4.7', is: ['101', '101 · text "x"', '101 · binary 78'] },
					],
					example: ECHO.anyHeader,
				},
				{
					id: 'no-close',
					rule: 'close-answered',
					when: [
						{ fact: 'did.3.9', is: '101' },
						{ fact: 'did.3.10', is: '101' },
					],
					example: ECHO.noClose,
				},
				{
					id: 'no-fragments',
					rule: 'fragment-support',
					when: [
						{ fact: 'did.5.1', is: FRAMES_AS_MESSAGES },
						{ fact: 'case.5.2', is: false },
					],
					example: ECHO.noFragments,
				},
			],
			solution: ECHO.whole,
		},
		{
			id: 'bug-length-16',
			subgoal: 'length',
			kind: 'do',
			open: `/frame?hex=81fe00000080${LONG_MASKED}&from=client&select=9-15`,
			goal: [
				{ fact: 'from', is: 'client' },
				{ fact: 'frames', is: 1 },
				{ fact: 'faults', is: 0 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 1 },
				{ fact: 'frame.0.form', is: 16 },
				{ fact: 'message.0.text', is: LONG_TEXT },
			],
			mistakes: [
				{
					id: 'other-sender',
					rule: 'mask-server',
					when: [{ fact: 'from', is: 'server' }],
					example: `/frame?hex=81fe0080${LONG_MASKED}&from=server`,
				},
				{
					id: 'unmasked',
					rule: 'mask-client',
					when: [
						{ fact: 'failure.rule', is: 'mask-client' },
						{ fact: 'failure.frame', is: 0 },
					],
					example: `/frame?hex=817e0080${LONG_MASKED}&from=client`,
				},
				{
					id: 'eight-bytes',
					rule: 'length-minimal-64',
					when: [
						{ fact: 'frame.0.form', is: 64 },
						{ fact: 'frame.0.length', is: 128 },
					],
					example: `/frame?hex=81ff0000000000000080${LONG_MASKED}&from=client`,
				},
				{
					id: 'bytes-left-over',
					when: [
						{ fact: 'frame.0.length', is: 128 },
						{ fact: 'frame.0.key', is: '00 80 9c 41' },
					],
					example: `/frame?hex=81fe00800080${LONG_MASKED}&from=client`,
				},
				{
					id: 'all-four-deleted',
					when: [
						{ fact: 'frame.0.length', is: 0x9c41 },
						{ fact: 'failure.rule', is: null },
					],
					example: `/frame?hex=81fe${LONG_MASKED}&from=client`,
				},
				{
					id: 'length-zero',
					rule: 'length-minimal-16',
					when: [
						{ fact: 'frame.0.length', is: 0 },
						{ fact: 'frame.0.key', is: '9c 41 07 d2' },
						{ fact: 'frame.0.form', is: 16 },
					],
					example: `/frame?hex=81fe0000${LONG_MASKED}&from=client`,
				},
				{
					id: 'one-byte-left',
					rule: 'length-minimal-16',
					when: [
						{ fact: 'frame.0.key', is: '80 9c 41 07' },
						{ fact: 'frame.0.form', is: 16 },
						{ fact: 'frame.0.length', is: 0 },
					],
					example: `/frame?hex=81fe000080${LONG_MASKED}&from=client`,
				},
				{
					id: 'shortest-form',
					when: [
						{ fact: 'frame.0.form', is: 7 },
						{ fact: 'frame.0.length', is: 0 },
					],
					example: `/frame?hex=81800080${LONG_MASKED}&from=client`,
				},
				{
					id: 'not-final',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frame.0.fin', is: false },
						{ fact: 'frame.0.form', is: 16 },
						{ fact: 'message.0.text', is: LONG_TEXT },
					],
					example: `/frame?hex=01fe0080${LONG_MASKED}&from=client`,
				},
			],
			solution: `/frame?hex=81fe0080${LONG_MASKED}&from=client&select=16-31`,
			section: 'RFC 6455 §5.2',
		},
		{
			id: 'bug-unmask',
			subgoal: 'unmask',
			byHand: true,
			kind: 'do',
			open: `/frame?hex=${HALF_UNMASKED}&from=server&select=56-95`,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'faults', is: 0 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 1 },
				{ fact: 'message.0.text', is: 'order 4817' },
			],
			mistakes: [
				{
					id: 'from-client',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=818a5bc027e934b2438c29e013d16af7&from=client',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: '/frame?hex=818a5bc027e934b2438c29e013d16af7&from=server',
				},
				{
					id: 'binary',
					when: [{ fact: 'frame.0.opcode', is: 2 }],
					example: '/frame?hex=820a6f72646572e013d16af7&from=server',
				},
				{
					id: 'unchanged',
					rule: 'utf8-continuation',
					when: [
						{ fact: 'frame.0.payload', is: '6f 72 64 65 72 e0 13 d1 6a f7' },
						{ fact: 'failure.code', is: 1007 },
					],
					example: `/frame?hex=${HALF_UNMASKED}&from=server`,
				},
				{
					id: 'key-restarted',
					section: 'RFC 6455 §5.3',
					when: [{ fact: 'frame.0.payload', is: '6f 72 64 65 72 bb d3 f6 83 ac' }],
					example: '/frame?hex=810a6f72646572bbd3f683ac&from=server',
				},
				{
					id: 'all-again',
					section: 'RFC 6455 §5.3',
					when: [{ fact: 'frame.0.payload', is: '34 b2 43 8c 29 20 34 38 31 37' }],
					example: '/frame?hex=810a34b2438c292034383137&from=server',
				},
				{
					id: 'not-final',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frame.0.fin', is: false },
						{ fact: 'frame.0.opcode', is: 1 },
						{ fact: 'message.0.text', is: 'order 4817' },
					],
					example: '/frame?hex=010a6f726465722034383137&from=server',
				},
			],
			solution: '/frame?hex=810a6f726465722034383137&from=server&select=56-95',
			rule: 'mask-index-per-frame',
		},
		{
			id: 'diagnose',
			kind: 'check',
			open: '/frame?hex=&from=server',
			draw: 5,
			pass: 4,
			items: [
				breaks('mask', 'starscream', '/frame?hex=8a8000000000&from=server', 'mask-server', [
					'control-unfragmented',
					'mask-server',
					'mask-client',
					'deflate-rsv1-control',
				]),
				breaks('mask', 'websocket-kit', '/frame?hex=880203e8&from=client', 'mask-client', [
					'mask-client',
					'mask-server',
					'close-code-reserved-local',
					'length-minimal-16',
				]),
				breaks(
					'rsv1',
					'nats-server',
					'/frame?hex=4103f248cdc004c9c90700&from=server&deflate=1',
					'deflate-rsv1-first-frame',
					[
						'fragment-interleaved',
						'frame-rsv1',
						'deflate-rsv1-control',
						'deflate-rsv1-first-frame',
					],
				),
				breaks('rsv1', 'm-web-sockets', '/frame?hex=c107f248cdc9c90700&from=server', 'frame-rsv1', [
					'deflate-rsv1-first-frame',
					'mask-server',
					'frame-rsv1',
					'utf8-truncated',
				]),
				breaks(
					'rsv1',
					'bun',
					'/frame?hex=c98037fa213d&from=client&deflate=1',
					'deflate-rsv1-control',
					['frame-rsv1', 'deflate-rsv1-control', 'mask-server', 'control-unfragmented'],
				),
				breaks('utf8', 'micropython', '/frame?hex=8101d0810194&from=server', 'utf8-truncated', [
					'fragment-interleaved',
					'mask-client',
					'length-minimal-16',
					'utf8-truncated',
				]),
				breaks(
					'length',
					'domoticz',
					'/frame?hex=82fe0000012c37fa213d569b405c&from=client',
					'length-minimal-16',
					['mask-client', 'fragment-interleaved', 'length-minimal-16', 'frame-rsv1'],
				),
			],
		},
		{
			id: 'exit',
			kind: 'check',
			open: '/frame?hex=81026869&from=server&select=16-23',
			draw: 5,
			items: [
				{
					id: 'no-accept',
					topic: 'handshake',
					step: 'python-response',
					rule: 'response-accept-missing',
					type: 'choice',
					choices: ['opens', 'fails', 'asks-again'],
					right: 'fails',
					proof: {
						open: '/handshake?response=HTTP/1.1%20101%20Switching%20Protocols%0d%0aUpgrade:%20websocket%0d%0aConnection:%20Upgrade%0d%0a%0d%0a&step=8',
						shownBy: [
							{ fact: 'status', is: 101 },
							{ fact: 'accept', is: null },
							{ fact: 'opens', is: false },
						],
					},
				},
				{
					id: 'smallest-frame',
					topic: 'frames',
					step: 'bug-pong',
					rule: 'mask-client',
					type: 'typed',
					form: 'number',
					right: '6',
					proof: {
						open: '/frame?hex=898037fa213d&from=client',
						shownBy: [
							{ fact: 'frame.0.size', is: 6 },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'header-126',
					topic: 'frames',
					step: 'bug-length-16',
					rule: 'length-minimal-16',
					type: 'typed',
					form: 'hex',
					right: '817e007e',
					proof: {
						open: '/frame?hex=817e007e&from=server',
						shownBy: [
							{ fact: 'frame.0.kind', is: 'text' },
							{ fact: 'frame.0.form', is: 16 },
							{ fact: 'frame.0.length', is: 126 },
						],
					},
				},
				{
					id: 'mask-in-tls',
					topic: 'frames',
					step: 'bug-pong',
					rule: 'mask-client',
					type: 'choice',
					choices: ['must', 'may-not', 'must-not'],
					right: 'must',
					proof: {
						open: '/frame?hex=810548656c6c6f&from=client',
						shownBy: [{ fact: 'rule.mask-client', is: true }],
					},
				},
				{
					id: 'ping-between',
					topic: 'messages',
					step: 'echo-server',
					rule: 'control-interleaved',
					type: 'choice',
					choices: ['one', 'two', 'three'],
					right: 'one',
					proof: {
						open: '/frame?hex=010548656c6c6f890161800121&from=server',
						shownBy: [
							{ fact: 'frames', is: 3 },
							{ fact: 'faults', is: 0 },
							{ fact: 'message.0.text', is: 'Hello!' },
						],
					},
				},
				{
					id: 'cut-character',
					topic: 'messages',
					step: 'echo-server',
					rule: 'utf8-frame-cut-allowed',
					type: 'choice',
					choices: ['allowed', 'fails', 'replaced'],
					right: 'allowed',
					proof: {
						open: '/frame?hex=0101e2800282ac&from=server',
						shownBy: [
							{ fact: 'frames', is: 2 },
							{ fact: 'faults', is: 0 },
							{ fact: 'message.0.text', is: '€' },
						],
					},
				},
				{
					id: 'code-in-no-frame',
					topic: 'close',
					step: 'never-upgrades',
					rule: 'close-code-reserved-local',
					type: 'choice',
					choices: ['code-1001', 'code-1006', 'code-1011'],
					right: 'code-1006',
					proof: {
						open: '/frame?hex=880203ee&from=server',
						shownBy: [
							{ fact: 'frame.0.code', is: 1006 },
							{ fact: 'rule.close-code-reserved-local', is: true },
						],
					},
				},
				{
					id: 'stripped-upgrade',
					topic: 'handshake',
					step: 'never-upgrades',
					rule: 'transport-hop-by-hop',
					type: 'choice',
					choices: ['wss', 'retry', 'ping'],
					right: 'wss',
					proof: {
						open: '/conversation?scenario=strips-upgrade',
						shownBy: [{ fact: 'client.code', is: 1006 }],
					},
				},
			],
		},
	],
};

/** Asks about the bytes of a real bug. The choices are rules; a strict receiver fails by the right one. */
function breaks(
	topic: string,
	id: string,
	open: string,
	right: RuleCode,
	choices: readonly RuleCode[],
): ChoiceItem {
	const shownBy = [{ fact: 'failure.rule', is: right }];
	return { id, topic, rule: right, type: 'choice', choices, right, proof: { open, shownBy } };
}

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
