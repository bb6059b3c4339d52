import { expect, test } from 'vitest';
import {
	TRANSPORTS,
	idleMessages,
	messageBytes,
	transportPlan,
	updateMessages,
	upstreamMessages,
	type TransportId,
	type WireMessage,
} from '../../../../src/engine/compare/index.ts';
import type { Role } from '../../../../src/engine/role.ts';
import { CompareLab } from '../../../../src/panels/compare/compare-lab.svelte.ts';
import { drawnLanes } from '../../../../src/panels/compare/drawn-lanes.ts';
import {
	atServer,
	capsulesOf,
	type CapsuleKind,
} from '../../../../src/panels/compare/lanes/capsules.ts';

function drawn(address: string) {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	return drawnLanes(lab.computed);
}

const chat = drawn('build=chat');
const kinds = (transport: TransportId, kind: CapsuleKind) =>
	capsulesOf(transport, chat).filter((one) => one.kind === kind);

test('every lane carries the same messages from the client, at the same times', () => {
	const { sentMs } = chat;
	expect(sentMs.length).toBeGreaterThan(2);
	for (const transport of TRANSPORTS) {
		const own = kinds(transport, 'own');
		expect(own.map(({ leftMs }) => leftMs)).toEqual(sentMs);
		expect(
			own.every(({ by, arrivesMs, leftMs }) => by === 'client' && arrivesMs - leftMs === 40),
		).toBe(true);
		// Only HTTP responds to them.
		expect(kinds(transport, 'receipt')).toHaveLength(transport === 'websocket' ? 0 : sentMs.length);
	}
});

test('a capsule has as many bytes as the messages that the engine writes', () => {
	const { setting } = chat;
	const message = new Uint8Array(setting.updateBytes);
	const written = (messages: readonly WireMessage[], from: Role) =>
		messages
			.filter((one) => one.from === from)
			.reduce((sum, one) => sum + messageBytes(one).length, 0);
	for (const transport of TRANSPORTS) {
		const plan = transportPlan(transport, setting.carriage, setting.updateBytes);
		const sizes = {
			own: written(upstreamMessages(plan, message), 'client'),
			receipt: written(upstreamMessages(plan, message), 'server'),
			nothing: written(idleMessages(plan), 'server'),
		};
		for (const [kind, size] of Object.entries(sizes)) {
			for (const { bytes } of kinds(transport, kind as CapsuleKind)) expect(bytes).toBe(size);
		}
		for (const { bytes, messages, payload } of kinds(transport, 'news')) {
			const news = Array.from({ length: messages }, () => message);
			expect(bytes).toBe(written(updateMessages(plan, news), 'server'));
			expect(payload).toBe(messages * setting.updateBytes);
		}
	}
});

test('a capsule arrives after it left, and only a long poll is held', () => {
	for (const transport of TRANSPORTS) {
		for (const { leftMs, arrivesMs, goneMs, kind } of capsulesOf(transport, chat)) {
			expect(arrivesMs).toBeGreaterThan(leftMs);
			expect(goneMs).toBeGreaterThanOrEqual(arrivesMs - 1e-6);
			if (goneMs > arrivesMs + 1e-6) expect([transport, kind]).toEqual(['long-polling', 'ask']);
		}
	}
});

test('an empty poll is an answer without a message, and each message comes once', () => {
	const polls = kinds('short-polling', 'ask').length;
	const [empty, full] = [kinds('short-polling', 'nothing'), kinds('short-polling', 'news')];
	expect(empty.length + full.length).toBe(polls);
	expect(empty.length).toBeGreaterThan(full.length);
	for (const transport of TRANSPORTS) {
		const messages = kinds(transport, 'news').reduce((sum, one) => sum + one.messages, 0);
		expect(messages).toBe(chat.birthsMs.length);
	}
});

test('a Ping is answered by a Pong, and a comment of SSE by nothing', () => {
	const rare = drawn('rate=0.01&heartbeat=30000');
	const beats = (transport: TransportId) =>
		capsulesOf(transport, rare).filter(({ kind }) => kind === 'heartbeat');
	const [ping, pong] = beats('websocket');
	expect([ping!.by, ping!.bytes, pong!.by, pong!.bytes]).toEqual(['server', 2, 'client', 6]);
	expect(pong!.leftMs).toBe(ping!.arrivesMs);
	expect(new Set(beats('sse').map(({ by }) => by))).toEqual(new Set(['server']));
});

test('a message waits at the server from its birth to the response that carries it', () => {
	const rounds = [
		{ askedMs: 0, respondedMs: 50, receivedMs: 100, first: 0, count: 0 },
		{ askedMs: 1000, respondedMs: 1050, receivedMs: 1100, first: 0, count: 2 },
	];
	const births = [200, 900, 1500];
	expect(atServer(rounds, births, 100)).toBeNull();
	expect(atServer(rounds, births, 300)).toEqual({ messages: 1, waitedMs: 100 });
	expect(atServer(rounds, births, 1000)).toEqual({ messages: 2, waitedMs: 800 });
	expect(atServer(rounds, births, 1050)).toBeNull();
	expect(atServer(rounds, births, 1600)).toEqual({ messages: 1, waitedMs: 100 });
});
