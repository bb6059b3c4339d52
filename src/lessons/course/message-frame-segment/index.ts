import {
	clientActs,
	conversationAt,
	conversationUntil,
	serverActs,
} from '../../conversation-state.ts';
import type { CourseLesson, Lesson } from '../../lesson.ts';
import { en } from './en.ts';
import { zhCN } from './zh-CN.ts';

const THREE_FRAMES = '/frame?from=server&hex=010348656c00016c80016f';

/** Holds “to”, “get” and “her”, up to the first byte of the last frame. */
const TOGETHER = '/frame?from=server&hex=0102746f0003676574';

/** Holds a client's fragment “Hel”; `PING_AND_HALF` is its Ping “hi” with the first byte of the next frame. */
const FRAGMENT = '0183210c91e76969fd';
const PING_AND_HALF = '89825a0c91e7326580';

/**
 * Sends one frame in seven segments, then three frames in one segment. The scene `cuts` has the same bytes, but its
 * script counts the messages and so would show the answer.
 */
const SEGMENTS = {
	script: [
		...['81', '05', '48', '65', '6c', '6c', '6f'].map((hex, i) =>
			serverActs(120 + 20 * i, { type: 'raw', hex }),
		),
		serverActs(320, { type: 'raw', hex: '81 01 31 81 01 32 81 01 33' }),
		clientActs(400, { type: 'close', code: 1000 }),
	],
};

/** Sends “Hello, world” in three frames with a Ping after the first one, in segments of at most `mss` bytes. */
const inSegments = (mss: number) => ({
	link: { mss },
	script: [
		serverActs(120, { type: 'fragment', text: 'Hello', last: false }),
		serverActs(140, { type: 'ping', text: '' }),
		serverActs(160, { type: 'fragment', text: ', ', last: false }),
		serverActs(200, { type: 'fragment', text: 'world', last: true }),
		clientActs({ on: 'message', nth: 1 }, { type: 'close', code: 1000 }),
	],
});

const CUTS = '/conversation?scenario=cuts';
const FRAGMENTS = '/conversation?scenario=fragments';

/** Returns the state with “Web”, “Sock” and “et” in frames that begin with these bytes. */
function webSocket(first: string, second: string, third: string): string {
	return `/frame?from=server&hex=${first}03576562${second}04536f636b${third}026574`;
}

/** Teaches what a message, a frame and a TCP segment have to do with each other (lesson 7). */
export const lesson: Lesson = {
	id: 'message-frame-segment',
	number: 7,
	minutes: 12,
	tiles: ['01…', '89…', '80…'],
	steps: [
		{
			id: 'segments',
			kind: 'predict',
			open: conversationUntil(SEGMENTS, 100),
			shows: 'diagram',
			then: conversationAt(SEGMENTS, 345),
			answer: {
				type: 'number',
				fact: 'client.messages',
				within: 0,
				mistakes: [
					{ id: 'per-segment', is: 8 },
					{ id: 'last-as-one', is: 2 },
					{ id: 'per-byte', is: 10 },
				],
			},
			rule: 'transport-byte-stream',
		},
		{
			id: 'three-frames',
			section: 'RFC 6455 §5.4',
			kind: 'look',
			pins: ['byte.0', 'byte.5', 'byte.8'],
			open: `${THREE_FRAMES}&select=0-7`,
			shows: 'stage',
			subgoal: 'flags',
		},
		{
			id: 'three-first-bytes',
			kind: 'do',
			open: `${webSocket('81', '81', '81')}&select=0-7`,
			shows: 'stage',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 3 },
				{ fact: 'messages', is: 1 },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.end', is: 'whole' },
				{ fact: 'message.0.text', is: 'WebSocket' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=01035765620004536f636b80026574&from=client',
				},
				{
					id: 'unchanged',
					when: [
						{ fact: 'frames', is: 3 },
						{ fact: 'messages', is: 3 },
						{ fact: 'faults', is: 0 },
					],
					example: webSocket('81', '81', '81'),
				},
				{
					id: 'no-start',
					when: [{ fact: 'frame.0.opcode', is: 0 }],
					example: webSocket('00', '00', '80'),
					rule: 'fragment-start-missing',
				},
				{
					id: 'text-again',
					when: [
						{ fact: 'rule.fragment-interleaved', is: true },
						{ fact: 'frame.0.fin', is: false },
						{ fact: 'frame.1.opcode', is: 1 },
					],
					example: webSocket('01', '01', '81'),
				},
				{
					id: 'text-at-end',
					when: [
						{ fact: 'rule.fragment-interleaved', is: true },
						{ fact: 'byte.0', is: '01' },
						{ fact: 'frame.1.kind', is: 'continuation' },
						{ fact: 'frame.1.fin', is: false },
						{ fact: 'frame.1.rsv', is: false },
						{ fact: 'frame.2.opcode', is: 1 },
					],
					example: webSocket('01', '00', '81'),
				},
				{
					id: 'first-fin',
					when: [
						{ fact: 'frame.0.fin', is: true },
						{ fact: 'frame.0.opcode', is: [1, 2] },
						{ fact: 'frame.1.opcode', is: 0 },
					],
					example: webSocket('81', '00', '80'),
					rule: 'fragment-start-missing',
				},
				{
					id: 'open-end',
					when: [
						{ fact: 'frames', is: 3 },
						{ fact: 'frame.2.fin', is: false },
						{ fact: 'message.0.end', is: 'open' },
					],
					example: webSocket('01', '00', '00'),
					rule: 'fragment-unfinished',
				},
				{
					id: 'one-frame',
					when: [
						{ fact: 'frames', is: 1 },
						{ fact: 'message.0.end', is: 'whole' },
					],
					example: '/frame?from=server&hex=8109576562536f636b6574',
				},
			],
			solution: webSocket('01', '00', '80'),
			subgoal: 'flags',
			rule: 'fragment-interleaved',
		},
		{
			id: 'pong-when',
			kind: 'predict',
			open: `${FRAGMENTS}&at=120&later=hidden`,
			shows: 'diagram',
			then: `${FRAGMENTS}&at=225`,
			answer: {
				type: 'choice',
				choices: ['after', 'at-once', 'script'],
				right: 'at-once',
				shownBy: [
					{ fact: 'client.messages', is: 1 },
					{ fact: 'client.got.0', is: 'Hello' },
					{
						fact: 'protocol.events',
						is: 'server:opened client:opened client:ping server:pong client:message server:closeReceived client:closeReceived client:closed server:closed',
					},
				],
			},
			rule: 'ping-prompt',
		},
		{
			id: 'a-ping-and-half',
			kind: 'endpoint',
			role: 'server',
			open: `/frame?hex=${FRAGMENT}${PING_AND_HALF}&from=client&select=72-79`,
			shows: 'stage',
			byHand: true,
			solution: 'answer:8a026869',
			mistakes: [
				{ id: 'waited', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
				{ id: 'failed', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{
					id: 'echo',
					when: [
						{ fact: 'frame.0.kind', is: 'text' },
						{ fact: 'frame.0.payload', is: '48 65 6c' },
					],
					example: 'answer:010348656c',
					rule: 'fragment-support',
				},
				{
					id: 'masked',
					when: [{ fact: 'frame.0.masked', is: true }],
					example: 'answer:8a825a0c91e73265',
					rule: 'mask-server',
				},
				{
					id: 'still-masked',
					when: [{ fact: 'frame.0.payload', is: '32 65' }],
					example: 'answer:8a023265',
					rule: 'pong-same-data',
				},
				{
					id: 'other-data',
					when: [
						{ fact: 'frame.0.kind', is: 'Pong' },
						{ fact: 'frame.0.payload', not: '68 69' },
						{ fact: 'frame.0.complete', is: true },
					],
					example: 'answer:8a0348656c',
					rule: 'pong-same-data',
				},
			],
			subgoal: 'interpret',
			rule: 'ping-answered',
		},
		{
			id: 'claim',
			kind: 'explain',
			open: THREE_FRAMES,
			choices: ['packet', 'always-split', 'message-only', 'frames-kept'],
			right: 'message-only',
			rule: 'frame-boundaries-meaningless',
		},
		{
			id: 'read-it',
			section: 'RFC 6455 §5.4',
			kind: 'explain',
			open: '/frame?example=recorded-chromium-large',
			shows: 'stage',
			choices: ['two-messages', 'one-message', 'broken'],
			right: 'one-message',
		},
	],
	practice: [
		{
			id: 'last-flag',
			kind: 'do',
			open: `${TOGETHER}0003686572`,
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 3 },
				{ fact: 'messages', is: 1 },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.end', is: 'whole' },
				{ fact: 'message.0.text', is: 'together' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=0102746f00036765748003686572&from=client',
				},
				{
					id: 'binary',
					section: 'RFC 6455 §5.6',
					when: [{ fact: 'frame.0.opcode', is: 2 }],
					example: '/frame?hex=0202746f00036765748003686572&from=server',
				},
				{
					id: 'unchanged',
					when: [{ fact: 'bytes', is: '01 02 74 6f 00 03 67 65 74 00 03 68 65 72' }],
					example: `${TOGETHER}0003686572`,
				},
				{
					id: 'one-frame',
					when: [
						{ fact: 'frames', is: 1 },
						{ fact: 'message.0.end', is: 'whole' },
						{ fact: 'message.0.text', is: 'together' },
					],
					example: '/frame?from=server&hex=8108746f676574686572',
				},
				{
					id: 'text-again',
					when: [
						{ fact: 'frame.0.opcode', is: 1 },
						{ fact: 'rule.fragment-interleaved', is: true },
						{ fact: 'frame.2.opcode', is: 1 },
					],
					example: `${TOGETHER}8103686572`,
					rule: 'fragment-interleaved',
				},
				{
					id: 'first-fin',
					when: [
						{ fact: 'frame.0.fin', is: true },
						{ fact: 'frame.0.opcode', is: 1 },
						{ fact: 'frame.1.opcode', is: 0 },
					],
					example: '/frame?from=server&hex=8102746f00036765740003686572',
					rule: 'fragment-start-missing',
				},
				{
					id: 'second-fin',
					when: [
						{ fact: 'frame.0.opcode', is: 1 },
						{ fact: 'frame.1.fin', is: true },
						{ fact: 'frame.1.opcode', is: 0 },
						{ fact: 'frame.2.opcode', is: 0 },
					],
					example: '/frame?from=server&hex=0102746f80036765740003686572',
					rule: 'fragment-start-missing',
				},
			],
			solution: `${TOGETHER}8003686572`,
			subgoal: 'flags',
			rule: 'fragment-unfinished',
		},
		{
			id: 'ping-between',
			kind: 'do',
			open: '/frame?from=server&hex=810c48656c6c6f2c20776f726c64',
			goal: [
				{ fact: 'from', is: 'server' },
				{ fact: 'frames', is: 4 },
				{ fact: 'messages', is: 2 },
				{ fact: 'message.0.kind', is: 'text' },
				{ fact: 'message.0.end', is: 'whole' },
				{ fact: 'message.0.text', is: 'Hello, world' },
				{ fact: 'message.1.kind', is: 'ping' },
				{ fact: 'frame.3.kind', is: 'continuation' },
				{ fact: 'faults', is: 0 },
			],
			mistakes: [
				{
					id: 'direction',
					rule: 'mask-client',
					when: [{ fact: 'from', is: 'client' }],
					example: '/frame?hex=010548656c6c6f890000022c208005776f726c64&from=client',
				},
				{
					id: 'unchanged',
					when: [
						{ fact: 'frames', is: 1 },
						{ fact: 'frame.0.opcode', is: [1, 2] },
					],
					example: '/frame?from=server&hex=810c48656c6c6f2c20776f726c64',
				},
				{
					id: 'ping-in-pieces',
					when: [{ fact: 'failure.rule', is: 'control-unfragmented' }],
					example: '/frame?from=server&hex=010548656c6c6f09000002' + '2c208005776f726c64',
					rule: 'control-unfragmented',
				},
				{
					id: 'not-continued',
					when: [{ fact: 'failure.rule', is: 'fragment-interleaved' }],
					example: '/frame?from=server&hex=010548656c6c6f890001022c208005776f726c64',
					rule: 'fragment-interleaved',
				},
				{
					id: 'not-begun',
					when: [
						{ fact: 'frame.0.opcode', is: [1, 2] },
						{ fact: 'failure.rule', is: 'fragment-start-missing' },
					],
					example: '/frame?from=server&hex=810548656c6c6f890000022c208005776f726c64',
					rule: 'fragment-start-missing',
				},
				{
					id: 'open-end',
					when: [
						{ fact: 'message.0.end', is: 'open' },
						{ fact: 'rule.frame-incomplete', is: false },
					],
					example: '/frame?from=server&hex=010548656c6c6f890000022c200005776f726c64',
					rule: 'fragment-unfinished',
				},
				{
					id: 'ping-first',
					when: [
						{ fact: 'frame.0.kind', is: 'Ping' },
						{ fact: 'messages', is: 2 },
					],
					example: '/frame?from=server&hex=8900010548656c6c6f00022c208005776f726c64',
				},
				{
					id: 'ping-last',
					when: [
						{ fact: 'frame.3.kind', is: 'Ping' },
						{ fact: 'frames', is: 4 },
						{ fact: 'messages', is: 2 },
					],
					example: '/frame?from=server&hex=010548656c6c6f00022c208005776f726c648900',
				},
				{
					id: 'no-ping',
					when: [
						{ fact: 'messages', is: 1 },
						{ fact: 'frames', atLeast: 3 },
					],
					example: '/frame?from=server&hex=010548656c6c6f00022c208005776f726c64',
				},
				{
					id: 'two-pieces',
					when: [{ fact: 'frames', atMost: 3 }],
					example: '/frame?from=server&hex=010548656c6c6f890080072c20776f726c64',
				},
			],
			solution: '/frame?from=server&hex=010548656c6c6f890000022c208005776f726c64',
			subgoal: 'flags',
			rule: 'control-interleaved',
		},
		{
			id: 'cut-anywhere',
			kind: 'do',
			open: conversationAt(inSegments(1460), 225),
			goal: [
				{ fact: 'client.got.0', is: 'Hello, world' },
				{ fact: 'segments.down', atLeast: 70 },
				{
					fact: 'protocol.events',
					is: 'server:opened client:opened client:ping server:pong client:message server:closeReceived client:closeReceived client:closed server:closed',
				},
			],
			mistakes: [
				{
					id: 'more-messages',
					when: [{ fact: 'client.messages', atLeast: 2 }],
					example: conversationAt(
						{
							script: ['Hello', ', ', 'world'].map((text) =>
								serverActs(150, { type: 'text', text }),
							),
						},
						150,
					),
				},
				{
					id: 'other-text',
					when: [{ fact: 'client.got.0', not: 'Hello, world' }],
					example: conversationAt({ script: [serverActs(150, { type: 'text', text: 'He' })] }, 150),
				},
				{
					id: 'no-ping',
					when: [{ fact: 'client.pings', is: 0 }],
					example: conversationAt(
						{ link: { mss: 2 }, script: [serverActs(150, { type: 'text', text: 'Hello, world' })] },
						150,
					),
				},
				{
					id: 'unchanged',
					when: [{ fact: 'segments.down', atMost: 6 }],
					example: conversationAt(inSegments(1460), 225),
				},
				{
					id: 'too-large',
					when: [{ fact: 'segments.down', atMost: 69 }],
					example: conversationAt(inSegments(10), 225),
				},
			],
			solution: conversationAt(inSegments(2), 225),
			rule: 'transport-byte-stream',
		},
		{
			id: 'fifty-cuts',
			kind: 'predict',
			open: '/frame?from=server&hex=010548656c6c6f890000022c208005776f726c64',
			then: '/frame?from=server&hex=010548656c6c6f890000022c208005776f726c64',
			answer: {
				type: 'number',
				fact: 'slicings.same',
				within: 0,
				mistakes: [
					{ id: 'none', is: 0 },
					{ id: 'uncut', is: 1 },
					{ id: 'half', is: 25 },
				],
			},
			rule: 'transport-byte-stream',
		},
		{
			id: 'receive-loop',
			kind: 'assemble',
			open: `${CUTS}&at=345`,
			pieces: [
				{ id: 'append', text: 'buffer.append(chunk)' },
				{ id: 'loop', text: 'for (const frame of takeWholeFrames(buffer)) {' },
				{ id: 'control', text: 'if (frame.opcode >= 8) { control(frame); continue }' },
				{ id: 'push', text: 'parts.push(frame.payload)' },
				{ id: 'deliver', text: 'if (frame.fin) { deliver(join(parts)); parts = [] }' },
				{ id: 'end', text: '}' },
			],
			decoys: [
				{ id: 'chunk-is-frame', text: 'const frame = parseFrame(chunk)' },
				{ id: 'chunk-is-message', rule: 'frame-boundaries-meaningless', text: 'deliver(chunk)' },
				{
					id: 'control-drops',
					rule: 'control-interleaved',
					text: 'if (frame.opcode >= 8) parts = []',
				},
			],
			order: [],
			subgoal: 'interpret',
			rule: 'transport-byte-stream',
		},
		{
			id: 'a-fragment',
			kind: 'endpoint',
			role: 'server',
			open: `/frame?hex=${FRAGMENT}&from=client`,
			solution: 'wait',
			mistakes: [
				{ id: 'failed', when: [{ fact: 'answer.type', is: 'fail' }], example: 'fail:1002' },
				{ id: 'pong', when: [{ fact: 'frame.0.kind', is: 'Pong' }], example: 'answer:8a0348656c' },
				{ id: 'echo', when: [{ fact: 'frame.0.kind', is: 'text' }], example: 'answer:010348656c' },
			],
			subgoal: 'flags',
			rule: 'fragment-support',
		},
		{
			id: 'a-second-text',
			kind: 'endpoint',
			role: 'server',
			before: FRAGMENT,
			open: '/frame?hex=8181b244196fca&from=client',
			solution: 'fail:1002',
			mistakes: [
				{ id: 'waited', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
				{ id: 'answered', when: [{ fact: 'answer.type', is: 'answer' }], example: 'answer:810178' },
				{ id: 'normal', when: [{ fact: 'answer.code', is: 1000 }], example: 'fail:1000' },
				{ id: 'not-utf8', when: [{ fact: 'answer.code', is: 1007 }], example: 'fail:1007' },
			],
			subgoal: 'flags',
			rule: 'fragment-interleaved',
		},
		{
			id: 'exit',
			kind: 'check',
			// A whole message and a Ping: frames of a fragmented message would show answers.
			open: '/frame?hex=810548656c6c6f8900&from=server',
			draw: 4,
			items: [
				{
					id: 'segment-messages',
					topic: 'messages',
					step: 'segments',
					rule: 'transport-byte-stream',
					type: 'typed',
					form: 'number',
					right: '10',
				},
				{
					id: 'segment-first-byte',
					topic: 'flags',
					step: 'three-first-bytes',
					section: 'RFC 6455 §5.4',
					type: 'typed',
					form: 'hex',
					right: '01',
					proof: {
						open: `${THREE_FRAMES}&select=0-7`,
						shownBy: [
							{ fact: 'byte.0', is: '01' },
							{ fact: 'message.0.text', is: 'Hello' },
						],
					},
				},
				{
					id: 'segment-last-byte',
					topic: 'flags',
					step: 'last-flag',
					rule: 'fragment-unfinished',
					type: 'typed',
					form: 'hex',
					right: '80',
					proof: {
						open: `${THREE_FRAMES}&select=64-71`,
						shownBy: [
							{ fact: 'byte.8', is: '80' },
							{ fact: 'message.0.end', is: 'whole' },
						],
					},
				},
				{
					id: 'segment-three-bytes',
					topic: 'bytes',
					step: 'a-ping-and-half',
					rule: 'transport-byte-stream',
					type: 'choice',
					choices: ['fail', 'keep', 'deliver'],
					right: 'keep',
					proof: {
						open: '/frame?hex=810548&from=server',
						shownBy: [
							{ fact: 'frame.0.complete', is: false },
							{ fact: 'rule.frame-incomplete', is: true },
						],
					},
				},
				{
					id: 'segment-ping-fin',
					topic: 'control',
					step: 'ping-between',
					rule: 'control-unfragmented',
					type: 'choice',
					choices: ['wait', 'answer', 'fail'],
					right: 'fail',
					proof: {
						open: '/frame?hex=090170&from=server',
						shownBy: [{ fact: 'rule.control-unfragmented', is: true }],
					},
				},
				{
					id: 'segment-intermediary',
					topic: 'messages',
					step: 'claim',
					rule: 'frame-boundaries-meaningless',
					type: 'choice',
					choices: ['one', 'two', 'fail'],
					right: 'one',
					proof: {
						open: '/conversation?scenario=recut&at=145',
						shownBy: [
							{ fact: 'client.messages', is: 1 },
							{ fact: 'client.got.0', is: 'ab' },
						],
					},
				},
				{
					id: 'segment-two-messages',
					topic: 'messages',
					step: 'three-first-bytes',
					rule: 'fragment-interleaved',
					type: 'choice',
					choices: ['mixed', 'one-by-one', 'numbered'],
					right: 'one-by-one',
				},
			],
		},
	],
};

export const words: CourseLesson['words'] = { en, 'zh-CN': zhCN };
