import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { HostRequests } from '../../../src/app/embed/host-requests.ts';

beforeEach(() => {
	vi.useFakeTimers();
});

afterEach(() => {
	vi.useRealTimers();
});

/** Returns requests that write their names down, each of which takes `durationMs`. */
function noted(durationMs = 0) {
	const done: string[] = [];
	const requests = new HostRequests();
	const ask = (kind: string, name: string) => {
		requests.add(kind, async () => {
			await new Promise((resume) => setTimeout(resume, durationMs));
			done.push(name);
		});
	};
	return { requests, done, ask };
}

test('of thousands of addresses in one task only the last is opened', async () => {
	const { done, ask } = noted();
	for (let i = 0; i < 3000; i++) ask('open', `${i}`);
	await vi.runAllTimersAsync();
	expect(done).toEqual(['2999']);
});

test('addresses that come faster than the pause are opened at most once per pause', async () => {
	const { done, ask } = noted();
	for (let i = 0; i < 100; i++) {
		ask('open', `${i}`);
		await vi.advanceTimersByTimeAsync(10);
	}
	await vi.runAllTimersAsync();
	expect(done[0]).toBe('0');
	expect(done.at(-1)).toBe('99');
	expect(done.length).toBeLessThanOrEqual(6);
});

test('requests of different kinds are carried out in the order of their last messages', async () => {
	const { done, ask } = noted();
	ask('open', 'first address');
	ask('lang', 'language');
	ask('open', 'second address');
	await vi.runAllTimersAsync();
	expect(done).toEqual(['language', 'second address']);
});

test('what is asked before is done when an answer is given, and later requests do not delay it', async () => {
	const { requests, done, ask } = noted(50);
	ask('open', 'before');
	let answered: readonly string[] = [];
	void requests.done.then(() => (answered = [...done]));
	for (let i = 0; i < 20; i++) {
		await vi.advanceTimersByTimeAsync(30);
		ask('open', `after ${i}`);
	}
	expect(answered[0]).toBe('before');
	expect(answered.length).toBeLessThanOrEqual(2);
});

test('a request that fails does not hold the next one up', async () => {
	const { requests, done, ask } = noted();
	requests.add('lang', () => Promise.reject(new Error('offline')));
	ask('open', 'address');
	await vi.runAllTimersAsync();
	expect(done).toEqual(['address']);
});
