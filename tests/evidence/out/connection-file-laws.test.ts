// The law of all files that are read again: they give the same connections, with the same openings and the same ends. What a
// form cannot hold is said in the file. The connections are those of the scenes, also up to each of their times, and
// connections that never open.
import { expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import { wireOf } from '../../../src/evidence/connection-rows.ts';
import { writtenBytes } from '../../../src/evidence/out/connection-file.ts';
import { notInBytes } from '../../../src/evidence/out/file-notes.ts';
import { OPENING_COMMENT } from '../../../src/evidence/out/made-up-opening.ts';
import { seenMessages } from '../../../src/evidence/out/seen-messages.ts';
import { connectionsOfTimeline } from '../../../src/evidence/out/wire-connections.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { tcpShown } from '../../../src/evidence/tcp-shown.ts';
import { client, scenario, server } from '../../../src/panels/conversation/scenes/scene.ts';
import { sceneOf } from '../../../src/panels/conversation/scenes/scenes.ts';
import { timelineOf } from '../../../src/panels/conversation/simulating/timelines.ts';
import { caseOf } from '../case-of.ts';
import { comparedFrames, SCENE_IDS, sceneConnections } from './written.ts';
import { seenConnection } from '../../support/seen-connection.ts';

const AWAY = { away: { fromMs: 0, untilMs: 60_000 } };
const TLS = { link: { tls: true } };

/**
 * Conversations with a connection whose WebSocket does not open: TCP is refused, cut or silent, or the server does not
 * respond.
 */
const NEVER_OPEN = {
	'is refused': scenario([], { server: AWAY }),
	'is refused behind a proxy': scenario([], {
		server: AWAY,
		boxes: [{ kind: 'reverse-proxy', upgrades: true, idleMs: null }],
	}),
	'has no answer to its SYN': scenario([server(0, { type: 'vanish' })]),
	'is closed before TCP is connected': scenario([client(10, { type: 'close' })]),
	'is reset beside its SYN-ACK': scenario([server(30, { type: 'drop' })]),
	'is reset behind its request': scenario([server(60, { type: 'drop' })]),
	'is ended behind its request': scenario([server(60, { type: 'end' })]),
	'has no response': scenario([server(60, { type: 'vanish' })]),
	'is reset in TLS': scenario([server(60, { type: 'drop' })], TLS),
	'is closed behind TLS': scenario([client(80, { type: 'close' })], TLS),
	'falls back from HTTP/2': scenario([], {
		link: { tls: true, http2: { extendedConnect: false, downloadBytes: null } },
	}),
	'has a part of a response': scenario([server(90, { type: 'drop' })], {
		server: { answer: 'HTTP/1.1 101 Swit' },
	}),
	'has a response that lacks its end': scenario([server(90, { type: 'drop' })], {
		server: { answer: 'HTTP/1.1 101 Switching Protocols\r\nUpgrade: websocket\r\n' },
	}),
};

/** Connections of which evidence shows only a part. */
const PARTS: Readonly<Record<string, readonly SeenConnection[]>> = {
	'a connection that was opened before': [seenConnection([{ type: 'opened', at: 5 }])],
	'frames alone': [
		seenConnection([
			{ type: 'opened', at: 0 },
			{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, 1, 65), at: 5 },
			{ type: 'fin', by: 'server', at: 6 },
		]),
	],
	'a connection of which only its end in the page is known': [
		seenConnection([{ type: 'show', by: 'client', state: 'CLOSED', at: 5 }]),
	],
};

const CUT = ['hello', 'herd', 'strips-upgrade'];

const ALL: readonly (readonly [string, readonly SeenConnection[]])[] = [
	...SCENE_IDS.map((id) => [`the scene “${id}”`, sceneConnections(id)] as const),
	...Object.entries(NEVER_OPEN).map(
		([name, one]) => [`a connection that ${name}`, connectionsOfTimeline(timelineOf(one))] as const,
	),
	...Object.entries(PARTS),
	...CUT.flatMap((id) => {
		const timeline = timelineOf(sceneOf(id)!.scenario);
		const times = [...new Set(timeline.entries.map(({ at }) => at))];
		return times.map(
			(at) => [`the scene “${id}” up to ${at} ms`, connectionsOfTimeline(timeline, at)] as const,
		);
	}),
];

type Form = Parameters<typeof writtenBytes>[0];

async function readBack(form: Form, connections: readonly SeenConnection[]) {
	const bytes = writtenBytes(form, connections);
	const content = form === 'pcapng' ? bytes : new TextDecoder().decode(bytes);
	const reading = await readPiece({ content, name: null, kind: null });
	return { reading, text: latin1Text(bytes) };
}

/** What a connection shows of its opening: the request, the whole response, and whether a WebSocket opened. */
function openingOf(connection: SeenConnection) {
	const wire = wireOf(connection);
	const { request, response, openedBy } = wire?.opening ?? {};
	const whole = response != null && response.head.headLength !== null ? response.head : null;
	return {
		request: request?.head.startLine?.target?.text ?? null,
		response: whole?.startLine?.status.code ?? null,
		opened: openedBy != null,
	};
}

function isMadeUp({ transcript }: SeenConnection): boolean {
	return transcript.some(({ type }) => type === 'opened');
}

/** An opening that is made up stands for one that was not seen. */
function openingAgain(written: SeenConnection, read: SeenConnection) {
	const opening = openingOf(read);
	return isMadeUp(written) ? { ...opening, request: null, response: null } : opening;
}

function endsOf(connection: SeenConnection) {
	return (wireOf(connection)?.ends ?? []).map(({ how, by }) => `${by} ${how}`);
}

test.each(ALL)('%s is the same as JSON', async (_, connections) => {
	const { reading } = await readBack('events', connections);
	expect(reading.connections.map((one) => one.transcript)).toEqual(
		connections.map((one) => one.transcript),
	);
});

const WITHOUT_BYTES = /says that it is a WebSocket/;

test.each(ALL)('%s is the same in a capture', async (_, connections) => {
	const { reading, text } = await readBack('pcapng', connections);
	const notes = new Set(connections.flatMap(notInBytes));
	for (const note of notes) expect(text).toContain(note);
	const held = connections.filter(
		(one) =>
			tcpShown(one) !== 'none' &&
			one.http2 === undefined &&
			!notInBytes(one).some((note) => WITHOUT_BYTES.test(note)),
	);
	const http2 = connections.filter((one) => one.http2 !== undefined);
	expect(reading.problems.filter(({ id }) => id === 'http2')).toHaveLength(http2.length);
	expect(text.includes('does not read HTTP/2 in captures')).toBe(http2.length > 0);
	expect(reading.connections.map(comparedFrames)).toEqual(held.map(comparedFrames));
	expect(reading.connections.map(endsOf)).toEqual(held.map(endsOf));
	expect(reading.connections.map(tcpShown)).toEqual(held.map(tcpShown));
	expect(held.map((one, i) => openingAgain(one, reading.connections[i]!))).toEqual(
		held.map(openingOf),
	);
	expect(text.includes(OPENING_COMMENT)).toBe(held.some(isMadeUp));
});

test('a capture has no packet of a connection of which no packet was seen', async () => {
	const { reading } = await readBack(
		'pcapng',
		connectionsOfTimeline(timelineOf(NEVER_OPEN['has no answer to its SYN'])),
	);
	// With packets it would be `not-websocket`.
	expect(reading.problems.map(({ id }) => id)).toEqual(['not-tcp']);
});

test.each(ALL)('%s is the same in a hex dump', async (_, connections) => {
	const { reading, text } = await readBack('hex', connections);
	for (const note of connections.flatMap(notInBytes)) expect(text).toContain(note);
	const held = connections.filter((one) => tcpShown(one) !== 'none');
	expect(reading.connections.map(comparedFrames)).toEqual(held.map(comparedFrames));
	expect(reading.connections.map(endsOf)).toEqual(held.map(endsOf));
	expect(reading.connections.map(tcpShown)).toEqual(held.map(tcpShown));
	expect(reading.connections.map(openingOf)).toEqual(held.map(openingOf));
});

test.each(ALL)('%s is the same in a HAR file', async (_, connections) => {
	const { reading, text } = await readBack('har', connections);
	const { log } = JSON.parse(text) as { log: { comment: string; entries: HarEntry[] } };
	expect(log.comment.includes('has no entry in this file')).toBe(
		connections.some((one) => !hasEntry(one)),
	);
	const held = connections.filter(hasEntry);
	expect(reading.connections.map(messagesOf)).toEqual(held.map(messagesOf));
	expect(held.map((one, i) => openingAgain(one, reading.connections[i]!))).toEqual(
		held.map(openingOf),
	);
	// A status of 0 is a failure, for the Doctor and for browsers.
	expect(log.entries.map(({ response }) => response.status > 0)).toEqual(
		held.map((one) => openingOf(one).response !== null || openingOf(one).opened),
	);
	expect(log.entries.map(({ response }) => response._error === REFUSED)).toEqual(
		held.map((one) => tcpShown(one) === 'refused'),
	);
});

const REFUSED = 'net::ERR_CONNECTION_REFUSED';
interface HarEntry {
	readonly response: { readonly status: number; readonly _error?: string };
	readonly request: { readonly url: string };
}

/** A HAR file lists exchanges that are over, and open WebSockets. */
function hasEntry(connection: SeenConnection): boolean {
	const { response, opened } = openingOf(connection);
	const closed = connection.transcript.some(
		(event) => event.type === 'show' && event.by === 'client' && event.state === 'CLOSED',
	);
	return response !== null || opened || closed || endsOf(connection).length > 0;
}

function messagesOf(connection: SeenConnection) {
	const wire = wireOf(connection);
	return (wire === null ? [] : seenMessages(connection, wire)).map(({ by, kind, content }) => {
		return [by, kind, [...content]];
	});
}

test.each(['pcapng', 'hex', 'events', 'har'] as const)(
	'in each form (%s) the Doctor finds what was refused, and for those connections alone',
	async (form) => {
		const { reading } = await readBack(form, sceneConnections('herd'));
		const { findings } = caseOf(reading);
		expect(findings.find(({ cause }) => cause === 'refused')).toMatchObject({
			certainty: 'certain',
			connections: [1, 2],
		});
		expect(findings.map(({ cause }) => cause)).not.toContain('dns');
	},
);

test.each([
	['that was dialled', 'ws://a.example/ws?x=1', null, 'ws://a.example/ws?x=1'],
	[
		'of the request, at the address that was dialled',
		'ws://a.example/ws',
		'/b',
		'ws://a.example/b',
	],
	['of the request and its Host', null, '/b', 'ws://host.example/b'],
	['that is empty where none was seen', null, null, ''],
])('the URL in a HAR file is the one %s', (_, url, target, expected) => {
	const request = `GET ${target} HTTP/1.1\r\nHost: host.example\r\n\r\n`;
	const text = new TextDecoder().decode(
		writtenBytes('har', [
			seenConnection([
				...(url === null ? [] : [{ type: 'connect', by: 'client', url, at: 0 } as const]),
				...(target === null
					? []
					: [{ type: 'bytes', by: 'client', bytes: bytesOf(request), at: 1 } as const]),
				{ type: 'reset', by: 'server', at: 2 },
			]),
		]),
	);
	const { log } = JSON.parse(text) as { log: { entries: HarEntry[] } };
	expect(log.entries.map((entry) => entry.request.url)).toEqual([expected]);
});

function bytesOf(text: string): Uint8Array {
	return new TextEncoder().encode(text);
}
