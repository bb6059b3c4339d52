// A small lesson of a file with a step of each kind, without a problem. Tests change one part of it.
import type { LessonFile } from '../../src/app/learn/own/lesson-file.ts';
import type { LessonWords } from '../../src/strings/lesson-words.ts';

const PING = '/frame?hex=8900&from=server';
const FAILED = '/frame?hex=8980&from=server';

const words: LessonWords = {
	title: 'Pings',
	can: 'You can answer a Ping.',
	steps: {
		see: { title: 'A Ping', text: ['This is a frame with the opcode {frame.0.opcode}.'] },
		guess: {
			title: 'What comes back',
			text: [],
			task: 'What does the receiver do?',
			done: 'It fails with {failure.code}.',
			choices: { fails: 'It fails.', waits: 'It waits.' },
			replies: { fails: '', waits: 'The bit MASK is 1.' },
		},
		count: {
			title: 'How long',
			text: [],
			task: 'How many bytes has the payload?',
			done: 'It has {frame.0.length}.',
			mistakes: { whole: 'This is the whole frame.' },
			unit: 'bytes',
		},
		change: {
			title: 'Make a Pong',
			text: [],
			task: 'Change the opcode.',
			done: 'Now it is a Pong.',
			otherwise: 'Look at bits 4 to 7.',
			mistakes: { ping: 'Still a Ping.', close: 'A Close frame.', text: 'A text.' },
			hints: ['Bits 4 to 7.', 'Ten is 1010.', 'Bit 6 is 1, bit 7 is 0.'],
		},
		be: {
			title: 'Answer',
			text: [],
			task: 'You are the client.',
			done: 'The Pong is masked.',
			otherwise: 'Look at the opcode.',
			mistakes: { bare: 'A client masks.', early: 'The Ping is whole.', failed: 'No fault.' },
			hints: ['A Pong.', 'It is masked.', 'With any key.'],
		},
		order: {
			title: 'In order',
			text: [],
			task: 'Put them in order.',
			done: 'This is the order.',
			mistakes: { third: 'Not here.' },
			hints: ['First.', 'Second.', 'Third.'],
		},
		why: {
			title: 'Why',
			text: [],
			task: 'Which is true?',
			choices: { a: 'One.', b: 'Two.', c: 'Three.' },
			replies: { a: 'Yes.', b: 'No.', c: 'No.' },
		},
		exit: { title: 'What you know', text: [] },
	},
	items: {
		opcode: { question: 'Which opcode?', because: 'It is 9.' },
		answer: {
			question: 'Which answer?',
			choices: { pong: 'A Pong.', close: 'A Close frame.' },
			because: 'A Pong.',
		},
	},
	teacher: {
		goals: ['Answer a Ping by hand.'],
		questions: [{ before: 'guess', ask: 'Who may ask?', answer: 'Both sides.' }],
		notes: { change: ['Let the class count the bits.'] },
		misunderstandings: [{ belief: 'Only a server sends Pings.', say: 'Both may (§5.5.2).' }],
	},
};

export const SAMPLE: LessonFile = {
	lesson: {
		id: 'pings',
		number: null,
		minutes: 10,
		tiles: ['89 00'],
		steps: [
			{ id: 'see', kind: 'look', open: PING, rule: 'ping-answered' },
			{
				id: 'guess',
				kind: 'predict',
				open: '/frame?hex=&from=server',
				then: FAILED,
				answer: {
					type: 'choice',
					choices: ['fails', 'waits'],
					right: 'fails',
					shownBy: [{ fact: 'failure.code', is: 1002 }],
				},
			},
			{
				id: 'count',
				kind: 'predict',
				open: '/frame?hex=&from=server',
				then: '/frame?hex=8103616263&from=server',
				answer: {
					type: 'number',
					fact: 'frame.0.length',
					within: 0,
					mistakes: [{ id: 'whole', fact: 'frame.0.size' }],
				},
			},
			{
				id: 'change',
				kind: 'do',
				open: PING,
				subgoal: 'flags',
				goal: [{ fact: 'frame.0.opcode', is: 10 }],
				mistakes: [
					{ id: 'ping', when: [{ fact: 'frame.0.opcode', is: 9 }], example: PING },
					{
						id: 'close',
						when: [{ fact: 'frame.0.opcode', is: 8 }],
						example: '/frame?hex=8800&from=server',
					},
					{
						id: 'text',
						when: [{ fact: 'frame.0.opcode', atMost: 2 }],
						example: '/frame?hex=8100&from=server',
					},
				],
				solution: '/frame?hex=8a00&from=server',
			},
			{
				id: 'be',
				kind: 'endpoint',
				open: PING,
				role: 'client',
				before: '8100',
				solution: 'answer:8a8001020304',
				mistakes: [
					{ id: 'bare', when: [{ fact: 'frame.0.masked', is: false }], example: 'answer:8a00' },
					{ id: 'early', when: [{ fact: 'answer.type', is: 'wait' }], example: 'wait' },
					{ id: 'failed', when: [{ fact: 'answer.code', not: null }], example: 'fail:1002' },
				],
			},
			{
				id: 'order',
				kind: 'assemble',
				open: PING,
				pieces: [
					{ id: 'first', text: 'read' },
					{ id: 'second', text: 'answer' },
				],
				decoys: [{ id: 'third', text: 'encrypt' }],
				order: [['first', 'second']],
			},
			{ id: 'why', kind: 'explain', open: PING, choices: ['a', 'b', 'c'], right: 'a' },
			{
				id: 'exit',
				kind: 'check',
				open: PING,
				draw: 2,
				items: [
					{
						id: 'opcode',
						type: 'typed',
						right: '9',
						proof: { open: PING, shownBy: [{ fact: 'frame.0.opcode', is: 9 }] },
					},
					{ id: 'answer', type: 'choice', choices: ['pong', 'close'], right: 'pong' },
				],
			},
		],
	},
	words: { en: words },
};
