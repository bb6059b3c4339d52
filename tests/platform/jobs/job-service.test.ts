// With the exact run of Compare as the work.
import { expect, it } from 'vitest';
import type { CompareSetting } from '../../../src/engine/compare/index.ts';
import { DEFAULT_SETTING, TRANSPORTS } from '../../../src/engine/compare/index.ts';
import { exactRunOf } from '../../../src/panels/compare/run/exact-run.ts';
import type { RunAnswer, RunMessage } from '../../../src/panels/compare/run/run-messages.ts';
import type { JobAnswer, Work } from '../../../src/platform/jobs/job-messages.ts';
import { JobService } from '../../../src/platform/jobs/job-service.ts';
import type { Counted, Counting } from './fake-port.ts';

const SMALL: CompareSetting = { ...DEFAULT_SETTING, clients: 100 };

/** Others have their turn when the test says so. */
function service() {
	const answers: RunAnswer[] = [];
	const waiting: (() => void)[] = [];
	const made = new JobService(
		exactRunOf,
		(answer: RunAnswer) => answers.push(answer),
		(next) => waiting.push(next),
	);
	const turns = (most = Infinity) => {
		for (let i = 0; i < most && waiting.length > 0; i++) waiting.shift()!();
	};
	const typesOf = (id: number) => answers.filter((one) => one.id === id).map(({ type }) => type);
	return { made, answers, turns, typesOf };
}

const request = (id: number, setting = SMALL): RunMessage => ({
	type: 'run',
	id,
	setting,
	durationMs: 5000,
	seed: 1,
});

it('does nothing at once, then one slice at a time, and reports the end', () => {
	const { made, answers, turns, typesOf } = service();
	made.receive(request(1));
	expect(answers).toEqual([]);
	turns(1);
	expect(typesOf(1)).toEqual(['progress']);
	turns();
	const types = typesOf(1);
	expect(types.filter((type) => type === 'simulated').length).toBe(TRANSPORTS.length);
	expect(types.filter((type) => type === 'population' || type === 'turning-points').length).toBe(2);
	expect(types.at(-1)).toBe('done');
});

it('handles a cancel between slices and sends nothing after it', () => {
	const { made, turns, typesOf } = service();
	made.receive(request(1));
	turns(3);
	const before = typesOf(1).length;
	made.receive({ type: 'cancel', id: 1 });
	turns();
	expect(typesOf(1).length).toBe(before);
});

it('a cancel of another run is none of this one', () => {
	const { made, turns, typesOf } = service();
	made.receive(request(2));
	made.receive({ type: 'cancel', id: 1 });
	turns();
	expect(typesOf(2).at(-1)).toBe('done');
});

it('a newer run ends the one before', () => {
	const { made, turns, typesOf } = service();
	made.receive(request(1));
	turns(2);
	made.receive(request(2));
	turns();
	expect(typesOf(1)).not.toContain('done');
	expect(typesOf(1).length).toBe(2);
	expect(typesOf(2).at(-1)).toBe('done');
});

it('a setting that breaks the engine fails with its reason, and the next run is done', () => {
	const { made, answers, turns, typesOf } = service();
	made.receive(request(1, { ...SMALL, clients: 0 }));
	turns();
	expect(answers.at(-1)).toEqual({ id: 1, type: 'failed', reason: 'RangeError: 0 clients' });
	made.receive(request(2));
	turns();
	expect(typesOf(2).at(-1)).toBe('done');
});

it('after a stop it sends nothing more', () => {
	const { made, turns, typesOf } = service();
	made.receive(request(1));
	turns(1);
	made.stop();
	turns();
	expect(typesOf(1)).toEqual(['progress']);
});

/** Does a job whose slices are promises, and returns its answers. */
function answersOf(work: Work<Counting, Counted>, upTo: number) {
	return new Promise<readonly unknown[]>((resolve) => {
		const answers: unknown[] = [];
		const made = new JobService(
			work,
			(answer: JobAnswer<Counted>) => {
				answers.push(answer);
				if (answer.type !== 'counted') resolve(answers);
			},
			(next) => next(),
		);
		made.receive({ type: 'run', id: 1, upTo });
	});
}

it('a slice may be a promise, and may report news before it ends', async () => {
	async function* work({ upTo }: Counting, report: (news: Counted) => void) {
		for (let number = 1; number <= upTo; number++) {
			report({ type: 'counted', number: -number });
			await Promise.resolve();
			yield { type: 'counted', number } satisfies Counted;
		}
	}
	expect(await answersOf(work, 2)).toEqual([
		...[-1, 1, -2, 2].map((number) => ({ id: 1, type: 'counted', number })),
		{ id: 1, type: 'done' },
	]);
});

it('a promise that is rejected fails the job', async () => {
	const work = () => ({ next: () => Promise.reject(new RangeError('nothing to count')) });
	const reason = 'RangeError: nothing to count';
	expect(await answersOf(work, 2)).toEqual([{ id: 1, type: 'failed', reason }]);
});

it('news of a slice that was cancelled goes nowhere', async () => {
	const answers: unknown[] = [];
	const next: IteratorResult<Counted, void> = {
		done: false,
		value: { type: 'counted', number: 2 },
	};
	const slice = Promise.resolve(next);
	let report: (news: Counted) => void = () => undefined;
	const made = new JobService<Counting, Counted>(
		(_, given) => {
			report = given;
			return { next: () => slice };
		},
		(answer) => answers.push(answer),
		(step) => step(),
	);
	made.receive({ type: 'run', id: 1, upTo: 2 });
	made.receive({ type: 'cancel', id: 1 });
	report({ type: 'counted', number: 1 });
	await slice;
	await Promise.resolve();
	expect(answers).toEqual([]);
});
