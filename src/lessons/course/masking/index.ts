import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const HELLO = '/frame?hex=818537fa213d7f9f4d5158&from=client';

/**
 * Is the state of a server’s frame without its last payload byte. Its sender sent it as `72`, and the learner unmasks it.
 * `THREE` lacks the last three bytes, and `WHOLE` has none yet.
 */
const LAST = '/frame?from=server&hex=8105374b3251';
const THREE = '/frame?from=server&hex=810642345a';
const WHOLE = '/frame?from=server&hex=';

const ATTACK = '/conversation?scenario=masking-attack';

/** Teaches unmasking by hand, and the attack that masking prevents (lesson 6). */
export const lesson: Lesson = {
	id: 'masking',
	number: 6,
	minutes: 10,
	tiles: ['37fa213d', 'i mod 4'],
	steps: [
		{
			id: 'recorded',
			byHand: true,
			kind: 'predict',
			open: HELLO,
			shows: 'stage',
			then: HELLO,
			answer: {
				type: 'choice',
				choices: ['secret', 'plain', 'computed'],
				right: 'computed',
				shownBy: [
					{ fact: 'frame.0.key', is: '37 fa 21 3d' },
					{ fact: 'frame.0.wire', is: '7f 9f 4d 51 58' },
					{ fact: 'frame.0.text', is: 'Hello' },
				],
			},
			subgoal: 'key',
			rule: 'mask-client',
		},
		{
			id: 'worked',
			section: 'RFC 6455 §5.3',
			kind: 'do',
			open: `${HELLO}&select=48-55`,
			shows: 'masking',
			goal: [
				{ fact: 'byte.0', is: '81' },
				{ fact: 'byte.1', is: '85' },
				{ fact: 'frame.0.wire', is: '7f 9f 4d 51 58' },
				{ fact: 'byte.2', not: '37' },
				{ fact: 'byte.3', is: 'fa' },
				{ fact: 'byte.4', is: '21' },
				{ fact: 'byte.5', is: '3d' },
			],
			mistakes: [
				{
					id: 'unchanged',
					when: [{ fact: 'bytes', is: '81 85 37 fa 21 3d 7f 9f 4d 51 58' }],
					example: HELLO,
				},
				{
					id: 'one-letter',
					when: [
						{ fact: 'frame.0.key', is: '37 fa 21 3d' },
						{ fact: 'frame.0.wire', not: '7f 9f 4d 51 58' },
					],
					example: '/frame?hex=818537fa213d7e9f4d5158&from=client',
				},
				{
					id: 'other-key-byte',
					when: [
						{ fact: 'byte.2', is: '37' },
						{ fact: 'frame.0.key', not: '37 fa 21 3d' },
					],
					example: '/frame?hex=818537fb213d7f9f4d5158&from=client',
				},
				{
					id: 'also-wire',
					when: [
						{ fact: 'byte.2', not: '37' },
						{ fact: 'frame.0.wire', not: '7f 9f 4d 51 58' },
					],
					example: '/frame?hex=818536fa213d7e9f4d5158&from=client',
				},
			],
			solution: '/frame?hex=818536fa213d7f9f4d5158&from=client&select=16-23',
			subgoal: 'unmask',
		},
		{
			id: 'last-byte',
			byHand: true,
			kind: 'do',
			pins: ['byte.6'],
			open: `${LAST}72&select=48-55`,
			shows: 'bits',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 1 },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.text', is: '7K2Q9' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=8105374b325139&from=client',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'bytes', is: '81 05 37 4b 32 51 72' }],
					example: `${LAST}72`,
				},
				{
					id: 'counted-frame',
					when: [{ fact: 'bytes', is: '81 05 37 4b 32 51 4d' }],
					example: `${LAST}4d`,
				},
				{
					id: 'counted-one',
					when: [{ fact: 'bytes', is: '81 05 37 4b 32 51 57' }],
					example: `${LAST}57`,
				},
				{
					id: 'key-ended',
					when: [{ fact: 'bytes', is: '81 05 37 4b 32 51 6e' }],
					example: `${LAST}6e`,
				},
				{
					id: 'key-copied',
					when: [{ fact: 'bytes', is: '81 05 37 4b 32 51 4b' }],
					example: `${LAST}4b`,
				},
				{
					id: 'not-final',
					section: 'RFC 6455 §5.4',
					when: [{ fact: 'frame.0.fin', is: false }],
					example: '/frame?from=server&hex=0105374b325139',
				},
			],
			solution: `${LAST}39`,
			subgoal: 'unmask',
			section: 'RFC 6455 §5.3',
		},
		{
			id: 'attack-unmasked',
			kind: 'predict',
			open: `${ATTACK}&at=75&later=hidden`,
			shows: 'attack',
			then: `${ATTACK}&at=132.5`,
			answer: {
				type: 'choice',
				choices: ['real-script', 'attackers-script', 'error'],
				right: 'attackers-script',
				shownBy: [
					{ fact: 'cached', is: 1 },
					{ fact: 'client.messages', is: 1 },
				],
			},
			rule: 'mask-client',
		},
		{
			id: 'attack-new-key',
			kind: 'predict',
			open: `${ATTACK}&what-if=fresh-key&at=75&later=hidden`,
			shows: 'attack',
			then: `${ATTACK}&what-if=fresh-key&at=125`,
			answer: {
				type: 'choice',
				choices: ['told-key', 'nothing', 'one-later'],
				right: 'nothing',
				shownBy: [
					{ fact: 'cached', is: 0 },
					{ fact: 'client.messages', is: 1 },
				],
			},
			section: 'RFC 6455 §10.3',
		},
		{
			id: 'read-chromium-close',
			kind: 'explain',
			byHand: true,
			// What Chromium sent when its user left the page: the recording “chromium-left” of the lab Frame.
			open: '/frame?hex=888239cfe1423a26&from=client&select=48-55',
			shows: 'bits',
			choices: ['as-it-is', 'normal', 'left', 'third-key-byte'],
			right: 'left',
			subgoal: 'unmask',
			section: 'RFC 6455 §5.3',
		},
	],
	practice: [
		{
			id: 'attack-same-key',
			kind: 'predict',
			open: `${ATTACK}&what-if=fixed-key&at=75&later=hidden`,
			shows: 'attack',
			then: `${ATTACK}&what-if=fixed-key&at=112.5`,
			answer: {
				type: 'choice',
				choices: ['unreadable', 'browser-masks', 'masked-before'],
				right: 'masked-before',
				shownBy: [{ fact: 'cached', is: 1 }],
			},
			rule: 'mask-key-fresh',
		},
		{
			id: 'three-bytes',
			byHand: true,
			kind: 'do',
			pins: ['byte.5', 'byte.6', 'byte.7'],
			open: `${THREE}000000&select=40-63`,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 1 },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.text', is: 'B4Z8mT' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=810642345a386d54&from=client',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'frame.0.payload', is: '42 34 5a 00 00 00' }],
					example: `${THREE}000000`,
				},
				{
					id: 'first-right',
					when: [
						{ fact: 'byte.5', is: '38' },
						{ fact: 'byte.7', is: '00' },
					],
					example: `${THREE}380000`,
				},
				{
					id: 'counted-frame',
					when: [{ fact: 'frame.0.payload', is: '42 34 5a 58 77 34' }],
					example: `${THREE}587734`,
				},
				{
					id: 'key-again',
					when: [{ fact: 'frame.0.payload', is: '42 34 5a 73 46 65' }],
					example: `${THREE}734665`,
				},
				{
					id: 'key-ended',
					when: [{ fact: 'frame.0.payload', is: '42 34 5a 38 26 34' }],
					example: `${THREE}382634`,
				},
				{
					id: 'still-masked',
					rule: 'utf8-lead-byte',
					when: [{ fact: 'frame.0.payload', is: '42 34 5a c0 de cc' }],
					example: `${THREE}c0decc`,
				},
				{
					id: 'not-final',
					section: 'RFC 6455 §5.4',
					when: [{ fact: 'frame.0.fin', is: false }],
					example: '/frame?from=server&hex=010642345a386d54',
				},
			],
			solution: `${THREE}386d54`,
			subgoal: 'unmask',
			rule: 'mask-index-per-frame',
		},
		{
			id: 'whole-frame',
			byHand: true,
			kind: 'do',
			open: WHOLE,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 1 },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.text', is: 'Wx5R3' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=81055778355233&from=client',
				},
				{ id: 'empty', when: [{ fact: 'frames', is: 0 }], example: WHOLE },
				{
					id: 'client-frame',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: `${WHOLE}8185c19ed7a496e6e2f6f2`,
					rule: 'mask-server',
				},
				{
					id: 'still-masked',
					rule: 'utf8-stray-continuation',
					when: [{ fact: 'frame.0.payload', is: '96 e6 e2 f6 f2' }],
					example: `${WHOLE}810596e6e2f6f2`,
				},
				{
					id: 'counted-frame',
					when: [{ fact: 'frame.0.payload', is: '41 42 23 68 25' }],
					example: `${WHOLE}81054142236825`,
				},
				{
					id: 'key-ended',
					when: [{ fact: 'frame.0.payload', is: '57 78 35 52 56' }],
					example: `${WHOLE}81055778355256`,
				},
				{
					id: 'unfinished',
					when: [{ fact: 'frame.0.complete', is: false }],
					example: `${WHOLE}81055778`,
				},
			],
			solution: `${WHOLE}81055778355233`,
			subgoal: 'unmask',
			rule: 'mask-index-per-frame',
		},
		{
			id: 'client-code',
			kind: 'assemble',
			open: HELLO,
			pieces: [
				{ id: 'payload', text: 'const payload = utf8(message)' },
				{ id: 'key', text: 'const key = randomBytes(4)' },
				{ id: 'mask', text: 'const masked = payload.map((byte, i) => byte ^ key[i % 4])' },
				{ id: 'write', text: 'write([...frameHeader, ...key, ...masked])' },
			],
			decoys: [
				{ id: 'same-key', text: 'const key = connection.maskingKey' },
				{
					id: 'from-header',
					rule: 'mask-index-per-frame',
					text: 'const masked = payload.map((byte, i) => byte ^ key[(i + 6) % 4])',
				},
				{ id: 'without-key', section: 'RFC 6455 §5.3', text: 'write([...frameHeader, ...masked])' },
			],
			order: [
				['payload', 'mask'],
				['key', 'mask'],
				['mask', 'write'],
			],
			subgoal: 'unmask',
			rule: 'mask-key-fresh',
		},
		{
			id: 'masked-ping',
			byHand: true,
			kind: 'endpoint',
			role: 'server',
			open: '/frame?hex=89843e915cd74af83fbc&from=client',
			solution: 'answer:8a047469636b',
			mistakes: [
				{ id: 'waited', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
				{ id: 'failed', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{
					id: 'masked-pong',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: 'answer:8a843e915cd74af83fbc',
					rule: 'mask-server',
				},
				{
					id: 'still-masked',
					when: [{ fact: 'frame.0.payload', is: '4a f8 3f bc' }],
					example: 'answer:8a044af83fbc',
				},
				{
					id: 'ping-again',
					when: [{ fact: 'frame.0.kind', is: 'Ping' }],
					example: 'answer:89047469636b',
				},
				{
					id: 'empty-pong',
					when: [
						{ fact: 'frame.0.kind', is: 'Pong' },
						{ fact: 'frame.0.length', is: 0 },
					],
					example: 'answer:8a00',
				},
			],
			subgoal: 'interpret',
			rule: 'pong-same-data',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: HELLO,
			choices: ['encrypts', 'only-ws', 'authenticates', 'unpredictable'],
			right: 'unpredictable',
			section: 'RFC 6455 §10.3',
		},
		{
			id: 'exit',
			kind: 'check',
			// The bytes without their text, which would show answers.
			byHand: true,
			open: HELLO,
			shows: 'stage',
			draw: 4,
			items: [
				{
					id: 'mask-index',
					topic: 'bytes',
					step: 'three-bytes',
					rule: 'mask-index-per-frame',
					type: 'typed',
					form: 'number',
					right: '2',
				},
				{
					id: 'mask-sixth-byte',
					topic: 'bytes',
					step: 'last-byte',
					rule: 'mask-index-per-frame',
					type: 'typed',
					form: 'hex',
					right: '21',
					proof: {
						open: '/frame?hex=818637fa213d7f9f4d5158db&from=client&select=88-95',
						shownBy: [{ fact: 'frame.0.text', is: 'Hello!' }],
					},
				},
				{
					id: 'mask-helly',
					topic: 'bytes',
					step: 'last-byte',
					rule: 'mask-index-per-frame',
					type: 'choice',
					choices: ['key-ended', 'counted-frame', 'counted-one'],
					right: 'counted-frame',
				},
				{
					id: 'mask-missing',
					topic: 'direction',
					step: 'recorded',
					rule: 'mask-client',
					type: 'choice',
					choices: ['reads', 'fails', 'asks'],
					right: 'fails',
					proof: {
						open: '/frame?hex=810548656c6c6f&from=client',
						shownBy: [{ fact: 'rule.mask-client', is: true }],
					},
				},
				{
					id: 'mask-from-server',
					topic: 'direction',
					step: 'masked-ping',
					rule: 'mask-server',
					type: 'choice',
					choices: ['fails', 'unmasks', 'ignores'],
					right: 'fails',
					proof: {
						open: '/frame?hex=818537fa213d7f9f4d5158&from=server',
						shownBy: [{ fact: 'rule.mask-server', is: true }],
					},
				},
				{
					id: 'mask-tls',
					topic: 'use',
					step: 'claim',
					rule: 'mask-client',
					type: 'choice',
					choices: ['no', 'tls-masks', 'yes'],
					right: 'yes',
				},
				{
					id: 'mask-key-from',
					topic: 'key',
					step: 'recorded',
					section: 'RFC 6455 §5.3',
					type: 'choice',
					choices: ['handshake', 'frame', 'certificate'],
					right: 'frame',
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
