import type { CourseLesson, Lesson, TypedItem } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const NOTHING = '/frame?hex=&from=server';
const ARTICLE = '/frame?hex=827f0000000011223344&from=server';
/** Holds a masked frame with 126 bytes of payload, all zero, without the last two of them. */
const ALMOST_WHOLE = `82fe007e${'37fa213d'.repeat(32)}`;

/** Lists the lengths beside which the form changes. A check asks about each of them. */
const BORDERS: readonly number[] = [125, 126, 65_535, 65_536];

/**
 * Asks for a row of the table of where the form changes: how many bytes a server's header has for these bytes of
 * payload.
 */
function border(id: string, payload: number, header: number, hex: string): TypedItem {
	return {
		id,
		topic: BORDERS.includes(payload) ? id : 'between',
		rule: payload < 65_536 ? 'length-minimal-16' : 'length-minimal-64',
		type: 'typed',
		form: 'number',
		right: String(header),
		proof: {
			open: `/frame?hex=${hex}&from=server&select=8-15`,
			shownBy: [
				{ fact: 'frame.0.length', is: payload },
				{ fact: 'frame.0.header', is: header },
				{ fact: 'rule.length-minimal-16', is: false },
				{ fact: 'rule.length-minimal-64', is: false },
			],
		},
	};
}

/** Teaches 7, 16 and 64 bits for the length, and the shortest of them (lesson 5). */
export const lesson: Lesson = {
	id: 'length-forms',
	number: 5,
	minutes: 10,
	tiles: ['7d', '7e 00 7e', '7f 00…'],
	steps: [
		{
			id: 'server-hangs',
			kind: 'predict',
			open: '/frame?hex=81fd37fa213d&from=client&select=8-15',
			shows: 'stage',
			then: '/frame?hex=81fe37fa213d&from=client&select=8-15',
			answer: {
				type: 'choice',
				choices: ['plain', 'sign', 'forbidden'],
				right: 'sign',
				shownBy: [
					{ fact: 'frame.0.form', is: 16 },
					{ fact: 'frame.0.length', is: 14_330 },
					{ fact: 'frame.0.complete', is: false },
				],
			},
			subgoal: 'length',
			section: 'RFC 6455 §5.2',
		},
		{
			id: 'sixteen-bits',
			rule: 'length-minimal-16',
			kind: 'look',
			pins: ['byte.1', 'byte.2', 'byte.3'],
			open: '/frame?hex=827e0100&from=server&select=9-31',
			shows: 'stage',
			subgoal: 'length',
		},
		{
			id: 'two-length-bytes',
			kind: 'do',
			pins: ['byte.2', 'byte.3'],
			open: '/frame?hex=82fe000037fa213d&from=client&select=16-23',
			shows: 'stage',
			goal: [
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'from', is: 'client' },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.masked', is: true },
				{ fact: 'frame.0.key', is: '37 fa 21 3d' },
				{ fact: 'frame.0.length', is: 258 },
				{ fact: 'frame.0.form', is: 16 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-server',
					when: [{ fact: 'from', is: 'server' }],
					example: '/frame?hex=82fe010237fa213d&from=server',
				},
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', not: '82' }],
					example: '/frame?hex=81fe010237fa213d&from=client',
				},
				{
					id: 'unmasked',
					rule: 'mask-client',
					when: [{ fact: 'frame.0.masked', is: false }],
					example: '/frame?hex=827e010237fa213d&from=client',
				},
				{
					id: 'other-form',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.form', is: [7, 64] }],
					example: '/frame?hex=8282010237fa213d&from=client',
				},
				{
					id: 'unchanged',
					rule: 'length-minimal-16',
					when: [{ fact: 'frame.0.length', is: 0 }],
					example: '/frame?hex=82fe000037fa213d&from=client',
				},
				{
					id: 'reversed',
					when: [{ fact: 'frame.0.length', is: 513 }],
					example: '/frame?hex=82fe020137fa213d&from=client',
				},
				{
					id: 'high-only',
					when: [{ fact: 'frame.0.length', is: 256 }],
					example: '/frame?hex=82fe010037fa213d&from=client',
				},
				{
					id: 'low-only',
					rule: 'length-minimal-16',
					when: [{ fact: 'frame.0.length', is: 2 }],
					example: '/frame?hex=82fe000237fa213d&from=client',
				},
				{
					id: 'decimal-digits',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 600 }],
					example: '/frame?hex=82fe025837fa213d&from=client',
				},
				{
					id: 'key-counted',
					rule: 'length-without-key',
					when: [{ fact: 'frame.0.length', is: 262 }],
					example: '/frame?hex=82fe010637fa213d&from=client',
				},
				{
					id: 'key',
					section: 'RFC 6455 §5.3',
					when: [{ fact: 'frame.0.key', not: '37 fa 21 3d' }],
					example: '/frame?hex=82fe010236fa213d&from=client',
				},
			],
			solution: '/frame?hex=82fe010237fa213d&from=client&select=16-31',
			subgoal: 'length',
			rule: 'length-network-order',
		},
		{
			id: 'sixty-four-bits',
			rule: 'length-minimal-64',
			kind: 'look',
			pins: ['byte.1', 'byte.2', 'byte.9'],
			open: '/frame?hex=827f00000000000186a0&from=server&select=9-79',
			shows: 'stage',
			subgoal: 'length',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: '/frame?hex=827e0000&from=server&select=9-31',
			shows: 'stage',
			choices: ['fits', 'either', 'needs-64'],
			right: 'needs-64',
			subgoal: 'length',
			rule: 'length-minimal-64',
		},
		{
			id: 'one-bit-of-64',
			kind: 'do',
			pins: ['byte.2', 'byte.9'],
			open: '/frame?hex=827f0000000000000000&from=server&select=72-79',
			shows: 'stage',
			goal: [
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.length', is: 65_536 },
				{ fact: 'frame.0.form', is: 64 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=827f0000000000010000&from=client',
				},
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', not: '82' }],
					example: '/frame?hex=817f0000000000010000&from=server',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: '/frame?hex=82ff0000000000010000&from=server',
				},
				{
					id: 'other-form',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.form', is: [7, 16] }],
					example: '/frame?hex=827e0000000000010000&from=server',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'frame.0.length', is: 0 }],
					example: '/frame?hex=827f0000000000000000&from=server',
				},
				{
					id: 'highest',
					rule: 'length-top-bit',
					when: [{ fact: 'rule.length-top-bit', is: true }],
					example: '/frame?hex=827f8000000000000000&from=server',
				},
				{
					id: 'last-byte',
					when: [{ fact: 'frame.0.length', atMost: 255 }],
					example: '/frame?hex=827f0000000000000001&from=server',
				},
				{
					id: 'fits-16',
					when: [{ fact: 'frame.0.length', atMost: 65_535 }],
					example: '/frame?hex=827f0000000000000100&from=server',
				},
				{
					id: 'too-many',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.length', atLeast: 65_537 },
						{ fact: 'frame.0.length', atMost: 131_071 },
					],
					example: '/frame?hex=827f0000000000010001&from=server',
				},
				{
					id: 'too-far',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', atLeast: 131_072 }],
					example: '/frame?hex=827f0000000001000000&from=server',
				},
			],
			solution: '/frame?hex=827f0000000000010000&from=server&select=56-63',
			subgoal: 'length',
			rule: 'length-minimal-64',
		},
		{
			id: 'read-firefox-header',
			kind: 'predict',
			open: '/frame?hex=&from=client',
			shows: 'stage',
			// The header of what Firefox sent for 128 KiB: the recording “firefox-large” of the lab Frame.
			then: '/frame?hex=82ff00000000000200002a03ca77&from=client&select=8-15',
			answer: {
				type: 'choice',
				choices: ['two-bytes', 'marker', 'whole', 'four-bytes'],
				right: 'whole',
				shownBy: [
					{ fact: 'frame.0.length', is: 131_072 },
					{ fact: 'frame.0.key', is: '2a 03 ca 77' },
				],
			},
			subgoal: 'length',
			section: 'RFC 6455 §5.2',
		},
	],
	practice: [
		{
			id: 'one-byte-more',
			kind: 'predict',
			open: `/frame?hex=817d${'61'.repeat(125)}&from=server`,
			then: `/frame?hex=817e007e${'61'.repeat(126)}&from=server&select=9-31`,
			answer: {
				type: 'number',
				fact: 'frame.0.size',
				within: 0,
				mistakes: [
					{ id: 'same-header', is: 128 },
					{ id: 'payload-only', fact: 'frame.0.length' },
					{ id: 'one-byte', is: 129 },
				],
			},
			subgoal: 'length',
			rule: 'length-minimal-16',
		},
		{
			id: 'article',
			kind: 'predict',
			open: NOTHING,
			then: `${ARTICLE}&select=16-79`,
			answer: {
				type: 'number',
				fact: 'frame.0.length',
				within: 0,
				mistakes: [
					{ id: 'as-the-article', is: 0x3344 },
					{ id: 'hex-as-decimal', is: 11_223_344 },
					{ id: 'marker', is: 127 },
				],
			},
			subgoal: 'length',
			rule: 'length-network-order',
		},
		{
			id: 'second-byte',
			kind: 'do',
			pins: ['byte.1'],
			open: '/frame?hex=828037fa213d&from=client&select=9-15',
			goal: [
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'from', is: 'client' },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.masked', is: true },
				{ fact: 'frame.0.key', is: '37 fa 21 3d' },
				{ fact: 'frame.0.length', is: 125 },
				{ fact: 'frame.0.form', is: 7 },
			],
			mistakes: [
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'byte.0', not: '82' },
						{ fact: 'frames', atLeast: 1 },
					],
					example: '/frame?hex=81fd37fa213d&from=client',
				},
				{
					id: 'direction',
					rule: 'mask-server',
					when: [{ fact: 'from', is: 'server' }],
					example: '/frame?hex=82fd37fa213d&from=server',
				},
				{
					id: 'unmasked',
					rule: 'mask-client',
					when: [{ fact: 'frame.0.masked', is: false }],
					example: '/frame?hex=827d37fa213d&from=client',
				},
				{
					id: 'whole',
					when: [{ fact: 'frame.0.length', is: 131 }],
					example: '/frame?hex=82fe008337fa213d&from=client',
				},
				{
					id: 'key-counted',
					when: [{ fact: 'frame.0.length', is: 129 }],
					example: '/frame?hex=82fe008137fa213d&from=client',
				},
				{
					id: 'long-form',
					rule: 'length-minimal-16',
					when: [
						{ fact: 'frame.0.length', is: 125 },
						{ fact: 'frame.0.form', is: [16, 64] },
					],
					example: '/frame?hex=82fe007d37fa213d&from=client',
				},
				{
					id: 'unchanged',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 0 }],
					example: '/frame?hex=828037fa213d&from=client',
				},
				{
					id: 'one-byte-131',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.1', is: '83' }],
					example: '/frame?hex=828337fa213d&from=client',
				},
				{
					id: 'marker',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.form', is: [16, 64] }],
					example: '/frame?hex=82fe37fa213d&from=client',
				},
			],
			solution: '/frame?hex=82fd37fa213d&from=client&select=9-15',
			subgoal: 'length',
			rule: 'length-without-key',
		},
		{
			id: 'sixteen-bit-header',
			kind: 'do',
			open: '/frame?hex=82fd37fa213d&from=client&select=9-15',
			goal: [
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'from', is: 'client' },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.masked', is: true },
				{ fact: 'frame.0.key', is: '37 fa 21 3d' },
				{ fact: 'frame.0.length', is: 126 },
				{ fact: 'frame.0.form', is: 16 },
			],
			mistakes: [
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', not: '82' }],
					example: '/frame?hex=81fe007e37fa213d&from=client',
				},
				{
					id: 'direction',
					rule: 'mask-server',
					when: [{ fact: 'from', is: 'server' }],
					example: '/frame?hex=827e007e37fa213d&from=server',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'frame.0.length', is: 125 }],
					example: '/frame?hex=82fd37fa213d&from=client',
				},
				{
					id: 'unmasked',
					rule: 'mask-client',
					when: [{ fact: 'frame.0.masked', is: false }],
					example: '/frame?hex=827e007e37fa213d&from=client',
				},
				{
					id: 'marker-only',
					when: [{ fact: 'frame.0.length', is: 0x37fa }],
					example: '/frame?hex=82fe37fa213d&from=client',
				},
				{
					id: 'one-byte',
					when: [{ fact: 'frame.0.length', is: 0x7e37 }],
					example: '/frame?hex=82fe7e37fa213d&from=client',
				},
				{
					id: 'reversed',
					rule: 'length-network-order',
					when: [{ fact: 'frame.0.length', is: 0x7e00 }],
					example: '/frame?hex=82fe7e0037fa213d&from=client',
				},
				{
					id: 'key-counted',
					rule: 'length-without-key',
					when: [{ fact: 'frame.0.length', is: 130 }],
					example: '/frame?hex=82fe008237fa213d&from=client',
				},
				{
					id: 'long-form',
					rule: 'length-minimal-64',
					when: [
						{ fact: 'frame.0.length', is: 126 },
						{ fact: 'frame.0.form', is: 64 },
					],
					example: '/frame?hex=82ff000000000000007e37fa213d&from=client',
				},
				{
					id: 'no-key',
					section: 'RFC 6455 §5.3',
					when: [
						{ fact: 'frame.0.length', is: 126 },
						{ fact: 'frame.0.key', is: null },
					],
					example: '/frame?hex=82fe007e&from=client',
				},
				{
					id: 'decimal-digits',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 294 }],
					example: '/frame?hex=82fe012637fa213d&from=client',
				},
				{
					id: 'mask-counted',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 254 }],
					example: '/frame?hex=82fe00fe37fa213d&from=client',
				},
				{
					id: 'eight-bytes',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.length', is: 0 },
						{ fact: 'frame.0.form', is: 16 },
					],
					example: '/frame?hex=82fe000000000000007e37fa213d&from=client',
				},
			],
			solution: '/frame?hex=82fe007e37fa213d&from=client&select=9-31',
			subgoal: 'length',
			rule: 'length-minimal-16',
		},
		{
			id: 'repair',
			kind: 'do',
			open: `${ARTICLE}&select=9-79`,
			goal: [
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.length', is: 0x3344 },
				{ fact: 'frame.0.form', is: 16 },
			],
			mistakes: [
				{
					id: 'direction',
					section: 'RFC 6455 §5.1',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=827e3344&from=client',
				},
				{ id: 'unchanged', when: [{ fact: 'frame.0.length', is: 0x11223344 }], example: ARTICLE },
				{
					id: 'long-form',
					when: [
						{ fact: 'frame.0.length', is: 0x3344 },
						{ fact: 'frame.0.form', is: 64 },
					],
					example: '/frame?hex=827f0000000000003344&from=server',
				},
				{
					id: 'zeros-left',
					rule: 'length-minimal-16',
					when: [
						{ fact: 'frame.0.length', is: 0 },
						{ fact: 'frame.0.form', is: 16 },
					],
					example: '/frame?hex=827e0000000011223344&from=server',
				},
				{
					id: 'four-bytes',
					when: [
						{ fact: 'frame.0.length', is: 0x1122 },
						{ fact: 'frame.0.form', is: 16 },
					],
					example: '/frame?hex=827e11223344&from=server',
				},
				{
					id: 'reversed',
					rule: 'length-network-order',
					when: [{ fact: 'frame.0.length', is: 0x4433 }],
					example: '/frame?hex=827e4433&from=server',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: '/frame?hex=82fe3344&from=server',
				},
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', not: '82' }],
					example: '/frame?hex=817e3344&from=server',
				},
				{
					id: 'no-second',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'byte.0', is: '82' },
						{ fact: 'byte.1', is: null },
					],
					example: '/frame?hex=82&from=server',
				},
				{
					id: 'no-marker',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.form', is: 7 }],
					example: '/frame?hex=823344&from=server',
				},
				{
					id: 'too-short',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'byte.1', is: '7f' },
						{ fact: 'frame.0.length', is: null },
					],
					example: '/frame?hex=827f3344&from=server',
				},
				{
					id: 'decimal-digits',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: [0x1312, 0x1324, 0x3124] }],
					example: '/frame?hex=827e1312&from=server',
				},
				{
					id: 'half',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'byte.1', is: '7e' },
						{ fact: 'frame.0.length', is: null },
					],
					example: '/frame?hex=827e&from=server',
				},
				{
					id: 'zero-first',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 0x33 }],
					example: '/frame?hex=827e003344&from=server',
				},
			],
			solution: '/frame?hex=827e3344&from=server&select=8-31',
			subgoal: 'length',
			rule: 'length-minimal-64',
		},
		{
			id: 'first-64',
			kind: 'do',
			open: '/frame?hex=&from=client',
			goal: [
				{ fact: 'from', is: 'client' },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'frame.0.masked', is: true },
				{ fact: 'frame.0.key', not: null },
				{ fact: 'frame.0.length', is: 65_536 },
				{ fact: 'frame.0.form', is: 64 },
				{ fact: 'rule.mask-key-unpredictable', is: false },
			],
			mistakes: [
				{
					id: 'empty',
					when: [
						{ fact: 'frames', is: 0 },
						{ fact: 'from', is: 'client' },
					],
					example: '/frame?hex=&from=client',
				},
				{
					id: 'direction',
					rule: 'mask-server',
					when: [{ fact: 'from', is: 'server' }],
					example: '/frame?hex=827f0000000000010000&from=server',
				},
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frames', atLeast: 1 },
						{ fact: 'byte.0', not: '82' },
					],
					example: '/frame?hex=81ff000000000001000037fa213d&from=client',
				},
				{
					id: 'wrapped',
					rule: 'length-minimal-16',
					when: [
						{ fact: 'frame.0.length', is: 0 },
						{ fact: 'frame.0.form', is: 16 },
					],
					example: '/frame?hex=82fe000037fa213d&from=client',
				},
				{
					id: 'unmasked',
					rule: 'mask-client',
					when: [
						{ fact: 'frame.0.masked', is: false },
						{ fact: 'frame.0.form', is: [16, 64] },
					],
					example: '/frame?hex=827f000000000001000037fa213d&from=client',
				},
				{
					id: 'four-bytes',
					when: [
						{ fact: 'frame.0.form', is: 64 },
						{ fact: 'frame.0.length', not: null },
						{ fact: 'byte.2', is: '00' },
						{ fact: 'byte.3', is: '01' },
					],
					example: '/frame?hex=82ff0001000037fa213d&from=client',
				},
				{
					id: 'reversed',
					when: [
						{ fact: 'frame.0.form', is: 64 },
						{ fact: 'frame.0.length', not: null },
						{ fact: 'byte.3', is: '00' },
						{ fact: 'byte.4', is: '01' },
					],
					example: '/frame?hex=82ff000001000000000037fa213d&from=client',
				},
				{
					id: 'key-missing',
					when: [
						{ fact: 'frame.0.masked', is: true },
						{ fact: 'frame.0.length', is: 65_536 },
						{ fact: 'frame.0.key', is: null },
					],
					example: '/frame?hex=82ff0000000000010000&from=client',
				},
				{
					id: 'zero-key',
					rule: 'mask-key-unpredictable',
					when: [{ fact: 'rule.mask-key-unpredictable', is: true }],
					example: '/frame?hex=82ff000000000001000000000000&from=client',
				},
				{
					id: 'key-counted',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 65540 }],
					example: '/frame?hex=82ff000000000001000437fa213d&from=client',
				},
				{
					id: 'one-less',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 65535 }],
					example: '/frame?hex=82ff000000000000ffff37fa213d&from=client',
				},
				{
					id: 'three-bytes',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.form', is: 16 },
						{ fact: 'frame.0.length', is: 256 },
					],
					example: '/frame?hex=82fe01000037fa213d&from=client',
				},
				{
					id: 'too-short',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: null }],
					example: '/frame?hex=82ff00000001&from=client',
				},
			],
			solution: '/frame?hex=82ff000000000001000037fa213d&from=client&select=8-79',
			subgoal: 'length',
			rule: 'length-network-order',
		},
		{
			id: 'borders',
			kind: 'check',
			open: NOTHING,
			// The four borders, and one length between them.
			draw: 5,
			pass: 5,
			items: [
				border('border-empty', 0, 2, '8200'),
				border('border-125', 125, 2, '827d'),
				border('border-126', 126, 4, '827e007e'),
				border('border-65535', 65_535, 4, '827effff'),
				border('border-65536', 65_536, 10, '827f0000000000010000'),
				border('border-million', 1_000_000, 10, '827f00000000000f4240'),
				border('border-10000', 10_000, 4, '827e2710'),
			],
			subgoal: 'length',
			rule: 'length-minimal-64',
		},
		{
			id: 'encoder',
			kind: 'assemble',
			open: NOTHING,
			pieces: [
				{ id: 'seven', text: 'if (length <= 125) return [first, length];' },
				{
					id: 'sixteen',
					text: 'if (length <= 0xffff) return [first, 126, length >> 8, length & 0xff];',
				},
				{ id: 'sixty-four', text: 'return [first, 127, ...eightBytes(length)];' },
			],
			decoys: [
				{ id: 'seven-all', text: 'if (length <= 127) return [first, length];' },
				{
					id: 'sixteen-over',
					rule: 'length-minimal-64',
					text: 'if (length <= 0x10000) return [first, 126, length >> 8, length & 0xff];',
				},
				{
					id: 'sixteen-reversed',
					rule: 'length-network-order',
					text: 'if (length <= 0xffff) return [first, 126, length & 0xff, length >> 8];',
				},
				{
					id: 'four',
					rule: 'length-network-order',
					text: 'return [first, 127, ...fourBytes(length)];',
				},
			],
			order: [],
			subgoal: 'length',
			rule: 'length-minimal-16',
		},
		{
			id: 'largest-16',
			kind: 'do',
			open: '/frame?hex=82&from=server',
			goal: [
				{ fact: 'frame.0.rsv', is: false },
				{ fact: 'from', is: 'server' },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.length', is: 65_535 },
				{ fact: 'frame.0.form', is: 16 },
			],
			mistakes: [
				{
					id: 'direction',
					section: 'RFC 6455 §5.1',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=827effff&from=client',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'bytes', is: '82' }],
					example: '/frame?hex=82&from=server',
				},
				{
					id: 'first-byte',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'byte.0', not: '82' }],
					example: '/frame?hex=817effff&from=server',
				},
				{
					id: 'no-marker',
					rule: 'mask-server',
					when: [{ fact: 'byte.1', is: 'ff' }],
					example: '/frame?hex=82ffff&from=server',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: '/frame?hex=82feffff&from=server',
				},
				{
					id: 'long-form',
					when: [
						{ fact: 'frame.0.length', is: 65_535 },
						{ fact: 'frame.0.form', is: 64 },
					],
					example: '/frame?hex=827f000000000000ffff&from=server',
				},
				{
					id: 'too-short',
					when: [
						{ fact: 'byte.1', is: '7f' },
						{ fact: 'frame.0.length', is: null },
					],
					example: '/frame?hex=827fffff&from=server',
				},
				{
					id: 'one-byte',
					when: [{ fact: 'frame.0.length', is: 255 }],
					example: '/frame?hex=827e00ff&from=server',
				},
				{
					id: 'half',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'byte.1', is: '7e' },
						{ fact: 'frame.0.length', is: null },
					],
					example: '/frame?hex=827eff&from=server',
				},
				{
					id: 'seven-bits',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.form', is: 7 },
						{ fact: 'frame.0.length', not: null },
					],
					example: '/frame?hex=827dffff&from=server',
				},
				{
					id: 'decimal-digits',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 25939 }],
					example: '/frame?hex=827e6553&from=server',
				},
				{
					id: 'signed',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.length', is: 32_767 }],
					example: '/frame?hex=827e7fff&from=server',
				},
				{
					id: 'three-bytes',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.length', is: 256 },
						{ fact: 'frame.0.form', is: 16 },
					],
					example: '/frame?hex=827e010000&from=server',
				},
			],
			solution: '/frame?hex=827effff&from=server&select=8-31',
			subgoal: 'length',
			rule: 'length-minimal-64',
		},
		{
			id: 'next-frame',
			kind: 'endpoint',
			open: '/frame?hex=37fa898051c40b9e&from=client',
			role: 'server',
			before: ALMOST_WHOLE,
			solution: 'answer:8a00',
			mistakes: [
				{ id: 'fail', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{
					id: 'wait',
					rule: 'ping-answered',
					when: [{ fact: 'answer.type', is: 'wait' }],
					example: 'wait',
				},
				{
					id: 'masked',
					rule: 'mask-server',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: 'answer:8a8051c40b9e',
				},
				{ id: 'ping', when: [{ fact: 'frame.0.opcode', is: 9 }], example: 'answer:8900' },
				{
					id: 'half',
					section: 'RFC 6455 §5.2',
					when: [
						{ fact: 'frame.0.complete', is: false },
						{ fact: 'failure.rule', is: null },
					],
					example: 'answer:8a',
				},
				{
					id: 'with-payload',
					rule: 'pong-same-data',
					when: [
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'frame.0.length', atLeast: 1 },
					],
					example: 'answer:8a0237fa',
				},
				{
					id: 'not-final',
					rule: 'control-unfragmented',
					when: [
						{ fact: 'frame.0.fin', is: false },
						{ fact: 'frame.0.opcode', atLeast: 8 },
					],
					example: 'answer:0a00',
				},
				{
					id: 'reserved',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frame.0.rsv', is: true }],
					example: 'answer:a800',
				},
				{
					id: 'text',
					section: 'RFC 6455 §5.5.2',
					when: [{ fact: 'frame.0.opcode', is: [1, 2] }],
					example: 'answer:8100',
				},
				{
					id: 'close',
					section: 'RFC 6455 §5.5.1',
					when: [{ fact: 'frame.0.opcode', is: 8 }],
					example: 'answer:8800',
				},
				{
					id: 'more',
					section: 'RFC 6455 §5.2',
					when: [{ fact: 'frames', atLeast: 2 }],
					example: 'answer:8a008a00',
				},
			],
			subgoal: 'interpret',
			rule: 'transport-byte-stream',
		},
		{
			id: 'exit',
			kind: 'check',
			open: NOTHING,
			// Two of the four topics are headers to write.
			draw: 4,
			items: [
				{
					id: 'read-300',
					topic: 'read',
					step: 'sixteen-bits',
					rule: 'length-network-order',
					type: 'typed',
					form: 'number',
					right: '300',
					proof: {
						open: '/frame?hex=827e012c&from=server&select=16-31',
						shownBy: [{ fact: 'frame.0.length', is: 300 }],
					},
				},
				{
					id: 'write-126',
					topic: 'write-16',
					step: 'sixteen-bit-header',
					rule: 'length-minimal-16',
					type: 'typed',
					form: 'hex',
					right: '7e007e',
					proof: {
						open: '/frame?hex=827e007e&from=server&select=8-31',
						shownBy: [
							{ fact: 'frame.0.length', is: 126 },
							{ fact: 'rule.length-minimal-16', is: false },
						],
					},
				},
				{
					id: 'write-200',
					topic: 'write-16',
					step: 'sixteen-bit-header',
					rule: 'length-minimal-16',
					type: 'typed',
					form: 'hex',
					right: 'fe00c8',
					proof: {
						open: '/frame?hex=82fe00c837fa213d&from=client&select=8-31',
						shownBy: [
							{ fact: 'frame.0.length', is: 200 },
							{ fact: 'frame.0.key', is: '37 fa 21 3d' },
							{ fact: 'rule.length-minimal-16', is: false },
						],
					},
				},
				{
					id: 'write-1000',
					topic: 'write-16',
					step: 'sixteen-bit-header',
					rule: 'length-minimal-16',
					type: 'typed',
					form: 'hex',
					right: '7e03e8',
					proof: {
						open: '/frame?hex=827e03e8&from=server&select=8-31',
						shownBy: [
							{ fact: 'frame.0.length', is: 1000 },
							{ fact: 'rule.length-minimal-16', is: false },
						],
					},
				},
				{
					id: 'write-70000',
					topic: 'write-64',
					step: 'sixty-four-bits',
					rule: 'length-minimal-64',
					type: 'typed',
					form: 'hex',
					right: '7f0000000000011170',
					proof: {
						open: '/frame?hex=827f0000000000011170&from=server&select=8-79',
						shownBy: [
							{ fact: 'frame.0.length', is: 70_000 },
							{ fact: 'rule.length-minimal-64', is: false },
						],
					},
				},
				{
					id: 'longest-header',
					topic: 'read',
					step: 'first-64',
					section: 'RFC 6455 §5.2',
					type: 'typed',
					form: 'number',
					right: '14',
					proof: {
						open: '/frame?hex=82ff000000000001000037fa213d&from=client',
						shownBy: [
							{ fact: 'frame.0.header', is: 14 },
							{ fact: 'frame.0.key', is: '37 fa 21 3d' },
						],
					},
				},
				{
					id: 'five-in-16',
					topic: 'shortest',
					step: 'one-byte-more',
					rule: 'length-minimal-16',
					type: 'typed',
					form: 'hex',
					right: '05',
					proof: {
						open: '/frame?hex=817e000548656c6c6f&from=server&select=9-31',
						shownBy: [
							{ fact: 'frame.0.text', is: 'Hello' },
							{ fact: 'rule.length-minimal-16', is: true },
						],
					},
				},
				{
					id: 'counted',
					topic: 'read',
					step: 'second-byte',
					rule: 'length-without-key',
					type: 'choice',
					choices: ['payload', 'payload-key', 'frame'],
					right: 'payload',
					proof: {
						open: '/frame?hex=818537fa213d7f9f4d5158&from=client&select=9-15',
						shownBy: [
							{ fact: 'frame.0.length', is: 5 },
							{ fact: 'frame.0.size', is: 11 },
							{ fact: 'frame.0.complete', is: true },
						],
					},
				},
				{
					id: 'top-bit',
					topic: 'write-64',
					step: 'sixty-four-bits',
					rule: 'length-top-bit',
					type: 'choice',
					choices: ['may-be-1', 'must-be-0', 'is-mask'],
					right: 'must-be-0',
					proof: {
						open: '/frame?hex=827f8000000000010000&from=server&select=16',
						shownBy: [{ fact: 'rule.length-top-bit', is: true }],
					},
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
