// Turns are taken by the test, and the worker is the work itself: nothing here waits for a clock.
import { expect, test } from 'vitest';
import { readPaste } from '../../../../src/engine/paste/index.ts';
import { pasteWork } from '../../../../src/panels/frame/paste/paste-work.ts';
import {
	PasteReadings,
	type PastePort,
} from '../../../../src/panels/frame/paste/paste-readings.svelte.ts';
import { createPagePort } from '../../../../src/platform/jobs/job-port.ts';

const LONG = '8100 '.repeat(20_000);
const OTHER = '[129, 0],'.repeat(10_000);
const WRONG = 'no hex '.repeat(12_000);

function opened(createWorker?: () => PastePort) {
	const waiting: (() => void)[] = [];
	const workers: PastePort[] = [];
	const later = (next: () => void): void => void waiting.push(next);
	const readings = new PasteReadings({
		later,
		createWorker:
			createWorker ??
			(() => {
				const port = createPagePort(pasteWork, later);
				workers.push(port);
				return port;
			}),
	});
	const take = (): void => {
		while (waiting.length > 0) waiting.shift()!();
	};
	const turn = (): void => waiting.shift()!();
	return { readings, take, turn, workers };
}

test('a short text is read at once, without a worker', () => {
	const { readings, workers } = opened();
	readings.want('8100');
	expect(readings.find('8100')).toEqual(readPaste('8100'));
	expect([readings.stateOf('8100'), readings.find('  '), workers.length]).toEqual([
		'ready',
		null,
		0,
	]);
});

test.each([LONG, OTHER, WRONG, ' '.repeat(70_000) + '81'])(
	'a long text is read to the same, beside the page (%#)',
	(text) => {
		const { readings, take, workers } = opened();
		readings.want(text);
		expect([readings.stateOf(text), readings.find(text)]).toEqual(['reading', null]);
		take();
		expect(workers.length).toBe(1);
		expect(readings.stateOf(text)).toBe('ready');
		expect(readings.find(text)).toEqual(readPaste(text));
	},
);

test('a stopped reading has no result until it is started again', () => {
	const { readings, take } = opened();
	readings.want(LONG);
	readings.stop();
	take();
	expect([readings.stateOf(LONG), readings.find(LONG)]).toEqual(['stopped', null]);
	readings.again();
	expect(readings.stateOf(LONG)).toBe('reading');
	take();
	expect(readings.find(LONG)).toEqual(readPaste(LONG));
});

test('another text ends the reading before it', () => {
	const { readings, take } = opened();
	readings.want(LONG);
	readings.want(OTHER);
	take();
	expect([readings.find(LONG), readings.find(OTHER)]).toEqual([null, readPaste(OTHER)]);
});

test('where no worker starts the page reads', () => {
	const none = (): PastePort => {
		throw new ReferenceError('Worker is not defined');
	};
	const silent = (): PastePort => {
		const port: PastePort = {
			onmessage: null,
			onerror: null,
			postMessage: () => port.onerror?.(new Event('error') as ErrorEvent),
			terminate: () => undefined,
		};
		return port;
	};
	for (const createWorker of [none, silent]) {
		const { readings, take } = opened(createWorker);
		readings.want(LONG);
		take();
		expect(readings.find(LONG)).toEqual(readPaste(LONG));
	}
});

test('where the page reads, other work comes between the readers, and the reading can be stopped', () => {
	const { readings, take, turn } = opened(() => {
		throw new ReferenceError('Worker is not defined');
	});
	readings.want(WRONG);
	for (let i = 0; i < 4; i++) turn();
	expect([readings.stateOf(WRONG), readings.find(WRONG)]).toEqual(['reading', null]);
	readings.stop();
	take();
	expect([readings.stateOf(WRONG), readings.find(WRONG)]).toEqual(['stopped', null]);
});
