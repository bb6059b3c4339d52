// The feedback on a mistake is true of what the learner has made: inputs near a mistake that are another one, or
// none that is known.
import { describe, expect, test } from 'vitest';
import { holds, mistakeIn } from '../../src/lessons/conditions.ts';
import { clientActs, conversationAt, serverActs } from '../../src/lessons/conversation-state.ts';
import { loadCourse } from '../../src/lessons/course.ts';
import { judgeAnswer, writtenAnswer } from '../../src/lessons/endpoint-judge.ts';
import { playableSteps, type Step } from '../../src/lessons/lesson.ts';
import { openInNewLab } from '../support/open-address.ts';

const COURSE = await loadCourse();

function stepOf(lesson: string, id: string): Step {
	return playableSteps(COURSE.find((one) => one.id === lesson)!).find((one) => one.id === id)!;
}

/** Returns the id of the mistake that a state or an answer shows; `right` if it is none, and null if it is not known. */
async function recognised(lesson: string, id: string, made: string): Promise<string | null> {
	const step = stepOf(lesson, id);
	if (step.kind === 'endpoint') {
		const { right, mistake } = judgeAnswer(step, writtenAnswer(made)!);
		return right ? 'right' : (mistake?.id ?? null);
	}
	if (step.kind !== 'do') throw new TypeError(`${id} is a step of the kind ${step.kind}`);
	const { facts } = await openInNewLab(made);
	return holds(step.goal, facts) ? 'right' : (mistakeIn(step.mistakes, facts)?.id ?? null);
}

const together = (hex: string) => `/frame?from=server&hex=${hex}`;
const webSocket = (first: string, second: string, third: string) =>
	`/frame?from=server&hex=${first}03576562${second}04536f636b${third}026574`;

describe('lesson 7', () => {
	test.each([
		['000274 6f 0003676574 8103686572', null],
		['010274 6f 8003676574 8103686572', null],
		['810274 6f 8103676574 0003686572', null],
		['010274 6f 8103676574 0003686572', null],
	])('last-flag: %s', async (hex, mistake) => {
		expect(
			await recognised('message-frame-segment', 'last-flag', together(hex.replaceAll(' ', ''))),
		).toBe(mistake);
	});

	test.each([
		['01', '80', '81', null],
		['02', '00', '81', null],
		['80', '00', '80', 'no-start'],
		['00', '01', '80', 'no-start'],
		['89', '00', '80', null],
		['01', '00', '89', null],
	])('three-first-bytes: %s %s %s', async (first, second, third, mistake) => {
		const made = webSocket(first, second, third);
		expect(await recognised('message-frame-segment', 'three-first-bytes', made)).toBe(mistake);
	});
});

describe('lesson 9', () => {
	const CLOSE = { type: 'close', code: 4001 } as const;

	test.each([
		['the server closes', [serverActs(1000, CLOSE)], 'server-closes'],
		['the page closes', [clientActs(1000, CLOSE)], 'right'],
		[
			'the page closes after a message',
			[clientActs(500, { type: 'text', text: 'Hello' }), clientActs(1000, CLOSE)],
			'right',
		],
	])('own-code: %s', async (_, script, mistake) => {
		const made = conversationAt({ script }, 1000);
		expect(await recognised('closing', 'own-code', made)).toBe(mistake);
	});
});

describe('lesson 11', () => {
	test.each([
		['8205f200110000', 'binary'],
		['8905f200110000', null],
	])('second-hello: %s', async (hex, mistake) => {
		const made = `/frame?hex=c107f248cdc9c90700${hex}&from=server&deflate=1`;
		expect(await recognised('extensions', 'second-hello', made)).toBe(mistake);
	});
});
