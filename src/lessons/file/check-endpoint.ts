// Checks a step in which the learner is the endpoint: the solution does what the strict endpoint does, and no
// mistake does.
import { hexText, readHex } from '../../engine/bytes/index.ts';
import {
	answerFacts,
	endpointTask,
	readTyped,
	sameAnswer,
	strictAnswer,
	writtenAnswer,
	type EndpointAnswer,
} from '../endpoint-judge.ts';
import type { BeEndpointStep } from '../lesson.ts';
import { checkFacts, checkItself } from './check-conditions.ts';
import type { LessonProblems } from './lesson-problems.ts';

export function checkEndpoint(step: BeEndpointStep, path: string, problems: LessonProblems): void {
	const { role, before = '', solution, mistakes } = step;
	const task = endpointTask(step);
	if (task.now.length === 0) problems.add(`${path}.open`, 'no-bytes');
	const earlier = readHex(before);
	if (earlier.problems.length > 0 || !earlier.complete) {
		problems.add(`${path}.before`, 'no-bytes', before);
	}
	const strict = strictAnswer(task);
	const right = answerAt(`${path}.solution`, solution, problems);
	if (right && !sameAnswer(role, right, strict)) {
		problems.add(`${path}.solution`, 'answer-not-strict', solution, answerText(strict));
	}
	const asked = answerFacts(role, { type: 'wait' });
	for (const [i, { when, example, accepted = false }] of mistakes.entries()) {
		const at = `${path}.mistakes[${String(i)}]`;
		const known = checkFacts(when, `${at}.when`, 'answer', asked, problems);
		const wrong = answerAt(`${at}.example`, example, problems);
		if (!wrong) continue;
		const isAccepted = sameAnswer(role, wrong, strict);
		if (isAccepted && !accepted) problems.add(`${at}.example`, 'mistake-is-right');
		else if (!isAccepted && accepted) {
			problems.add(`${at}.example`, 'answer-not-strict', example, answerText(strict));
		} else if (known) {
			checkItself(mistakes, i, answerFacts(role, wrong), `${at}.example`, problems);
		}
	}
}

/** Reads an answer as a lesson writes it, and reports another text. */
function answerAt(path: string, text: string, problems: LessonProblems): EndpointAnswer | null {
	const [type, value = ''] = text.split(':');
	const valid =
		text === 'wait' ||
		/^fail:\d{4}$/.test(text) ||
		(type === 'answer' && readTyped(value).type === 'bytes');
	if (valid) return writtenAnswer(text);
	problems.add(path, 'answer-form', text);
	return null;
}

function answerText(answer: EndpointAnswer): string {
	switch (answer.type) {
		case 'wait':
			return 'wait';
		case 'fail':
			return `fail:${String(answer.code ?? '')}`;
		case 'answer':
			return `answer:${hexText(answer.bytes, '')}`;
	}
}
