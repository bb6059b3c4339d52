import type { RuleCode } from '../../../engine/report/index.ts';
import {
	clientActs,
	serverActs,
	conversationAt,
	conversationUntil,
} from '../../conversation-state.ts';
import type { ChoiceItem, CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const closes = (code?: number) => ({
	script: [clientActs(1000, { type: 'close', ...(code === undefined ? {} : { code }) })],
});

const LOST = {
	script: [
		...['m0', 'm1', 'm2'].map((text, i) => serverActs(120 + 10 * i, { type: 'text', text })),
		clientActs({ on: 'message', nth: 1 }, { type: 'close' }),
	],
};

const BAD_TEXT = { script: [serverActs(1000, { type: 'raw', hex: '81 02 c3 28' })] };

const MASKED_TEXT = {
	script: [serverActs(1000, { type: 'raw', hex: '81 85 37 fa 21 3d 7f 9f 4d 51 58' })],
};

const SEND_LATE = {
	script: [
		clientActs(1000, { type: 'close', code: 1000 }),
		clientActs(1010, { type: 'text', text: 'late' }),
	],
};

const restarts = (code?: number, reason?: string) => ({
	script: [
		serverActs(1000, {
			type: 'close',
			...(code === undefined ? {} : { code }),
			...(reason === undefined ? {} : { reason }),
		}),
	],
});

const bothClose = (client: number, server: number, later = 0) => ({
	script: [
		clientActs(1000, { type: 'close', code: client }),
		serverActs(1000 + later, { type: 'close', code: server }),
	],
});

const TOO_BIG = {
	server: { limit: 1000 },
	script: [clientActs(1000, { type: 'bulk', bytes: 2000, times: 1 })],
};

/** Is the last frame that Chromium sent when its page was left, as the example `recorded-chromium-left` has it. */
const RECORDED = '/frame?hex=888239cfe1423a26&from=client';

/** Teaches how a connection ends on the wire, and what the page gets (lesson 9). */
export const lesson: Lesson = {
	id: 'closing',
	number: 9,
	minutes: 12,
	tiles: ['88 02 03 e9', 'wasClean'],
	steps: [
		{
			id: 'without-code',
			kind: 'predict',
			open: conversationUntil(closes(), 900),
			shows: 'diagram',
			then: '/conversation?scenario=no-code&at=1075',
			answer: {
				type: 'choice',
				choices: ['code-1000', 'code-1001', 'code-1005', 'code-1006'],
				right: 'code-1005',
				shownBy: [
					{ fact: 'client.code', is: 1005 },
					{ fact: 'client.clean', is: true },
				],
			},
			rule: 'close-code-reserved-local',
		},
		{
			id: 'clean',
			kind: 'look',
			pins: ['unit.2', 'unit.3'],
			open: '/conversation?scenario=server-closes&at=1075',
			shows: 'diagram',
			rule: 'close-server-first',
		},
		{
			id: 'announce',
			kind: 'do',
			open: conversationAt({ script: [serverActs(1000, { type: 'end' })] }, 1050),
			goal: [
				{ fact: 'client.code', is: 1001 },
				{ fact: 'client.reason', is: 'restart' },
				{ fact: 'client.clean', is: true },
			],
			mistakes: [
				{
					id: 'threw',
					when: [
						{ fact: 'page.threw', is: 'InvalidAccessError' },
						{ fact: 'server.closes', is: false },
					],
					example: conversationAt(closes(1001), 1000),
				},
				{
					id: 'page-closes',
					when: [
						{ fact: 'client.closes', is: true },
						{ fact: 'server.closes', is: false },
					],
					example: conversationAt(closes(1000), 1075),
				},
				{
					id: 'only-tcp',
					when: [{ fact: 'client.code', is: 1006 }],
					example: conversationAt({ script: [serverActs(1000, { type: 'drop' })] }, 1025),
				},
				{
					id: 'no-code',
					when: [{ fact: 'client.code', is: 1005 }],
					example: conversationAt(restarts(), 1075),
				},
				{
					id: 'normal',
					when: [{ fact: 'client.code', is: 1000 }],
					example: conversationAt(restarts(1000, 'restart'), 1075),
				},
				{
					id: 'no-reason',
					when: [
						{ fact: 'client.code', is: 1001 },
						{ fact: 'client.reason', is: '' },
					],
					example: conversationAt(restarts(1001), 1075),
				},
				{
					id: 'unsent',
					section: 'RFC 6455 §5.5',
					when: [{ fact: 'client.code', is: null }],
					example: conversationAt(restarts(1001, 'restart'.repeat(18)), 1000),
				},
			],
			solution: conversationAt(restarts(1001, 'restart'), 1075),
			rule: 'close-tcp-alone',
		},
		{
			id: 'order-of-events',
			kind: 'predict',
			open: conversationUntil(BAD_TEXT, 1000),
			shows: 'diagram',
			then: conversationAt(BAD_TEXT, 1075),
			answer: {
				type: 'choice',
				choices: ['close-1007', 'error-1006', 'close-error', 'message-close'],
				right: 'error-1006',
				shownBy: [
					{ fact: 'page.events', is: 'open error close' },
					{ fact: 'client.code', is: 1006 },
					{ fact: 'client.clean', is: false },
					{ fact: 'server.code', is: 1007 },
				],
			},
			rule: 'api-error-then-close',
		},
		{
			id: 'answer-close',
			kind: 'endpoint',
			role: 'client',
			open: '/frame?hex=880203e8&from=server&select=16-31',
			solution: 'answer:88825a0c91e759e4',
			mistakes: [
				{ id: 'wait', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
				{ id: 'fail', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1000' },
				{
					id: 'half',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.complete', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: 'answer:88825a0c91e7',
				},
				{
					id: 'unmasked',
					rule: 'mask-client',
					when: [{ fact: 'frame.0.masked', is: false }],
					example: 'answer:880203e8',
				},
				{ id: 'pong', when: [{ fact: 'frame.0.opcode', is: 10 }], example: 'answer:8a805a0c91e7' },
				{
					id: 'no-code',
					rule: 'close-echo-code',
					when: [
						{ fact: 'frame.0.opcode', is: 8 },
						{ fact: 'frame.0.length', is: 0 },
						{ fact: 'failure.rule', is: null },
					],
					example: 'answer:88805a0c91e7',
				},
				{
					id: 'masked-code',
					rule: 'close-code-above-4999',
					when: [
						{ fact: 'frame.0.wire', is: '03 e8' },
						{ fact: 'frame.0.key', not: '00 00 00 00' },
						{ fact: 'frame.0.opcode', is: 8 },
					],
					example: 'answer:88825a0c91e703e8',
				},
			],
			rule: 'close-answered',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: conversationAt({ script: [serverActs(1000, { type: 'end' })] }, 1050),
			shows: 'diagram',
			choices: ['sent', 'crash', 'local'],
			right: 'local',
			rule: 'api-1006-only',
		},
		{
			id: 'read-it',
			section: 'RFC 6455 §7.4.1',
			kind: 'predict',
			open: RECORDED,
			shows: 'stage',
			then: `${RECORDED}&select=48-63`,
			answer: {
				type: 'choice',
				choices: ['left', 'signed-out', 'lost'],
				right: 'left',
				shownBy: [
					{ fact: 'frame.0.kind', is: 'Close' },
					{ fact: 'frame.0.code', is: 1001 },
				],
			},
		},
	],
	practice: [
		{
			id: 'lost-messages',
			kind: 'predict',
			open: conversationUntil(LOST, 145),
			then: '/conversation?scenario=crossing-data&at=220',
			answer: {
				type: 'number',
				fact: 'client.messages',
				within: 0,
				mistakes: [
					{ id: 'all', is: 3 },
					{ id: 'one-more', is: 2 },
					{ id: 'none', is: 0 },
				],
			},
			rule: 'api-message-only-open',
		},
		{
			id: 'own-code',
			kind: 'do',
			open: conversationAt(closes(), 1075),
			goal: [
				{ fact: 'server.code', is: 4001 },
				{ fact: 'client.code', is: 4001 },
				{ fact: 'client.clean', is: true },
				// If the server closes with 4001, both sides report it too.
				{ fact: 'client.closes', is: true },
			],
			mistakes: [
				{
					id: 'server-closes',
					when: [
						{ fact: 'server.closes', is: true },
						{ fact: 'client.closes', is: false },
					],
					example: conversationAt(restarts(4001), 1075),
				},
				{
					id: 'threw',
					when: [
						{ fact: 'page.threw', is: 'InvalidAccessError' },
						{ fact: 'client.code', is: null },
					],
					example: conversationAt(closes(1011), 1000),
				},
				{
					id: 'long-reason',
					rule: 'api-close-reason',
					when: [
						{ fact: 'page.threw', is: 'SyntaxError' },
						{ fact: 'client.code', is: null },
					],
					example: conversationAt(
						{
							script: [
								clientActs(1000, { type: 'close', code: 4001, reason: 'signed out '.repeat(12) }),
							],
						},
						1000,
					),
				},
				{
					id: 'no-code',
					when: [{ fact: 'server.code', is: 1005 }],
					example: conversationAt(closes(), 1075),
				},
				{
					id: 'normal',
					when: [{ fact: 'server.code', is: 1000 }],
					example: conversationAt(closes(1000), 1075),
				},
				{
					id: 'library',
					when: [{ fact: 'server.code', atLeast: 3000, atMost: 3999 }],
					example: conversationAt(closes(3001), 1075),
				},
			],
			solution: conversationAt(closes(4001), 1075),
			rule: 'api-close-code',
		},
		{
			id: 'traces',
			kind: 'check',
			open: conversationAt({}, 100),
			draw: 8,
			pass: 7,
			items: [
				trace('closing-clean', '/conversation?scenario=server-closes&at=1075', {
					topic: 'clean',
					rule: 'close-echo-code',
					choices: ['close-1000', 'close-1001', 'error-1006', 'close-1006'],
					right: 'close-1001',
					events: 'open close',
					code: 1001,
					clean: true,
				}),
				trace('closing-no-code', conversationAt(restarts(), 1075), {
					topic: 'no-code',
					rule: 'close-code-reserved-local',
					choices: ['close-1006', 'close-1000', 'close-1005-false', 'close-1005'],
					right: 'close-1005',
					events: 'open close',
					code: 1005,
					clean: true,
				}),
				trace('closing-fin', '/conversation?scenario=hang-up&at=1050', {
					topic: 'killed',
					rule: 'close-tcp-alone',
					choices: ['close-1001', 'close-1006', 'error-1006', 'close-1005'],
					right: 'close-1006',
					events: 'open close',
					code: 1006,
					clean: false,
				}),
				trace('closing-too-big', conversationAt(TOO_BIG, 1075), {
					topic: 'too-big',
					rule: 'length-limit',
					choices: ['error-1006', 'error-1009', 'close-1009', 'close-1000'],
					right: 'close-1009',
					events: 'open close',
					code: 1009,
					clean: true,
				}),
				trace('closing-both', '/conversation?scenario=both-close&at=1075', {
					topic: 'both',
					rule: 'close-once',
					choices: ['close-3002', 'close-3001', 'close-3002-false', 'close-1006'],
					right: 'close-3002',
					events: 'open close',
					code: 3002,
					clean: true,
				}),
				trace('closing-proxy', '/conversation?scenario=idle-proxy&at=60125', {
					topic: 'killed',
					rule: 'close-tcp-alone',
					choices: ['close-1001', 'no-event', 'error-1006', 'close-1006'],
					right: 'close-1006',
					events: 'open message close',
					code: 1006,
					clean: false,
				}),
				trace('closing-masked', conversationAt(MASKED_TEXT, 1075), {
					topic: 'failed',
					rule: 'mask-server',
					choices: ['message-1002', 'error-1006', 'close-1002', 'error-1002'],
					right: 'error-1006',
					events: 'open error close',
					code: 1006,
					clean: false,
				}),
				trace('closing-never-open', '/conversation?scenario=never-upgrades&at=100', {
					topic: 'failed',
					rule: 'response-status-101',
					choices: ['close-200', 'close-1006', 'error-1006', 'no-event'],
					right: 'error-1006',
					events: 'error close',
					code: 1006,
					clean: false,
				}),
				trace('closing-unanswered', '/conversation?scenario=unanswered&at=61000', {
					topic: 'unanswered',
					rule: 'close-answered',
					choices: ['close-1006', 'close-1000', 'close-1000-false', 'no-event'],
					right: 'close-1006',
					events: 'open close',
					code: 1006,
					clean: false,
				}),
				trace('closing-early', '/conversation?scenario=while-connecting&at=110', {
					topic: 'early',
					rule: 'api-error-then-close',
					choices: ['close-1005', 'throws', 'no-event', 'error-1006'],
					right: 'error-1006',
					events: 'error close',
					code: 1006,
					clean: false,
				}),
			],
			rule: 'api-error-then-close',
		},
		{
			id: 'to-closed',
			kind: 'assemble',
			open: '/conversation?scenario=server-closes&at=900&later=hidden',
			pieces: [
				{ id: 'server-close', text: 'server → 88 02 03 e9' },
				{ id: 'closing', text: 'ws.readyState === 2' },
				{ id: 'client-close', text: 'client → 88 82 37 fa 21 3d 34 13' },
				{ id: 'fin', text: 'server → TCP FIN' },
				{ id: 'close-event', text: 'onclose: 1001, wasClean = true' },
			],
			decoys: [
				{ id: 'unmasked', text: 'client → 88 02 03 e9', rule: 'mask-client' },
				{ id: 'error-event', text: 'onerror', section: 'WHATWG WebSockets, feedback' },
				{ id: 'not-clean', text: 'onclose: 1006, wasClean = false', section: 'RFC 6455 §7.1.5' },
			],
			order: [
				['server-close', 'closing'],
				['server-close', 'client-close'],
				['closing', 'fin'],
				['client-close', 'fin'],
				['fin', 'close-event'],
				['server-close', 'close-event'],
			],
			rule: 'close-server-first',
		},
		{
			id: 'crossing',
			kind: 'do',
			open: conversationAt({}, 100),
			goal: [
				{ fact: 'client.code', is: 4002 },
				{ fact: 'client.clean', is: true },
				{ fact: 'server.code', is: 4001 },
				{ fact: 'server.clean', is: true },
			],
			mistakes: [
				{
					id: 'threw',
					when: [{ fact: 'page.threw', is: 'InvalidAccessError' }],
					example: conversationAt(bothClose(1001, 4002), 1075),
				},
				{ id: 'open', when: [{ fact: 'client.code', is: null }], example: conversationAt({}, 100) },
				{
					id: 'swapped',
					when: [
						{ fact: 'client.code', is: 4001 },
						{ fact: 'server.code', is: 4002 },
					],
					example: conversationAt(bothClose(4002, 4001), 1075),
				},
				{
					id: 'same-code',
					when: [
						{ fact: 'client.closes', is: true },
						{ fact: 'server.closes', is: true },
						{ fact: 'client.code', same: 'server.code' },
					],
					example: conversationAt(bothClose(4001, 4001), 1075),
				},
				{
					id: 'server-answers',
					when: [
						{ fact: 'client.code', is: 4001 },
						{ fact: 'server.code', is: 4001 },
					],
					example: conversationAt(bothClose(4001, 4002, 100), 1100),
				},
				{
					id: 'client-answers',
					when: [
						{ fact: 'client.code', is: 4002 },
						{ fact: 'server.code', is: 4002 },
					],
					example: conversationAt(bothClose(4001, 4002, -100), 1000),
				},
			],
			solution: conversationAt(bothClose(4001, 4002), 1075),
			rule: 'close-once',
		},
		{
			id: 'after-close',
			kind: 'endpoint',
			role: 'client',
			before: '880203e8',
			open: '/frame?hex=810548656c6c6f&from=server&select=16-55',
			solution: 'wait',
			mistakes: [
				{ id: 'fail', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{
					id: 'second-close',
					when: [{ fact: 'frame.0.opcode', is: 8 }],
					example: 'answer:888237fa213d3412',
				},
				{
					id: 'data',
					when: [{ fact: 'frame.0.opcode', is: [1, 2] }],
					example: 'answer:818537fa213d7f9f4d5158',
				},
			],
			rule: 'close-no-data-after',
		},
		{
			id: 'exit',
			kind: 'check',
			open: conversationAt({}, 100),
			draw: 3,
			items: [
				{
					id: 'closing-page-code',
					topic: 'codes',
					step: 'own-code',
					rule: 'api-close-code',
					type: 'choice',
					choices: ['sent', 'throws', 'code-1000'],
					right: 'throws',
					proof: {
						open: conversationAt(closes(1001), 1000),
						shownBy: [
							{ fact: 'page.threw', is: 'InvalidAccessError' },
							{ fact: 'client.code', is: null },
						],
					},
				},
				{
					id: 'closing-state',
					topic: 'state',
					step: 'lost-messages',
					section: 'WHATWG WebSockets, readyState',
					type: 'typed',
					form: 'number',
					right: '2',
				},
				{
					id: 'closing-private-code',
					topic: 'codes',
					step: 'own-code',
					section: 'RFC 6455 §7.4.2',
					type: 'choice',
					choices: ['code-1001', 'code-3001', 'code-4500'],
					right: 'code-4500',
				},
				{
					id: 'closing-payload',
					topic: 'codes',
					step: 'clean',
					section: 'RFC 6455 §5.5.1',
					type: 'typed',
					form: 'number',
					right: '1000',
					proof: {
						open: '/frame?hex=880203e8&from=server',
						shownBy: [
							{ fact: 'frame.0.payload', is: '03 e8' },
							{ fact: 'frame.0.code', is: 1000 },
						],
					},
				},
				{
					id: 'closing-tcp',
					topic: 'tcp',
					step: 'clean',
					rule: 'close-server-first',
					type: 'choice',
					choices: ['server', 'page', 'sender'],
					right: 'server',
				},
				{
					id: 'closing-send-late',
					topic: 'state',
					step: 'lost-messages',
					section: 'WHATWG WebSockets, send()',
					type: 'choice',
					choices: ['sent', 'throws', 'dropped'],
					right: 'dropped',
					proof: {
						open: conversationAt(SEND_LATE, 1075),
						shownBy: [
							{ fact: 'page.threw', is: null },
							{ fact: 'server.messages', is: 0 },
							{ fact: 'server.code', is: 1000 },
						],
					},
				},
			],
		},
	],
};

/** Describes what the page gets at the end of a trace. */
interface TraceEnd {
	readonly topic: string;
	readonly rule: RuleCode;
	readonly choices: readonly string[];
	readonly right: string;
	readonly events: string;
	readonly code: number;
	readonly clean: boolean;
}

/** Asks about a trace. The state of the lab shows how it ends. */
function trace(id: string, open: string, end: TraceEnd): ChoiceItem {
	const { topic, rule, choices, right, events, code, clean } = end;
	const shownBy = [
		{ fact: 'page.events', is: events },
		{ fact: 'client.code', is: code },
		{ fact: 'client.clean', is: clean },
	];
	return { id, topic, rule, type: 'choice', choices, right, proof: { open, shownBy } };
}

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
