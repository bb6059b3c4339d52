import { afterEach, expect, test, vi } from 'vitest';
import { serveJobs } from '../../../src/platform/jobs/serve-jobs.ts';
import { counting } from './fake-port.ts';

afterEach(() => {
	vi.unstubAllGlobals();
});

test('a worker posts a message per slice, and transfers the given buffers', async () => {
	const answers: unknown[] = [];
	const worker: {
		onmessage?: (event: { data: unknown }) => void;
		postMessage: (answer: { type: string }, options: { transfer: unknown[] }) => void;
	} = { postMessage: () => undefined };
	const done = new Promise<void>((resolve) => {
		worker.postMessage = (answer, { transfer }) => {
			answers.push([answer, transfer]);
			if (answer.type === 'done') resolve();
		};
	});
	vi.stubGlobal('self', worker);
	const buffer = new ArrayBuffer(1);
	serveJobs(counting, ({ type }) => (type === 'done' ? [] : [buffer]));
	worker.onmessage!({ data: { type: 'run', id: 7, upTo: 1 } });
	await done;
	expect(answers).toEqual([
		[{ id: 7, type: 'counted', number: 1 }, [buffer]],
		[{ id: 7, type: 'done' }, []],
	]);
});
