// The feedback on a mistake is true of what the learner has made: inputs near a mistake that are another one, or
// none that is known. These are the tasks in Frame; the tests in course/ have the others.
import { describe, expect, test } from 'vitest';
import { recognised } from '../support/near-goal.ts';

const frames = (bytes: string, from = 'server', deflate = false) =>
	`/frame?hex=${bytes.replaceAll(' ', '')}&from=${from}${deflate ? '&deflate=1' : ''}`;
const compressed = (bytes: string) => frames(bytes, 'server', true);
const answer = (bytes: string) => `answer:${bytes.replaceAll(' ', '')}`;

/** Inputs near a mistake, by lesson and step: the bytes, and the mistake that they are; null for none that is known. */
const NEAR = {
	'first-two-bytes': {
		'make-ping': [
			[frames('0905 48656c6c6f'), null],
			[frames('8905 48656c6c6e'), 'other-byte'],
		],
		binary: [
			// What is right already is not said to be wrong.
			[frames('0903 007f10'), 'both'],
			[frames('8903 007f10'), 'control'],
			[frames('0203 007f10'), 'not-final'],
		],
		'client-close': [[frames('8884 37fa213d 3412 0000', 'client'), 'other-length']],
		'four-frames': [[frames('8100 8200 8900 00'), null]],
		'answer-ping': [
			[answer('0a'), 'not-final'],
			[answer('0100'), 'text'],
			[answer('0000'), null],
		],
	},
	'length-forms': {
		'next-frame': [
			[answer('8a7e 51c4 0b9e'), 'with-payload'],
			[answer('0200'), 'text'],
		],
	},
	masking: {
		'last-byte': [
			// Only a frame that is as it was breaks no rule.
			[frames('8105 374b32514d'), 'counted-frame'],
			[frames('c105 374b32514d'), null],
			[frames('0105 374b32514d'), 'not-final'],
			[frames('8105 374b32514a'), null],
			[frames('8105 374b325139', 'client'), 'direction'],
		],
		'whole-frame': [[frames('8185 c19ed7a4 96e6e2f6f2', 'client'), 'direction']],
	},
	'message-frame-segment': {
		'last-flag': [
			[frames('0002746f 0003676574 8103686572'), null],
			[frames('0102746f 8003676574 8103686572'), null],
			[frames('8102746f 8103676574 0003686572'), null],
			[frames('0102746f 8103676574 0003686572'), null],
			[frames('010c746f 0003676574 8003686572'), null],
			[frames('0108 746f676574686572'), null],
			[frames('8108 746f676574686572'), 'one-frame'],
		],
		'three-first-bytes': [
			[frames('0103576562 8004536f636b 81026574'), null],
			[frames('0203576562 0004536f636b 81026574'), null],
			[frames('8003576562 0004536f636b 80026574'), 'no-start'],
			[frames('0003576562 0104536f636b 80026574'), 'no-start'],
			[frames('8903576562 0004536f636b 80026574'), null],
			[frames('0103576562 0004536f636b 89026574'), null],
		],
		'ping-between': [
			[frames('8900'), 'two-pieces'],
			// The length is one too small, so “o” becomes a first byte.
			[frames('010448656c6c6f 8900 00022c20 8005776f726c64'), 'two-pieces'],
			[frames('010648656c6c6f 8900 00062c20 8005776f726c64'), 'two-pieces'],
			[frames('00022c20 8005776f726c64'), 'two-pieces'],
			[frames('010548656c6c6f 8900 00022c20 8005776f726c'), null],
			[frames('8900 010548656c6c6f 8900 8007 2c20776f726c64'), null],
			[frames('010548656c6c6f 8900 00022c20 8900 8005776f726c64'), null],
		],
		'a-ping-and-half': [
			[answer('81026869'), null],
			[answer('8a0268'), null],
		],
	},
	utf8: {
		'last-bytes': [
			[frames('8105e4bda0f09f 8002'), null],
			[frames('8105e4bda0f09f 00029880'), null],
			[frames('0005e4bda0f09f 8002f09f'), null],
			[frames('0105e4bda0f09f 800198 80'), null],
		],
		'two-cuts': [
			[frames('0101e4 0004bda0f09f 88029880'), 'bytes-lost'],
			[frames('0101e4 0003bda0f09f 80029880'), 'bytes-lost'],
		],
	},
	closing: {
		'answer-close': [
			[answer('885a0c91e759e4'), 'unmasked'],
			[answer('08805a0c91e7'), null],
			[answer('89825a0c91e703e8'), null],
		],
	},
	extensions: {
		'second-hello': [
			[compressed('c107f248cdc9c90700 8205f200110000'), 'binary'],
			[compressed('c107f248cdc9c90700 8905f200110000'), null],
			[compressed('4107f248cdc9c90700 8005f200110000'), null],
			[compressed('c107f248cdc9c90700 8900'), null],
			[compressed('8900 c107f248cdc9c90700'), null],
			[compressed('c107f248cdc9c90700 8105f2'), 'length'],
			[compressed('4107f248cdc9c90700 c107f200110000'), null],
			[compressed('4107f248cdc9c90700 c205f200110000'), null],
		],
		fragments: [
			[compressed('4903f248cd'), 'first-flags'],
			[compressed('4103f248cd 0a0170 8004c9c90700'), 'pong'],
			[compressed('4103f248cd 800170 c104c9c90700'), 'no-ping'],
			[compressed('4103f248cd 890170 04c9c90700'), null],
			[compressed('4103f248cd 810170 8004c9c907'), 'other-rest'],
			[compressed('4103f248cd 890170 8900 8004c9c90700'), null],
			[compressed('4103f248cd 890170'), 'no-last'],
			[compressed('4103f248cd 890270'), null],
		],
		ping: [
			[answer('07c5b2ecf4fefd21'), null],
			[answer('0007f248cdc9c90700'), null],
			[answer('f848cdc9c90700'), null],
			[answer('8a05f248cdc9c9'), null],
		],
	},
	'build-it': {
		'bug-length-16': [
			[frames('81', 'client'), null],
			[frames('81ff', 'client'), null],
			[frames('81fe8000 809c4107 d2e7', 'client'), null],
			[frames('8180 9c4107d2', 'client'), 'shortest-form'],
			[frames('8180 00000000 8900', 'client'), 'shortest-form'],
			[frames('01fe0080 9c4107d2 e763', 'client'), null],
		],
		'bug-pong': [
			[answer('8182 00000000 6869'), null],
			[answer('8a82 00000000 6968'), null],
			[answer('8a82 00000000 68'), null],
		],
		'bug-unmask': [
			[frames('890a 6f72646572e013d16af7'), null],
			[frames('010a 6f726465722034383137'), 'not-final'],
		],
	},
} as const;

describe.each(Object.entries(NEAR))('%s', (lesson, steps) => {
	const rows = Object.entries<readonly (readonly [made: string, mistake: string | null])[]>(steps);
	test.each(rows.flatMap(([id, inputs]) => inputs.map((one) => [id, ...one] as const)))(
		'%s: %s is %s',
		async (id, made, mistake) => {
			expect(await recognised(lesson, id, made)).toBe(mistake);
		},
	);
});
