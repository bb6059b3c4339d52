import type { Lesson } from '../lesson.ts';

const HELLO = '/frame?hex=810548656c6c6f&from=server';
const NOTHING = '/frame?hex=&from=server';

/** Lesson 4: FIN, RSV, opcode, MASK and a short length, and which side masks. */
export const lesson: Lesson = {
	id: 'first-two-bytes',
	number: 4,
	minutes: 19,
	tiles: ['81', '05', '89', '00'],
	steps: [
		{
			id: 'two-bytes',
			kind: 'predict',
			open: NOTHING,
			then: '/frame?hex=8900&from=server',
			answer: {
				type: 'choice',
				choices: ['wait', 'message', 'answer'],
				right: 'answer',
				shownBy: [
					{ fact: 'frame.0.kind', is: 'Ping' },
					{ fact: 'frame.0.complete', is: true },
					{ fact: 'frame.0.length', is: 0 },
				],
			},
			rule: 'ping-answered',
		},
		{
			id: 'first-byte',
			kind: 'look',
			pins: ['byte.0'],
			open: `${HELLO}&select=0-7`,
			subgoal: 'flags',
		},
		{
			id: 'second-byte',
			kind: 'look',
			pins: ['byte.1', 'byte.2'],
			open: `${HELLO}&select=8-15`,
			subgoal: 'length',
		},
		{
			id: 'mask-bit',
			kind: 'predict',
			open: `${HELLO}&select=16-55`,
			then: '/frame?hex=818548656c6c6f&from=server&select=16-47',
			answer: {
				type: 'choice',
				choices: ['same', 'key', 'longer'],
				right: 'key',
				shownBy: [
					{ fact: 'frame.0.key', is: '48 65 6c 6c' },
					{ fact: 'frame.0.length', is: 5 },
					{ fact: 'frame.0.complete', is: false },
					{ fact: 'rule.mask-server', is: true },
				],
			},
			subgoal: 'key',
			rule: 'mask-server',
		},
		{
			id: 'http-bytes',
			kind: 'predict',
			open: NOTHING,
			then: '/frame?hex=48545450&from=server&select=0-7',
			answer: {
				type: 'choice',
				choices: ['text', 'close', 'reserved'],
				right: 'reserved',
				shownBy: [
					{ fact: 'frame.0.rsv1', is: true },
					{ fact: 'frame.0.opcode', is: 8 },
					{ fact: 'rule.frame-rsv1', is: true },
				],
			},
			subgoal: 'flags',
			rule: 'frame-rsv1',
		},
		{
			id: 'binary',
			kind: 'do',
			open: '/frame?hex=0003007f10&from=server&select=0-7',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 2 },
				{ fact: 'frame.0.masked', is: false },
				{ fact: 'frame.0.payload', is: '00 7f 10' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=8203007f10&from=client',
				},
				{
					id: 'other-payload',
					when: [{ fact: 'frame.0.payload', not: '00 7f 10' }],
					example: '/frame?hex=8202007f&from=server',
				},
				{
					id: 'reserved',
					when: [{ fact: 'frame.0.rsv', is: true }],
					example: '/frame?hex=4103007f10&from=server',
				},
				{
					id: 'continuation',
					when: [{ fact: 'frame.0.opcode', is: 0 }],
					example: '/frame?hex=8003007f10&from=server',
				},
				{
					id: 'text',
					when: [{ fact: 'frame.0.opcode', is: 1 }],
					example: '/frame?hex=8103007f10&from=server',
				},
				{
					id: 'not-final',
					when: [
						{ fact: 'frame.0.opcode', is: 2 },
						{ fact: 'frame.0.fin', is: false },
					],
					example: '/frame?hex=0203007f10&from=server',
				},
			],
			solution: '/frame?hex=8203007f10&from=server&select=0-7',
			subgoal: 'flags',
			rule: 'fragment-start-missing',
		},
		{
			id: 'client-close',
			kind: 'do',
			open: '/frame?hex=000237fa213d3412&from=client&select=0-15',
			goal: [
				{ fact: 'from', is: 'client' },
				{ fact: 'frames', is: 1 },
				{ fact: 'frame.0.fin', is: true },
				{ fact: 'frame.0.opcode', is: 8 },
				{ fact: 'frame.0.masked', is: true },
				{ fact: 'frame.0.key', is: '37 fa 21 3d' },
				{ fact: 'frame.0.code', is: 1000 },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					when: [{ fact: 'from', is: 'server' }],
					example: '/frame?hex=888237fa213d3412&from=server',
				},
				{
					id: 'reserved',
					when: [{ fact: 'frame.0.rsv', is: true }],
					example: '/frame?hex=118237fa213d3412&from=client',
				},
				{
					id: 'unmasked',
					when: [
						{ fact: 'frame.0.opcode', is: 8 },
						{ fact: 'frame.0.masked', is: false },
					],
					example: '/frame?hex=880237fa213d3412&from=client',
				},
				{
					id: 'key-counted',
					when: [
						{ fact: 'frame.0.masked', is: true },
						{ fact: 'frame.0.length', is: 6 },
					],
					example: '/frame?hex=888637fa213d3412&from=client',
				},
				{
					id: 'not-final',
					when: [
						{ fact: 'frame.0.opcode', is: 8 },
						{ fact: 'frame.0.fin', is: false },
					],
					example: '/frame?hex=088237fa213d3412&from=client',
				},
				{
					id: 'ping',
					when: [{ fact: 'frame.0.opcode', is: 9 }],
					example: '/frame?hex=898237fa213d3412&from=client',
				},
			],
			solution: '/frame?hex=888237fa213d3412&from=client&select=0-15',
			subgoal: 'key',
			rule: 'mask-client',
		},
		{
			id: 'four-frames',
			kind: 'do',
			open: NOTHING,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 4 },
				{ fact: 'frame.0.opcode', is: 1 },
				{ fact: 'frame.0.length', is: 0 },
				{ fact: 'frame.1.opcode', is: 2 },
				{ fact: 'frame.1.length', is: 0 },
				{ fact: 'frame.2.opcode', is: 9 },
				{ fact: 'frame.2.length', is: 0 },
				{ fact: 'frame.3.opcode', is: 8 },
				{ fact: 'frame.3.length', is: 0 },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=8100820089008800&from=client',
				},
				{
					id: 'masked',
					when: [{ fact: 'rule.mask-server', is: true }],
					example: '/frame?hex=818037fa213d&from=server',
				},
				{
					id: 'not-final',
					when: [{ fact: 'frame.0.fin', is: false }],
					example: '/frame?hex=0100020009000800&from=server',
				},
				{
					id: 'control-not-final',
					when: [{ fact: 'rule.control-unfragmented', is: true }],
					example: '/frame?hex=8100820009000800&from=server',
				},
				{
					id: 'close-early',
					when: [{ fact: 'rule.close-no-data-after', is: true }],
					example: '/frame?hex=8100880082008900&from=server',
				},
				{
					id: 'pong',
					when: [{ fact: 'frame.2.opcode', is: 10 }],
					example: '/frame?hex=810082008a008800&from=server',
				},
				{
					id: 'too-few',
					when: [{ fact: 'frames', atMost: 3 }],
					example: '/frame?hex=81008200&from=server',
				},
			],
			solution: '/frame?hex=8100820089008800&from=server',
			subgoal: 'flags',
			rule: 'control-unfragmented',
		},
		{
			id: 'answer-ping',
			kind: 'endpoint',
			open: '/frame?hex=898037fa213d&from=client&select=0-15',
			role: 'server',
			solution: 'answer:8a00',
			mistakes: [
				{
					id: 'masked',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: 'answer:8a8037fa213d',
				},
				{ id: 'ping', when: [{ fact: 'frame.0.opcode', is: 9 }], example: 'answer:8900' },
				{
					id: 'key-as-payload',
					when: [
						{ fact: 'frame.0.opcode', is: 10 },
						{ fact: 'frame.0.length', atLeast: 1 },
					],
					example: 'answer:8a0437fa213d',
				},
				{ id: 'not-final', when: [{ fact: 'frame.0.fin', is: false }], example: 'answer:0a00' },
				{ id: 'wait', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
				{ id: 'fail', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
			],
			subgoal: 'interpret',
			rule: 'ping-answered',
		},
		{
			id: 'read-header',
			kind: 'assemble',
			open: `${HELLO}&select=0-15`,
			pieces: [
				{ id: 'bytes', text: 'const [first, second] = bytes;' },
				{ id: 'fin', text: 'const fin = (first & 0x80) !== 0;' },
				{ id: 'reserved', text: 'if ((first & 0x70) !== 0) return fail(1002);' },
				{ id: 'opcode', text: 'const opcode = first & 0x0f;' },
				{ id: 'masked', text: 'const masked = (second & 0x80) !== 0;' },
				{ id: 'direction', text: 'if (masked === iAmClient) return fail(1002);' },
				{ id: 'length', text: 'const length = second & 0x7f;' },
			],
			decoys: [
				{ id: 'low-fin', text: 'const fin = (first & 0x01) !== 0;' },
				{ id: 'high-opcode', text: 'const opcode = first & 0xf0;' },
				{ id: 'whole-length', text: 'const length = second;' },
			],
			order: [
				['bytes', 'fin'],
				['bytes', 'reserved'],
				['bytes', 'opcode'],
				['bytes', 'masked'],
				['bytes', 'length'],
				['masked', 'direction'],
			],
			subgoal: 'flags',
			rule: 'mask-client',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: '/frame?hex=0048656c6c6fff&from=server',
			choices: ['only-binary', 'opcode-and-length', 'end-mark'],
			right: 'opcode-and-length',
			subgoal: 'interpret',
			rule: 'fragment-start-missing',
		},
		{
			id: 'exit',
			kind: 'check',
			open: NOTHING,
			draw: 4,
			items: [
				{
					id: 'pong-byte',
					type: 'typed',
					right: '8a',
					proof: {
						open: '/frame?hex=8a00&from=server&select=0-7',
						shownBy: [
							{ fact: 'frame.0.kind', is: 'Pong' },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'smallest-client',
					type: 'typed',
					right: '6',
					proof: {
						open: '/frame?hex=818037fa213d&from=client',
						shownBy: [
							{ fact: 'length', is: 6 },
							{ fact: 'frame.0.complete', is: true },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'second-85',
					type: 'choice',
					choices: ['length-133', 'masked-5', 'length-85'],
					right: 'masked-5',
					proof: {
						open: '/frame?hex=818537fa213d7f9f4d5158&from=client&select=8-15',
						shownBy: [
							{ fact: 'frame.0.masked', is: true },
							{ fact: 'frame.0.length', is: 5 },
							{ fact: 'faults', is: 0 },
						],
					},
				},
				{
					id: 'masked-server',
					type: 'choice',
					choices: ['unmask', 'ignore', 'close'],
					right: 'close',
					proof: {
						open: '/frame?hex=818537fa213d7f9f4d5158&from=server&select=8',
						shownBy: [{ fact: 'rule.mask-server', is: true }],
					},
				},
				{
					id: 'opcode-3',
					type: 'choice',
					choices: ['ignore', 'fail', 'deliver'],
					right: 'fail',
					proof: {
						open: '/frame?hex=8300&from=server&select=4-7',
						shownBy: [{ fact: 'rule.frame-opcode-reserved-data', is: true }],
					},
				},
				{
					id: 'control-opcodes',
					type: 'choice',
					choices: ['text-close', 'close-ping', 'binary-ping'],
					right: 'close-ping',
					proof: {
						open: '/frame?hex=88008900&from=server',
						shownBy: [
							{ fact: 'frame.0.kind', is: 'Close' },
							{ fact: 'frame.1.kind', is: 'Ping' },
						],
					},
				},
			],
		},
	],
};
