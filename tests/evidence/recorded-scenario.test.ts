// A connection that opens in Conversation sends the recorded bytes at the recorded times.
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { encodeUtf8, joinBytes, readHex, type Bytes } from '../../src/engine/bytes/index.ts';
import type { Transcript } from '../../src/engine/observer/index.ts';
import type { Role } from '../../src/engine/role.ts';
import {
	readScenario,
	simulatedTranscript,
	simulateScenario,
} from '../../src/engine/simulation/index.ts';
import { wireOf } from '../../src/evidence/connection-rows.ts';
import type { SeenConnection } from '../../src/evidence/piece.ts';
import { readPiece } from '../../src/evidence/readers.ts';
import { recordedScenario, replaySteps } from '../../src/evidence/recorded-scenario.ts';
import { ascii, REQUEST, RESPONSE } from './opening-bytes.ts';
import { seenConnection } from '../support/seen-connection.ts';

/** Replays a recording at once. */
function replaysExactly(made: ReturnType<typeof recorded>): boolean {
	const replay = replaySteps(made);
	for (;;) {
		const { done, value } = replay.next();
		if (done) return value;
	}
}

function recorded(connection: SeenConnection) {
	const made = recordedScenario(connection, wireOf(connection)!);
	if (made === null) throw new Error('not offered');
	expect(readScenario(made.scenario).problems).toEqual([]);
	return made;
}

/** The bytes of a side in the simulation. */
function played(connection: SeenConnection, by: Role): Bytes {
	const { transcript } = simulatedTranscript(simulateScenario(recorded(connection).scenario));
	return joinBytes(
		transcript.flatMap((event) => (event.type === 'bytes' && event.by === by ? [event.bytes] : [])),
	);
}

const OPENING: Transcript = [
	{ type: 'connect', by: 'client', at: 1000 },
	{ type: 'bytes', by: 'client', bytes: REQUEST, at: 1000.25 },
	{ type: 'bytes', by: 'server', bytes: RESPONSE, at: 1020 },
];

describe('recorded captures', () => {
	test.each(['closed.pcap', 'deflate.pcap', 'fin.pcapng', 'reset.pcap', 'silent.pcap'])(
		'%s: the same bytes and ends at the same times',
		async (name) => {
			const file = new URL(`capture/recorded/${name}`, import.meta.url);
			const content = Uint8Array.from(readFileSync(file));
			const { connections } = await readPiece({ content, name, kind: null });
			for (const connection of connections) {
				const made = recorded(connection);
				expect(made.notes).toEqual([]);
				expect(replaysExactly(made)).toBe(true);
				for (const by of ['client', 'server'] as const) {
					expect(played(connection, by)).toEqual(wireOf(connection)!.streams[by].bytes);
				}
			}
		},
	);
});

test('any bytes of both sides after the opening, also after a breach', () => {
	const sent = fc.record({
		by: fc.constantFrom('client', 'server'),
		bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
		after: fc.integer({ min: 1, max: 20_000 }),
	});
	fc.assert(
		fc.property(fc.array(sent, { maxLength: 8 }), (list) => {
			let at = 1020;
			const events = list.map(({ by, bytes, after }) => {
				at += after;
				return { type: 'bytes', by, bytes, at } as const;
			});
			const made = recorded(seenConnection([...OPENING, ...events]));
			expect(replaysExactly(made)).toBe(true);
		}),
		{ numRuns: 60 },
	);
});

test('the page sees what the recording says, and neither end answers by itself', () => {
	const connection = seenConnection([
		...OPENING,
		{ type: 'bytes', by: 'server', bytes: readHex('8900 8102 6869').bytes, at: 1030 },
		{ type: 'wait', at: 60_000 },
	]);
	const timeline = simulateScenario(recorded(connection).scenario);
	const messages = timeline.entries.filter(
		({ occurrence }) => occurrence.type === 'protocol' && occurrence.event.type === 'message',
	);
	expect(messages).toHaveLength(1);
	expect(timeline.entries.at(-1)!.world.client.endpoint?.state).toBe('open');
	expect(timeline.entries.at(-1)!.world.server.endpoint?.state).toBe('open');
});

test('what the evidence does not show is made up, and said', () => {
	const opened: Transcript = [{ type: 'opened', extensions: 'permessage-deflate', at: 0 }];
	const frames = recorded(
		seenConnection([
			...opened,
			{ type: 'bytes', by: 'server', bytes: readHex('8900').bytes, at: 5 },
		]),
	);
	expect(frames.notes).toEqual(['opening-made-up']);
	expect(replaysExactly(frames)).toBe(true);
	const payload = encodeUtf8('hi');
	const messages = recorded(
		seenConnection([
			...OPENING,
			{ type: 'deliver', by: 'server', kind: 'text', payload, at: 1030 },
		]),
	);
	expect(messages.notes).toEqual(['frames-made-up']);
	expect(messages.scenario.script.at(-1)).toMatchObject({
		who: 'client',
		do: { hex: '818237fa213d5f93' },
	});
});

test('a long connection is shown up to a bound', () => {
	const ping = readHex('8900').bytes;
	const many = Array.from({ length: 2000 }, (_, i) => ({ bytes: ping, at: 2000 + i }));
	const made = recorded(
		seenConnection([
			...OPENING,
			...many.map((one) => ({ type: 'bytes', by: 'server', ...one }) as const),
		]),
	);
	expect(made.notes).toEqual(['first-part']);
	expect(made.scenario.script).toHaveLength(1000);
	expect(replaysExactly(made)).toBe(true);
});

test('a connection without heads or messages, and a tunnel, are not offered', () => {
	const offered = (transcript: Transcript) => {
		const connection = seenConnection(transcript);
		return recordedScenario(connection, wireOf(connection)!) !== null;
	};
	expect(
		offered([
			{ type: 'connect', by: 'client', at: 0 },
			{ type: 'secure', at: 5 },
		]),
	).toBe(false);
	const tunnel = ascii('CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n');
	const granted = ascii('HTTP/1.1 200 OK\r\n\r\n');
	expect(
		offered([
			{ type: 'bytes', by: 'client', bytes: tunnel, at: 0 },
			{ type: 'bytes', by: 'server', bytes: granted, at: 1 },
			{ type: 'bytes', by: 'client', bytes: REQUEST, at: 2 },
		]),
	).toBe(false);
});
