// What runs in the page. Each function is sent there as its own text, so it uses nothing from outside itself.
import type { TransportId } from '../../../src/engine/compare/index.ts';

export interface ReceiveOptions {
	readonly transport: TransportId;
	readonly messages: number;
	readonly updateBytes: number;
	readonly pollMs: number;
}

/** Times are of the page's clock, in milliseconds since 1970. */
export interface Received {
	/** By the number that a message bears. */
	readonly receivedMs: number[];
	/** How many updates each answer to a poll brought; of a stream, each message is one. */
	readonly rounds: number[];
	/** When the clock of short polling began. */
	readonly beganMs: number;
	/** The longest that the page's event loop stood still. */
	readonly stalledMs: number;
}

/** Asks the server what time it is, again and again. */
export async function compareClocks(times: number): Promise<{
	readonly roundTripsMs: number[];
	/** The page's clock is so much ahead of the server's, going by the fastest answer. */
	readonly aheadMs: number;
}> {
	const roundTripsMs: number[] = [];
	let fastest = Infinity;
	let aheadMs = 0;
	for (let i = 0; i < times; i++) {
		const asked = performance.now();
		const answer = await (await fetch('/clock')).text();
		const took = performance.now() - asked;
		roundTripsMs.push(took);
		if (took >= fastest) continue;
		fastest = took;
		aheadMs = performance.timeOrigin + asked + took / 2 - Number(answer);
	}
	return { roundTripsMs, aheadMs };
}

/** Until the page has all messages, and all answers to what it asked. */
export async function receive(options: ReceiveOptions): Promise<Received> {
	const { transport, messages, updateBytes, pollMs } = options;
	const receivedMs: number[] = [];
	const rounds: number[] = [];
	const beganMs = performance.timeOrigin + performance.now();
	let count = 0;
	/** @returns whether these were the last. */
	const take = (text: string): boolean => {
		const now = performance.timeOrigin + performance.now();
		const updates = text.length / updateBytes;
		for (let i = 0; i < updates; i++) {
			receivedMs[parseInt(text.slice(i * updateBytes + 1), 10)] = now;
		}
		rounds.push(updates);
		count += updates;
		return count >= messages;
	};

	const STEP_MS = 10;
	let stalledMs = 0;
	let before = performance.now();
	const watch = setInterval(() => {
		const now = performance.now();
		stalledMs = Math.max(stalledMs, now - before - STEP_MS);
		before = now;
	}, STEP_MS);

	const ask = async (): Promise<boolean> => take(await (await fetch('/feed')).text());
	const ways: Record<TransportId, () => Promise<void>> = {
		async 'short-polling'() {
			const start = performance.now();
			const polls: Promise<boolean>[] = [];
			for (let poll = 1; count < messages; poll++) {
				polls.push(ask());
				const dueMs = start + poll * pollMs - performance.now();
				await new Promise((due) => setTimeout(due, dueMs));
			}
			await Promise.all(polls);
		},
		async 'long-polling'() {
			while (!(await ask()));
		},
		async streaming() {
			const { body } = await fetch('/feed');
			if (body === null) throw new Error('an answer without a body');
			const reader = body.pipeThrough(new TextDecoderStream()).getReader();
			let rest = '';
			for (;;) {
				const { done, value } = await reader.read();
				if (done) throw new Error('the stream ended');
				rest += value;
				while (rest.length >= updateBytes) {
					const update = rest.slice(0, updateBytes);
					rest = rest.slice(updateBytes);
					if (take(update)) return;
				}
			}
		},
		sse: () =>
			new Promise((resolve, reject) => {
				const source = new EventSource('/feed');
				source.onerror = () => reject(new Error('the event stream failed'));
				source.onmessage = ({ data }) => {
					if (take(String(data))) resolve();
				};
			}),
		websocket: () =>
			new Promise((resolve, reject) => {
				const socket = new WebSocket('/feed');
				socket.onerror = () => reject(new Error('the socket failed'));
				socket.onmessage = ({ data }) => {
					if (take(String(data))) resolve();
				};
			}),
	};
	await ways[transport]();
	clearInterval(watch);
	return { receivedMs, rounds, beganMs, stalledMs };
}
