// Judges what a learner made in a task of the course, as the Guide does.
import { describe, expect, test } from 'vitest';
import { holds, mistakeIn } from '../../src/lessons/conditions.ts';
import { loadCourse } from '../../src/lessons/course.ts';
import { judgeAnswer, writtenAnswer } from '../../src/lessons/endpoint-judge.ts';
import { playableSteps, type Facts, type Step } from '../../src/lessons/lesson.ts';
import { serverFacts } from '../../src/lessons/script/judge-server.ts';
import { judgeServer } from './judge-server.ts';
import { openInNewLab } from './open-address.ts';

const COURSE = await loadCourse();

function stepOf(lesson: string, id: string): Step {
	return playableSteps(COURSE.find((one) => one.id === lesson)!).find((one) => one.id === id)!;
}

/**
 * Returns the id of the mistake that a state of a lab, an answer or a program shows; `right` if the goal is reached, and
 * null if no mistake is known.
 */
export async function recognised(lesson: string, id: string, made: string): Promise<string | null> {
	const step = stepOf(lesson, id);
	if (step.kind === 'endpoint') {
		const { right, mistake } = judgeAnswer(step, writtenAnswer(made)!);
		return right ? 'right' : (mistake?.id ?? null);
	}
	if (step.kind !== 'do' && step.kind !== 'script') {
		throw new TypeError(`${id} is a step of the kind ${step.kind}`);
	}
	const facts: Facts =
		step.kind === 'script'
			? serverFacts(judgeServer(step, made))
			: (await openInNewLab(made)).facts;
	return holds(step.goal, facts) ? 'right' : (mistakeIn(step.mistakes, facts)?.id ?? null);
}

/** Lists what a learner may make near a goal, and what it is: `right`, a mistake, or null for none that is known. */
export type NearGoal<Made> = readonly (readonly [name: string, made: Made, is: string | null])[];

/** Tests what a learner may make near the goal of a task. `written` writes it as a state of the lab or as a program. */
export function near<Made>(
	lesson: string,
	step: string,
	written: (made: Made) => string,
	rows: NearGoal<Made>,
) {
	describe(`${lesson}/${step}`, () => {
		test.each(rows)('%s', async (_, made, is) => {
			expect(await recognised(lesson, step, written(made))).toBe(is);
		});
	});
}

/** Returns the parameters of an address. */
export function queryOf(values: Readonly<Record<string, string>>): string {
	return Object.entries(values)
		.map(([name, value]) => `${name}=${encodeURIComponent(value)}`)
		.join('&');
}
