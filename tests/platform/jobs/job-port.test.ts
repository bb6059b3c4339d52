import { expect, test } from 'vitest';
import { createPagePort } from '../../../src/platform/jobs/job-port.ts';
import { counting } from './fake-port.ts';

test('the page does one slice at a time, and none after the port has ended', () => {
	const turns: (() => void)[] = [];
	const port = createPagePort(counting, (next) => turns.push(next));
	const received: unknown[] = [];
	port.onmessage = ({ data }) => received.push(data);
	port.postMessage({ type: 'run', id: 1, upTo: 2 });
	expect(received).toEqual([]);
	turns.shift()!();
	expect(received).toEqual([{ id: 1, type: 'counted', number: 1 }]);
	port.terminate();
	turns.shift()!();
	expect([received.length, turns.length]).toEqual([1, 0]);
});
