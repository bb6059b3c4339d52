import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const FROM_CLIENT = '/frame?hex=818237fa213d7f93&from=client';
const FROM_SERVER = '/frame?hex=81024869&from=server';
/** Holds “Goal! 2:1” from a server. */
const GOAL = '/frame?hex=8109476f616c2120323a31&from=server';
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
			then: FROM_CLIENT,
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
			then: FROM_SERVER,
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
				// Half a character in a letter breaks it, too.
				{ fact: 'failure.rule', not: null },
			],
			mistakes: [
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
			ways: [
				{
					id: 'length',
					when: [{ fact: 'failure.frame', atLeast: 1 }],
					example: '/frame?hex=81004869&from=server',
				},
				{
					id: 'reserved',
					when: [{ fact: 'failure.rule', is: ['frame-rsv1', 'frame-rsv2', 'frame-rsv3'] }],
					example: '/frame?hex=91024869&from=server',
				},
				{
					id: 'key',
					when: [{ fact: 'failure.rule', is: 'mask-server' }],
					example: '/frame?hex=81824869&from=server',
				},
				{
					id: 'unknown-kind',
					when: [{ fact: 'frame.0.opcode', is: [3, 4, 5, 6, 7, 11, 12, 13, 14, 15] }],
					example: '/frame?hex=83024869&from=server',
				},
				{
					id: 'continuation',
					when: [{ fact: 'frame.0.opcode', is: 0 }],
					example: '/frame?hex=80024869&from=server',
				},
				{
					id: 'broken-letter',
					when: [{ fact: 'frame.0.opcode', is: 1 }],
					example: '/frame?hex=8102c869&from=server',
				},
			],
			solution: '/frame?hex=c1024869&from=server',
		},
		{
			id: 'why-so-strict',
			section: 'RFC 6455 §5.2',
			kind: 'explain',
			open: '/frame?hex=c1024869&from=server',
			shows: 'stage',
			choices: ['checksum', 'lost', 'attack'],
			right: 'lost',
		},
		{
			id: 'unasked',
			section: 'RFC 6455 §1.1',
			kind: 'predict',
			open: '/frame?hex=&from=server',
			shows: 'stage',
			then: GOAL,
			answer: {
				type: 'choice',
				choices: ['sends', 'waits', 'polled'],
				right: 'sends',
				shownBy: [
					{ fact: 'from', is: 'server' },
					{ fact: 'frame.0.text', is: 'Goal! 2:1' },
				],
			},
		},
		{
			id: 'read-it',
			section: 'RFC 6455 §5.2',
			kind: 'predict',
			open: RECORDED,
			shows: 'stage',
			then: RECORDED,
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
			shows: 'stage',
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
