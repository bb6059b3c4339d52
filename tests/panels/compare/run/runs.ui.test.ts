// In a browser, because runes and workers live only there.
import { describe, expect, test, vi } from 'vitest';
import type { CompareSetting } from '../../../../src/engine/compare/index.ts';
import {
	DEFAULT_SETTING,
	simulateClient,
	TRANSPORTS,
} from '../../../../src/engine/compare/index.ts';
import type { RunAnswer, RunMessage } from '../../../../src/panels/compare/run/run-messages.ts';
import { createRunWorker, type RunPort } from '../../../../src/panels/compare/run/run-port.ts';
import { Runs } from '../../../../src/panels/compare/run/runs.svelte.ts';

const SMALL: CompareSetting = { ...DEFAULT_SETTING, clients: 50 };
const LENGTH = { durationMs: 5000, seed: 1 };

/** Answers only what the test has it answer. */
class FakeWorker implements RunPort {
	onmessage: RunPort['onmessage'] = null;
	onerror: RunPort['onerror'] = null;
	readonly received: RunMessage[] = [];
	ended = false;

	postMessage(message: RunMessage): void {
		this.received.push(structuredClone(message));
	}
	terminate(): void {
		this.ended = true;
	}
	answer(data: RunAnswer): void {
		this.onmessage?.(new MessageEvent('message', { data }));
	}
	break(message: string): void {
		this.onerror?.(new ErrorEvent('error', { message }));
	}
}

function withFakes() {
	const workers: FakeWorker[] = [];
	const pages: FakeWorker[] = [];
	const made = (all: FakeWorker[]) => () => {
		const one = new FakeWorker();
		all.push(one);
		return one;
	};
	const runs = new Runs({ createWorker: made(workers), createPagePort: made(pages) });
	return { runs, workers, pages };
}

const population = { type: 'population', population: {} as never } as const;
const found = { type: 'turning-points', points: [] } as const;

describe('a run', () => {
	test('is given to a worker, and shows its progress and its results so far', () => {
		const { runs, workers } = withFakes();
		expect([runs.state, runs.result, workers.length]).toEqual([{ type: 'idle' }, null, 0]);
		runs.start(SMALL, LENGTH);
		const worker = workers[0]!;
		expect(worker.received).toEqual([{ type: 'run', id: 1, setting: SMALL, ...LENGTH }]);
		expect(runs.state).toEqual({ type: 'running', progress: 0, part: 'short-polling' });
		expect(runs.result).toEqual({
			for: SMALL,
			...LENGTH,
			transports: {},
			population: null,
			turningPoints: null,
		});
		expect(runs.result!.for).toBe(SMALL);
		worker.answer({ id: 1, type: 'progress', part: 'clients', done: 0.5 });
		expect(runs.state).toEqual({ type: 'running', progress: 0.5, part: 'clients' });
		const simulated = simulateClient('sse', SMALL, LENGTH);
		worker.answer({ id: 1, type: 'simulated', simulated });
		const exact = runs.result!.transports.sse!;
		expect(exact.summary.median).toBe(50);
		expect([exact.shareUpTo(49), exact.shareUpTo(50)]).toEqual([0, 1]);
		expect(exact.difference.meanMs.closed).toBe(50);
		worker.answer({ id: 1, ...found });
		expect(runs.result!.turningPoints).toBe(found.points);
		worker.answer({ id: 1, type: 'done' });
		expect([runs.state, runs.where]).toEqual([{ type: 'done' }, 'worker']);
	});

	test('ends the run before it, whose late results are not shown', () => {
		const { runs, workers } = withFakes();
		runs.start(SMALL, LENGTH);
		const other = { ...SMALL, clients: 60 };
		runs.start(other, LENGTH);
		expect(workers.length).toBe(1);
		expect(workers[0]!.received.map(({ type, id }) => [type, id])).toEqual([
			['run', 1],
			['cancel', 1],
			['run', 2],
		]);
		workers[0]!.answer({ id: 1, ...population });
		workers[0]!.answer({ id: 1, type: 'done' });
		expect(runs.state.type).toBe('running');
		expect(runs.result!.for).toBe(other);
		expect(runs.result!.population).toBe(null);
		workers[0]!.answer({ id: 2, ...population });
		expect(runs.result!.population).toBe(population.population);
	});

	test('can be cancelled: its results so far stay, late ones are ignored', () => {
		const { runs, workers } = withFakes();
		runs.start(SMALL, LENGTH);
		workers[0]!.answer({ id: 1, ...population });
		runs.cancel();
		expect(workers[0]!.received.at(-1)).toEqual({ type: 'cancel', id: 1 });
		workers[0]!.answer({ id: 1, ...found });
		workers[0]!.answer({ id: 1, type: 'progress', part: 'turning-points', done: 0.9 });
		expect(runs.state).toEqual({ type: 'cancelled' });
		expect(runs.result!.population).toBe(population.population);
		expect(runs.result!.turningPoints).toBe(null);
	});

	test('that is over is not cancelled', () => {
		const { runs, workers } = withFakes();
		runs.cancel();
		expect(runs.state).toEqual({ type: 'idle' });
		runs.start(SMALL, LENGTH);
		workers[0]!.answer({ id: 1, type: 'done' });
		runs.cancel();
		expect(runs.state).toEqual({ type: 'done' });
		expect(workers[0]!.received.length).toBe(1);
	});
});

describe('failures', () => {
	test('a worker that dies gives its words; the next start makes a new one', () => {
		const { runs, workers, pages } = withFakes();
		runs.start(SMALL, LENGTH);
		workers[0]!.answer({ id: 1, type: 'progress', part: 'sse', done: 0.1 });
		workers[0]!.break('out of memory');
		expect(runs.state).toEqual({ type: 'failed', reason: 'out of memory' });
		expect(workers[0]!.ended).toBe(true);
		runs.start(SMALL, LENGTH);
		expect([workers.length, pages.length]).toEqual([2, 0]);
		workers[0]!.answer({ id: 2, type: 'done' });
		expect(runs.state.type).toBe('running');
		workers[1]!.answer({ id: 2, type: 'done' });
		expect(runs.state.type).toBe('done');
	});

	test('an engine that throws is a failure too', () => {
		const { runs, workers } = withFakes();
		runs.start(SMALL, LENGTH);
		workers[0]!.answer({ id: 1, type: 'failed', reason: 'RangeError' });
		expect(runs.state).toEqual({ type: 'failed', reason: 'RangeError' });
	});

	test('a setting that cannot be cloned is a failure, not an exception', () => {
		const { runs } = withFakes();
		runs.start({ ...SMALL, carriage: (() => 0) as never }, LENGTH);
		expect(runs.state.type).toBe('failed');
	});

	test('if the worker never started, the page does the run', () => {
		const { runs, workers, pages } = withFakes();
		runs.start(SMALL, LENGTH);
		workers[0]!.break('');
		expect([runs.state.type, runs.where, workers[0]!.ended]).toEqual(['running', 'page', true]);
		expect(pages[0]!.received).toEqual([{ type: 'run', id: 1, setting: SMALL, ...LENGTH }]);
		pages[0]!.answer({ id: 1, type: 'done' });
		runs.start(SMALL, LENGTH);
		expect([workers.length, pages.length]).toEqual([1, 1]);
	});

	test('nor is it asked again after a browser that has none', () => {
		const createWorker = vi.fn((): RunPort => {
			throw new ReferenceError('Worker is not defined');
		});
		const page = new FakeWorker();
		const runs = new Runs({ createWorker, createPagePort: () => page });
		runs.start(SMALL, LENGTH);
		runs.start(SMALL, LENGTH);
		expect(runs.where).toBe('page');
		expect(createWorker).toHaveBeenCalledTimes(1);
		expect(page.received.map(({ type }) => type)).toEqual(['run', 'cancel', 'run']);
	});

	test('after dispose its worker has ended and nothing is reported; a start makes a new one', () => {
		const { runs, workers } = withFakes();
		runs.start(SMALL, LENGTH);
		runs.dispose();
		expect(workers[0]!.ended).toBe(true);
		workers[0]!.answer({ id: 1, type: 'done' });
		workers[0]!.break('late');
		expect(runs.state).toEqual({ type: 'cancelled' });
		runs.start(SMALL, LENGTH);
		expect(workers.length).toBe(2);
	});
});

describe('for real', () => {
	const whole = async (runs: Runs) => {
		runs.start(SMALL, LENGTH);
		expect(runs.state.type).toBe('running');
		await expect.poll(() => runs.state).toEqual({ type: 'done' });
		return runs.result!;
	};

	test('a worker does it, to the same figures as the page', async () => {
		const worker = new Runs();
		const page = new Runs({
			createWorker() {
				throw new Error('none');
			},
		});
		const [there, here] = [await whole(worker), await whole(page)];
		expect([worker.where, page.where]).toEqual(['worker', 'page']);
		for (const transport of TRANSPORTS) {
			const { waits, bytes, requests, idle } = simulateClient(transport, SMALL, LENGTH);
			for (const { transports } of [there, here]) {
				expect(transports[transport]).toMatchObject({ waits, bytes, requests, idle });
			}
		}
		expect(there.population!.polls.total).toBeGreaterThan(200);
		expect(there.population).toEqual(here.population);
		expect(there.turningPoints!.length).toBeGreaterThan(0);
		expect(there.turningPoints).toEqual(here.turningPoints);
		worker.dispose();
	});

	test('a cancel takes effect in the middle of a million clients, and the next run is done', async () => {
		const runs = new Runs();
		const huge = { ...DEFAULT_SETTING, clients: 1_000_000, serverRequestsPerSecond: 900_000 };
		runs.start(huge, { durationMs: 60_000, seed: 1 });
		await expect
			.poll(() => runs.state.type === 'running' && runs.state.part, { interval: 5 })
			.toMatch(/clients|server/);
		runs.cancel();
		expect(runs.state).toEqual({ type: 'cancelled' });
		const { population } = await whole(runs);
		expect(population!.clients).toBe(50);
		runs.dispose();
	});

	test('the worker lets messages in between slices: a run that is cancelled never ends', async () => {
		const port = createRunWorker();
		const answers: RunAnswer[] = [];
		const clients = 1_000_000;
		let cancelled = false;
		const ended = new Promise<void>((resolve) => {
			port.onmessage = ({ data }) => {
				answers.push(data);
				if (data.id === 2 && data.type === 'done') resolve();
				const counting = data.type === 'progress' && data.part === 'clients';
				if (data.id !== 1 || !counting || data.done === 0 || cancelled) return;
				cancelled = true;
				port.postMessage({ type: 'cancel', id: 1 });
				port.postMessage({ type: 'run', id: 2, setting: SMALL, ...LENGTH });
			};
		});
		const setting = { ...DEFAULT_SETTING, clients };
		port.postMessage({ type: 'run', id: 1, setting, durationMs: 60_000, seed: 1 });
		await ended;
		port.terminate();
		const of = (id: number) => answers.filter((one) => one.id === id).map(({ type }) => type);
		expect(of(1).filter((type) => type === 'simulated').length).toBe(5);
		expect(of(1)).not.toContain('population');
		expect(answers.findLastIndex(({ id }) => id === 1)).toBeLessThan(
			answers.findIndex(({ id }) => id === 2),
		);
	});

	test('a script that is not there has the page run it', async () => {
		const runs = new Runs({
			createWorker: () => new Worker(new URL('./nowhere.js', location.href), { type: 'module' }),
		});
		const { population } = await whole(runs);
		expect([runs.where, population!.clients]).toEqual(['page', 50]);
	});
});
