import { describe, expect, test } from 'vitest';
import { Jobs, type JobPorts } from '../../../src/platform/jobs/jobs.ts';
import { FakePort, type Counted, type Counting } from './fake-port.ts';

function withFakes(ports: Partial<JobPorts<Counting, Counted>> = {}) {
	const workers: FakePort[] = [];
	const pages: FakePort[] = [];
	const made = (all: FakePort[]) => () => {
		const one = new FakePort();
		all.push(one);
		return one;
	};
	const jobs = new Jobs({ createWorker: made(workers), createPagePort: made(pages), ...ports });
	const reports: string[] = [];
	const start = (upTo: number) => {
		jobs.start(
			{ upTo },
			{
				onnews: ({ number }) => reports.push(String(number)),
				ondone: () => reports.push('done'),
				onfailed: (reason) => reports.push(`failed: ${reason}`),
				onpage: () => reports.push('on the page'),
			},
		);
	};
	return { jobs, workers, pages, reports, start };
}

const counted = (id: number, number: number) => ({ id, type: 'counted', number }) as const;

describe('a job', () => {
	test('is given to a worker, and its news are reported until it is done', () => {
		const { jobs, workers, reports, start } = withFakes();
		start(2);
		expect(workers[0]!.received).toEqual([{ type: 'run', id: 1, upTo: 2 }]);
		workers[0]!.answer(counted(1, 1));
		workers[0]!.answer({ id: 1, type: 'done' });
		workers[0]!.answer(counted(1, 2));
		expect([reports, jobs.where]).toEqual([['1', 'done'], 'worker']);
	});

	test('ends the one before it, in the same worker', () => {
		const { workers, reports, start } = withFakes();
		start(1);
		start(2);
		expect(
			workers.map((one) => one.received.map(({ type, id }) => `${type} ${String(id)}`)),
		).toEqual([['run 1', 'cancel 1', 'run 2']]);
		workers[0]!.answer(counted(1, 1));
		expect(reports).toEqual([]);
	});

	test('reports nothing after a cancel, and is not cancelled when it is over', () => {
		const { jobs, workers, reports, start } = withFakes();
		start(1);
		jobs.cancel();
		workers[0]!.answer(counted(1, 1));
		jobs.cancel();
		expect(reports).toEqual([]);
		expect(workers[0]!.received.at(-1)).toEqual({ type: 'cancel', id: 1 });
		expect(workers[0]!.received.length).toBe(2);
	});
});

describe('a worker', () => {
	test('that cannot be had leaves the work to the page', () => {
		const { jobs, pages, reports, start } = withFakes({
			createWorker() {
				throw new ReferenceError('Worker is not defined');
			},
		});
		start(1);
		expect([jobs.where, reports]).toEqual(['page', ['on the page']]);
		expect(pages[0]!.received).toEqual([{ type: 'run', id: 1, upTo: 1 }]);
	});

	test('is done by the page if the worker’s script does not load', () => {
		const { jobs, workers, pages, reports, start } = withFakes();
		start(1);
		workers[0]!.break('');
		expect([jobs.where, reports, workers[0]!.ended]).toEqual(['page', ['on the page'], true]);
		expect(pages[0]!.received.length).toBe(1);
	});

	test('that fails after it has answered fails the job; the next job has a new one', () => {
		const { workers, reports, start } = withFakes();
		start(2);
		workers[0]!.answer(counted(1, 1));
		workers[0]!.break('out of memory');
		expect(reports).toEqual(['1', 'failed: out of memory']);
		start(2);
		expect(workers.length).toBe(2);
	});

	test('ends when its owner is disposed', () => {
		const { jobs, workers, reports, start } = withFakes();
		start(1);
		jobs.dispose();
		workers[0]!.answer({ id: 1, type: 'done' });
		expect([workers[0]!.ended, reports]).toEqual([true, []]);
	});
});
