import { conversationAt, conversationUntil, serverActs } from '../../conversation-state.ts';
import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const FROM_CLIENT = '/frame?hex=818237fa213d7f93&from=client';
const FROM_SERVER = '/frame?hex=81024869&from=server';
/** Sends a goal to a page that has sent nothing. The next message leaves room for what is written at the first one. */
const GOAL = {
	script: [
		serverActs(500, { type: 'text', text: 'Goal! 2:1' }),
		serverActs(700, { type: 'text', text: 'Goal! 3:1' }),
	],
};
/** Holds what a server of the library ws sent to Chromium, as the example `recorded-chromium-talk` has it. */
const RECORDED = '/frame?hex=89013f8104646f6e65880503e8627965&from=server';

/** Shows one connection: a message in each direction, as bytes (lesson 1). */
export const lesson: Lesson = {
	id: 'one-connection',
	number: 1,
	minutes: 8,
	tiles: ['81 02 48 69'],
	steps: [
		{
			id: 'eight-bytes',
			section: 'RFC 6455 §5.2',
			kind: 'predict',
			open: FROM_CLIENT,
			shows: 'stage',
			then: `${FROM_CLIENT}&select=0-7`,
			answer: {
				type: 'choice',
				choices: ['copies', 'header', 'names'],
				right: 'header',
				shownBy: [
					{ fact: 'frame.0.header', is: 6 },
					{ fact: 'frame.0.length', is: 2 },
					{ fact: 'frame.0.text', is: 'Hi' },
				],
			},
		},
		{
			id: 'four-bytes',
			section: 'RFC 6455 §5.1',
			kind: 'predict',
			open: FROM_SERVER,
			shows: 'stage',
			then: `${FROM_SERVER}&select=8-15`,
			answer: {
				type: 'choice',
				choices: ['kind', 'key', 'length'],
				right: 'key',
				shownBy: [
					{ fact: 'frame.0.masked', is: false },
					{ fact: 'frame.0.opcode', is: 1 },
					{ fact: 'frame.0.length', is: 2 },
					{ fact: 'frame.0.text', is: 'Hi' },
				],
			},
		},
		{
			id: 'break-it',
			section: 'RFC 6455 §7.1.7',
			kind: 'do',
			open: `${FROM_SERVER}&select=0-7`,
			shows: 'stage',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'failure.rule', not: null },
				{ fact: 'failure.code', is: 1002 },
			],
			mistakes: [
				{
					id: 'half-letter',
					section: 'RFC 6455 §8.1',
					when: [{ fact: 'failure.code', is: 1007 }],
					example: '/frame?hex=8102c869&from=server',
				},
				{
					id: 'waits',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.complete', is: false }],
					example: '/frame?hex=81034869&from=server',
				},
				{
					id: 'more-follows',
					section: 'RFC 6455 §5.4',
					when: [{ fact: 'frame.0.fin', is: false }],
					example: '/frame?hex=01024869&from=server',
				},
				{
					id: 'ping',
					section: 'RFC 6455 §5.5.2',
					when: [{ fact: 'frame.0.kind', is: 'Ping' }],
					example: '/frame?hex=89024869&from=server',
				},
				{
					id: 'letters',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.text', not: 'Hi' }],
					example: '/frame?hex=81024a69&from=server',
				},
			],
			solution: '/frame?hex=c1024869&from=server',
		},
		{
			id: 'why-so-strict',
			section: 'RFC 6455 §5.2',
			kind: 'explain',
			open: '/frame?hex=c1024869&from=server&select=0-7',
			shows: 'stage',
			choices: ['checksum', 'lost', 'attack'],
			right: 'lost',
		},
		{
			id: 'unasked',
			section: 'RFC 6455 §1.1',
			kind: 'predict',
			open: conversationUntil(GOAL, 450),
			shows: 'diagram',
			then: conversationAt(GOAL, 600),
			answer: {
				type: 'choice',
				choices: ['sends', 'waits', 'polled'],
				right: 'sends',
				shownBy: [
					{ fact: 'client.got.0', is: 'Goal! 2:1' },
					{ fact: 'server.messages', is: 0 },
				],
			},
		},
		{
			id: 'read-it',
			section: 'RFC 6455 §5.2',
			kind: 'predict',
			open: RECORDED,
			shows: 'stage',
			then: `${RECORDED}&select=24-31`,
			answer: {
				type: 'choice',
				choices: ['first', 'second', 'third'],
				right: 'second',
				shownBy: [
					{ fact: 'frame.0.kind', is: 'Ping' },
					{ fact: 'frame.1.text', is: 'done' },
					{ fact: 'frame.2.kind', is: 'Close' },
				],
			},
		},
	],
	practice: [
		{
			id: 'exit',
			kind: 'check',
			open: FROM_SERVER,
			draw: 3,
			items: [
				{
					id: 'four-more',
					topic: 'bytes',
					type: 'choice',
					choices: ['key', 'sum', 'name'],
					right: 'key',
					section: 'RFC 6455 §5.2',
					step: 'four-bytes',
					proof: { open: FROM_CLIENT, shownBy: [{ fact: 'frame.0.key', is: '37 fa 21 3d' }] },
				},
				{
					id: 'server-first',
					topic: 'speaking',
					type: 'choice',
					choices: ['after-ping', 'any-time', 'only-answers'],
					right: 'any-time',
					section: 'RFC 6455 §1.1',
					step: 'unasked',
				},
				{
					id: 'changed-letter',
					topic: 'header',
					type: 'choice',
					choices: ['closes', 'asks-again', 'nothing'],
					right: 'nothing',
					section: 'RFC 6455 §5.2',
					step: 'why-so-strict',
					proof: {
						open: '/frame?hex=81024a69&from=server',
						shownBy: [
							{ fact: 'frame.0.text', is: 'Ji' },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'one-first-byte',
					topic: 'bytes',
					type: 'choice',
					choices: ['text', 'length', 'letter'],
					right: 'text',
					section: 'RFC 6455 §5.2',
					step: 'read-it',
					proof: { open: FROM_SERVER, shownBy: [{ fact: 'frame.0.opcode', is: 1 }] },
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
