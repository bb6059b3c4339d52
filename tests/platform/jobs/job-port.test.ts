import { expect, test } from 'vitest';
import { createPagePort } from '../../../src/platform/jobs/job-port.ts';
import { counting } from './fake-port.ts';

test('the page does one slice at a time, and none after the port has ended', () => {
	const turns: (() => void)[] = [];
	const port = createPagePort(counting, (next) => turns.push(next));
	const heard: unknown[] = [];
	port.onmessage = ({ data }) => heard.push(data);
	port.postMessage({ type: 'run', id: 1, upTo: 2 });
	expect(heard).toEqual([]);
	turns.shift()!();
	expect(heard).toEqual([{ id: 1, type: 'counted', number: 1 }]);
	port.terminate();
	turns.shift()!();
	expect([heard.length, turns.length]).toEqual([1, 0]);
});
