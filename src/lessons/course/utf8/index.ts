import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

/** Shows the text 你😀 in one frame of a server. */
const WHOLE = '/frame?hex=8107e4bda0f09f9880&from=server';
const EMPTY = '/frame?hex=&from=server';

/** Teaches text messages and UTF-8, across frames (lesson 8). */
export const lesson: Lesson = {
	id: 'utf8',
	number: 8,
	minutes: 11,
	tiles: ['e4 bd | a0', '1007'],
	steps: [
		{
			id: 'cut',
			kind: 'predict',
			open: '/frame?hex=8103e4bda0&from=server',
			shows: 'stage',
			then: '/frame?hex=0101e48002bda0&from=server',
			answer: {
				type: 'choice',
				choices: ['one', 'two', 'fails'],
				right: 'one',
				shownBy: [
					{ fact: 'messages', is: 1 },
					{ fact: 'message.0.text', is: '你' },
					{ fact: 'faults', is: 0 },
				],
			},
			subgoal: 'interpret',
			rule: 'utf8-truncated',
		},
		{
			id: 'lead-bytes',
			section: 'RFC 3629 §3',
			kind: 'look',
			pins: ['byte.2', 'byte.5'],
			open: `${WHOLE}&select=16-39`,
			shows: 'stage',
			subgoal: 'interpret',
		},
		{
			id: 'first-bad',
			kind: 'predict',
			open: EMPTY,
			then: '/frame?hex=81064869e4bd4121&from=server',
			answer: {
				type: 'number',
				fact: 'failure.byte',
				within: 0,
				mistakes: [
					{ id: 'lead-byte', is: 4 },
					{ id: 'continuation', is: 5 },
					{ id: 'end', is: 7 },
				],
			},
			subgoal: 'interpret',
			rule: 'utf8-continuation',
		},
		{
			id: 'shortest',
			kind: 'do',
			open: EMPTY,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'failure.code', is: 1007 },
				{ fact: 'length', is: 3 },
			],
			mistakes: [
				{
					id: 'client',
					section: 'RFC 6455 §5.3',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=818137fa213db7&from=client',
				},
				{
					id: 'long',
					section: 'RFC 6455 §8.1',
					when: [{ fact: 'failure.code', is: 1007 }],
					example: '/frame?hex=8102c328&from=server',
				},
				{
					id: 'no-length',
					rule: 'mask-server',
					when: [
						{ fact: 'frame.0.opcode', is: 1 },
						{ fact: 'frame.0.masked', is: true },
					],
					example: '/frame?hex=8180&from=server',
				},
				{
					id: 'next-frame',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'failure.frame', atLeast: 1 }],
					example: '/frame?hex=8100ff&from=server',
				},
				{
					id: 'close-code',
					section: 'RFC 6455 §7.4',
					when: [
						{ fact: 'frame.0.opcode', is: 8 },
						{ fact: 'frame.0.length', atLeast: 2 },
						{ fact: 'failure.code', is: 1002 },
					],
					example: '/frame?hex=8802ffff&from=server',
				},
				{
					id: 'continuation',
					rule: 'fragment-start-missing',
					when: [{ fact: 'rule.fragment-start-missing', is: true }],
					example: '/frame?hex=800180&from=server',
				},
				{
					id: 'reserved-bit',
					rule: 'frame-rsv1',
					when: [
						{ fact: 'frame.0.opcode', is: [1, 2] },
						{ fact: 'frame.0.rsv', is: true },
					],
					example: '/frame?hex=c10180&from=server',
				},
				{
					id: 'close-body',
					rule: 'close-body-length',
					when: [{ fact: 'rule.close-body-length', is: true }],
					example: '/frame?hex=880180&from=server',
				},
				{
					id: 'other-rule',
					rule: 'frame-opcode-reserved-data',
					when: [{ fact: 'failure.code', is: 1002 }],
					example: '/frame?hex=830180&from=server',
				},
				{
					id: 'binary',
					section: 'RFC 6455 §5.6',
					when: [{ fact: 'frame.0.opcode', is: 2 }],
					example: '/frame?hex=820180&from=server',
				},
				{
					id: 'incomplete',
					rule: 'frame-incomplete',
					when: [{ fact: 'frame.0.complete', is: false }],
					example: '/frame?hex=8101&from=server',
				},
				{
					id: 'not-final',
					rule: 'utf8-frame-cut-allowed',
					when: [
						{ fact: 'frame.0.fin', is: false },
						{ fact: 'frame.0.utf8', is: false },
					],
					example: '/frame?hex=0101c3&from=server',
				},
				{
					id: 'close',
					section: 'RFC 6455 §5.5.1',
					when: [{ fact: 'frame.0.opcode', is: 8 }],
					example: '/frame?hex=880203e8&from=server',
				},
				{
					id: 'control',
					section: 'RFC 6455 §5.5',
					when: [{ fact: 'frame.0.opcode', atLeast: 9 }],
					example: '/frame?hex=8a0180&from=server',
				},
				{
					id: 'valid',
					when: [{ fact: 'frame.0.utf8', is: true }],
					example: '/frame?hex=810141&from=server',
				},
			],
			solution: '/frame?hex=810180&from=server',
			subgoal: 'interpret',
			rule: 'utf8-stray-continuation',
		},
		{
			id: 'wait',
			kind: 'endpoint',
			open: '/frame?hex=018537fa213dd34781cda8&from=client',
			shows: 'stage',
			role: 'server',
			solution: 'wait',
			mistakes: [
				{ id: 'bad-text', when: [{ fact: 'answer.code', is: 1007 }], example: 'fail:1007' },
				{ id: 'fails', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{ id: 'answers', when: [{ fact: 'answer.type', is: 'answer' }], example: 'answer:8a00' },
			],
			subgoal: 'unmask',
			rule: 'utf8-truncated',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: '/frame?hex=0105e4bda0f09f80029880&from=server',
			choices: ['each-frame', 'replaced', 'characters', 'message'],
			right: 'message',
			rule: 'utf8-truncated',
		},
		{
			id: 'read-it',
			section: 'RFC 6455 §5.6',
			kind: 'explain',
			open: '/frame?hex=8102e4bd&from=server&select=8-15',
			shows: 'stage',
			choices: ['utf16', 'counted', 'waits'],
			right: 'counted',
		},
	],
	practice: [
		{
			id: 'count',
			section: 'RFC 3629 §3',
			kind: 'predict',
			open: EMPTY,
			then: WHOLE,
			answer: {
				type: 'number',
				fact: 'frame.0.length',
				within: 0,
				mistakes: [
					{ id: 'characters', is: 2 },
					{ id: 'units', is: 3 },
					{ id: 'two-each', is: 6 },
				],
			},
			subgoal: 'length',
		},
		{
			id: 'kept',
			rule: 'utf8-frame-cut-allowed',
			kind: 'look',
			pins: ['byte.2', 'byte.6'],
			open: '/frame?hex=0102e4bd8005a0f09f9880&from=server&select=16-31',
			subgoal: 'interpret',
		},
		{
			id: 'last-bytes',
			kind: 'do',
			open: '/frame?hex=0105e4bda0f09f8002&from=server',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 2 },
				{ fact: 'frame.0.payload', is: 'e4 bd a0 f0 9f' },
				{ fact: 'frame.1.fin', is: true },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.text', is: '你😀' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=0105e4bda0f09f80029880&from=client',
				},
				{
					id: 'binary',
					section: 'RFC 6455 §5.6',
					when: [{ fact: 'frame.0.opcode', is: 2 }],
					example: '/frame?hex=0205e4bda0f09f80029880&from=server',
				},
				{
					id: 'first-changed',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frames', atLeast: 2 },
						{ fact: 'frame.0.payload', not: 'e4 bd a0 f0 9f' },
					],
					example: '/frame?hex=0107e4bda0f09f98808002&from=server',
				},
				{
					id: 'repeated',
					when: [
						{ fact: 'frame.1.payload', is: ['f0 9f', 'f0 9f 98 80'] },
						{ fact: 'failure.code', is: 1007 },
					],
					example: '/frame?hex=0105e4bda0f09f8002f09f9880&from=server',
				},
				{
					id: 'swapped',
					when: [{ fact: 'frame.1.payload', is: '80 98' }],
					example: '/frame?hex=0105e4bda0f09f80028098&from=server',
				},
				{
					id: 'unfinished',
					when: [
						{ fact: 'frame.1.complete', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=0105e4bda0f09f800298&from=server',
				},
				{ id: 'one-frame', when: [{ fact: 'frames', is: 1 }], example: WHOLE },
				{
					id: 'text-again',
					rule: 'fragment-interleaved',
					when: [{ fact: 'frame.1.opcode', is: [1, 2] }],
					example: '/frame?hex=0105e4bda0f09f81029880&from=server',
				},
				{
					id: 'not-final',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frame.1.fin', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=0105e4bda0f09f00029880&from=server',
				},
				{
					id: 'shifted',
					section: 'RFC 3629 §3',
					when: [{ fact: 'frame.1.payload', is: '9f 98' }],
					example: '/frame?hex=0105e4bda0f09f80029f98&from=server',
				},
				{
					id: 'code-point',
					section: 'RFC 3629 §3',
					when: [{ fact: 'frame.1.payload', is: ['f6 00', 'de 00', 'd8 3d', '3d de'] }],
					example: '/frame?hex=0105e4bda0f09f8002f600&from=server',
				},
				{
					id: 'ascii',
					section: 'RFC 3629 §3',
					when: [{ fact: 'frame.1.payload', is: ['39 38', '38 30'] }],
					example: '/frame?hex=0105e4bda0f09f80023938&from=server',
				},
				{
					id: 'too-many',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frames', atLeast: 3 },
						{ fact: 'frame.1.length', is: 2 },
					],
					example: '/frame?hex=0105e4bda0f09f8002988080&from=server',
				},
			],
			solution: '/frame?hex=0105e4bda0f09f80029880&from=server',
			subgoal: 'interpret',
			rule: 'utf8-continuation',
		},
		{
			id: 'two-cuts',
			kind: 'do',
			open: `${WHOLE}&select=16-71`,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 3 },
				{ fact: 'frame.0.length', is: [1, 2] },
				{ fact: 'frame.2.payload', is: ['9f 98 80', '98 80', '80'] },
				{ fact: 'messages', is: 1 },
				{ fact: 'message.0.end', is: 'whole' },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.text', is: '你😀' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=0101e40004bda0f09f80029880&from=client',
				},
				{
					id: 'binary',
					section: 'RFC 6455 §5.6',
					when: [{ fact: 'frame.0.opcode', is: 2 }],
					example: '/frame?hex=0202e4bd0003a0f09f80029880&from=server',
				},
				{
					id: 'text-again',
					rule: 'fragment-interleaved',
					when: [{ fact: 'failure.rule', is: 'fragment-interleaved' }],
					example: '/frame?hex=0101e40104bda0f09f80029880&from=server',
				},
				{
					id: 'fin-early',
					rule: 'fragment-start-missing',
					when: [{ fact: 'rule.fragment-start-missing', is: true }],
					example: '/frame?hex=0101e48004bda0f09f80029880&from=server',
				},
				{
					id: 'third-incomplete',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.2.length', atLeast: 0 },
						{ fact: 'frame.2.complete', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=0101e40004bda0f09f80039880&from=server',
				},
				{
					id: 'never-ends',
					rule: 'fragment-unfinished',
					when: [
						{ fact: 'frames', is: 3 },
						{ fact: 'message.0.end', is: 'open' },
						{ fact: 'frame.2.fin', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: '/frame?hex=0101e40004bda0f09f00029880&from=server',
				},
				{ id: 'unchanged', when: [{ fact: 'frames', is: 1 }], example: WHOLE },
				{
					id: 'one-cut',
					when: [{ fact: 'frames', is: 2 }],
					example: '/frame?hex=0101e48006bda0f09f9880&from=server',
				},
				{
					id: 'too-many',
					when: [{ fact: 'frames', atLeast: 4 }],
					example: '/frame?hex=0101e40002bda00002f09f80029880&from=server',
				},
				{
					id: 'first-whole',
					when: [
						{ fact: 'frame.0.length', atLeast: 3 },
						{ fact: 'faults', is: 0 },
					],
					example: '/frame?hex=0103e4bda00002f09f80029880&from=server',
				},
				{
					id: 'emoji-whole',
					when: [
						{ fact: 'frame.2.length', atLeast: 4 },
						{ fact: 'faults', is: 0 },
					],
					example: '/frame?hex=0101e40002bda08004f09f9880&from=server',
				},
				{
					id: 'bytes-lost',
					section: 'RFC 6455 §5.4',
					when: [
						{ fact: 'frames', is: 3 },
						{ fact: 'message.0.text', not: '你😀' },
					],
					example: '/frame?hex=0101e40004bda0f09f800198&from=server',
				},
			],
			solution: '/frame?hex=0101e40004bda0f09f80029880&from=server',
			subgoal: 'flags',
			rule: 'utf8-truncated',
		},
		{
			id: 'decoder',
			kind: 'assemble',
			open: '/frame?hex=0102e4bd8005a0f09f9880&from=server',
			pieces: [
				{
					id: 'strict',
					text: "const decoder = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true })",
				},
				{ id: 'first', text: 'let text = decoder.decode(first, { stream: true })' },
				{ id: 'last', text: 'text += decoder.decode(last)' },
				{ id: 'deliver', text: 'deliver(text)' },
			],
			decoys: [
				{ id: 'lenient', text: 'const decoder = new TextDecoder()' },
				{ id: 'apart', rule: 'utf8-frame-cut-allowed', text: 'let text = decoder.decode(first)' },
				{ id: 'units', text: 'text += String.fromCharCode(...last)' },
			],
			order: [],
			rule: 'utf8-truncated',
		},
		{
			id: 'exit',
			kind: 'check',
			// Characters of two bytes: those of the questions have others.
			open: '/frame?hex=8104d0b4d0b0&from=server&select=16-23',
			draw: 4,
			items: [
				{
					id: 'euro-bytes',
					topic: 'length',
					step: 'count',
					section: 'RFC 3629 §3',
					type: 'typed',
					form: 'number',
					right: '3',
					proof: {
						open: '/frame?hex=8103e282ac&from=server',
						shownBy: [
							{ fact: 'frame.0.length', is: 3 },
							{ fact: 'message.0.text', is: '€' },
						],
					},
				},
				{
					id: 'text-code',
					topic: 'kinds',
					step: 'first-bad',
					section: 'RFC 6455 §8.1',
					type: 'typed',
					form: 'number',
					right: '1007',
					proof: {
						open: '/frame?hex=810180&from=server',
						shownBy: [{ fact: 'failure.code', is: 1007 }],
					},
				},
				{
					id: 'binary-bytes',
					topic: 'kinds',
					step: 'shortest',
					section: 'RFC 6455 §5.6',
					type: 'choice',
					choices: ['delivered', 'fails', 'marks'],
					right: 'delivered',
					proof: {
						open: '/frame?hex=8202fffe&from=server',
						shownBy: [
							{ fact: 'failure.code', is: null },
							{ fact: 'message.0.hex', is: 'ff fe' },
						],
					},
				},
				{
					id: 'half-character',
					topic: 'cuts',
					step: 'wait',
					rule: 'utf8-frame-cut-allowed',
					type: 'choice',
					choices: ['fails', 'waits', 'marks'],
					right: 'waits',
					proof: {
						open: '/frame?hex=0101c3&from=server',
						shownBy: [
							{ fact: 'failure.code', is: null },
							{ fact: 'message.0.end', is: 'open' },
						],
					},
				},
				{
					id: 'bad-byte',
					topic: 'bad',
					step: 'first-bad',
					rule: 'utf8-continuation',
					type: 'typed',
					form: 'number',
					right: '4',
					proof: {
						open: '/frame?hex=810341c342&from=server',
						shownBy: [
							{ fact: 'failure.byte', is: 4 },
							{ fact: 'failure.code', is: 1007 },
						],
					},
				},
				{
					id: 'emoji-cuts',
					topic: 'cuts',
					step: 'two-cuts',
					rule: 'utf8-frame-cut-allowed',
					type: 'typed',
					form: 'number',
					right: '3',
					proof: {
						open: '/frame?hex=0101f000019f000198800180&from=server',
						shownBy: [
							{ fact: 'frames', is: 4 },
							{ fact: 'message.0.text', is: '😀' },
							{ fact: 'faults', is: 0 },
						],
					},
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
