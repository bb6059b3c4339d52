// The files of connections: what is written as JSON, as HAR, as a capture and as a table is read again.
import { describe, expect, test } from 'vitest';
import {
	decodeUtf8,
	encodeBase64,
	encodeUtf8,
	latin1Text,
} from '../../../src/engine/bytes/index.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import { connectionsOfTimeline } from '../../../src/evidence/out/wire-connections.ts';
import { writeConnectionJson } from '../../../src/evidence/out/connection-json.ts';
import { writeHar } from '../../../src/evidence/out/har.ts';
import { writeHexDump } from '../../../src/evidence/out/hex-dump.ts';
import { writePcapng } from '../../../src/evidence/out/pcapng.ts';
import { wireOf } from '../../../src/evidence/connection-rows.ts';
import { seenMessages } from '../../../src/evidence/out/seen-messages.ts';
import { writeTimelineCsv } from '../../../src/evidence/out/timeline-csv.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { sceneOf } from '../../../src/panels/conversation/scenes/scenes.ts';
import { timelineOf } from '../../../src/panels/conversation/simulating/timelines.ts';
import { comparedFrames, SCENE_IDS, sceneConnections } from './written.ts';
import { seenConnection } from '../../support/seen-connection.ts';

async function read(content: string) {
	return readPiece({ content, name: null, kind: null });
}

function comparedMessages(connection: SeenConnection) {
	const wire = wireOf(connection);
	return (wire === null ? [] : seenMessages(connection, wire)).map(({ at, content, ...rest }) => ({
		...rest,
		content: encodeBase64(content),
		at: Math.round(at * 1000),
	}));
}

test.each(SCENE_IDS)(
	'the scene “%s” is the same after it was written as JSON and read',
	async (id) => {
		const connections = sceneConnections(id);
		const reading = await read(writeConnectionJson(connections));
		expect(reading.problems).toEqual([]);
		// The other streams of HTTP/2 are not in the file.
		expect(reading.connections).toEqual(
			connections.map(({ http2, ...one }) =>
				http2 === undefined ? one : { ...one, http2: { ...http2, connection: null } },
			),
		);
	},
);

test.each(SCENE_IDS)('the scene “%s” has the same messages in a HAR file', async (id) => {
	const connections = sceneConnections(id);
	const reading = await read(writeHar(connections));
	expect(reading.problems).toEqual([]);
	const messages = connections.map(comparedMessages);
	expect(reading.connections.map(comparedMessages)).toEqual(messages);
});

test.each(SCENE_IDS)('the scene “%s” has the same frames in a capture', (id) => {
	const connections = sceneConnections(id).filter((one) => hasFrames(one) && !one.http2);
	if (connections.length === 0) return;
	const read = readCapture(writePcapng(connections))!.connections.filter(hasFrames);
	expect(read.map(comparedFrames)).toEqual(connections.map(comparedFrames));
});

function hasFrames(connection: SeenConnection): boolean {
	return comparedFrames(connection).length > 0;
}

test.each(SCENE_IDS)('the table of the scene “%s” has a row for each frame', (id) => {
	const connections = sceneConnections(id);
	const [columns, ...rows] = csvRows(writeTimelineCsv(connections));
	const frames = rows
		.map((cells) => Object.fromEntries(columns!.map((name, i) => [name, cells[i]])))
		.filter(({ opcode }) => opcode !== '');
	expect(
		frames.map((row) => [
			row['connection'],
			Math.round(Number(row['time_ms']) * 1000),
			row['by'],
			row['fin'],
			row['opcode'],
			row['masked'],
			row['masking_key'],
			row['payload_bytes'],
		]),
	).toEqual(
		connections.flatMap((connection) =>
			comparedFrames(connection).map(({ at, by, fin, opcode, masked, key, payloadBytes }) => [
				connection.name,
				at,
				by,
				String(Number(fin)),
				String(opcode),
				String(Number(masked)),
				key === null ? '' : `0x${key}`,
				String(payloadBytes),
			]),
		),
	);
});

/** The rows of a table, each with these columns. */
function columnsOf(connections: readonly SeenConnection[], ...columns: readonly string[]) {
	const [names = [], ...rows] = csvRows(writeTimelineCsv(connections));
	return rows.map((row) => columns.map((column) => row[names.indexOf(column)]));
}

test.each(SCENE_IDS)('the times in the table of the scene “%s” have whole microseconds', (id) => {
	for (const [time] of columnsOf(sceneConnections(id), 'time_ms')) {
		expect(time).toMatch(/^\d+(?:\.\d{1,3})?$/);
	}
});

test('the times of a conversation have no digits of a sum in any file', () => {
	const connections = sceneConnections('http2');
	const texts = [
		writeConnectionJson(connections),
		decodeUtf8(writeHexDump(connections)).text,
		writeTimelineCsv(connections),
	];
	for (const text of texts) expect(text).not.toMatch(/\d\.\d{7,}/);
});

test('the table has the text of a compressed message, and its bytes in hex', () => {
	const rows = columnsOf(
		sceneConnections('compressed'),
		'by',
		'event',
		'rsv',
		'payload_hex',
		'text',
	);
	const messages = rows.filter(([by, event]) => by === 'server' && event === 'text');
	expect(messages.map(([, , rsv, , text]) => [rsv, text])).toEqual([
		['RSV1', 'Hello'],
		['RSV1', 'Hello'],
	]);
	for (const [, , , hex] of messages) expect(hex).toMatch(/^0x(?:[0-9a-f]{2})+$/);
});

test('the table has the text of a message at its last frame, without parts of characters', () => {
	const rows = columnsOf(sceneConnections('split-character'), 'event', 'text');
	const [delivered] = rows.filter(([event]) => event === 'deliver');
	const frames = rows.filter(([event]) => event === 'text' || event === 'continuation');
	expect(frames).toEqual([
		['text', ''],
		['continuation', delivered![1]],
	]);
});

test('digits in hex do not become a number, and a Close has its code as text', () => {
	const rows = columnsOf(sceneConnections('hello'), 'event', 'payload_hex', 'text', 'rsv');
	const [close] = rows.filter(([event]) => event === 'Close');
	expect(close).toEqual(['Close', '0x03e8627965', '1000 bye', '']);
});

test('the table has the bytes that are not read: a breach, a part of a frame and a part of a head', () => {
	const breach = columnsOf(sceneConnections('masked-server'), 'event', 'breaks', 'payload_hex');
	expect(breach).toContainEqual(['breach', 'mask-server', '0x818537fa213d7f9f4d5158880203ea']);
	const part = seenConnection([
		{ type: 'opened', at: 0 },
		{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, 5, 65), at: 1 },
	]);
	expect(columnsOf([part], 'event', 'payload_hex')).toContainEqual(['not-read', '0x810541']);
	const head = encodeUtf8('GET /chat HTTP/1.1\r\nHost:');
	const cut = seenConnection([{ type: 'bytes', by: 'client', bytes: head, at: 1 }]);
	expect(columnsOf([cut], 'event', 'text')).toEqual([['request', 'GET /chat HTTP/1.1\r\nHost:']]);
});

test('a text that begins like a formula does not run in a spreadsheet', () => {
	const csv = writeTimelineCsv([
		seenConnection([
			{ type: 'deliver', by: 'client', kind: 'text', payload: encodeUtf8('=1+1,"a"'), at: 5 },
		]),
	]);
	const [, row] = csvRows(csv);
	expect(row).toContain(`'=1+1,"a"`);
});

test.each([
	['behind a semicolon', 'a;=1+1', "a;'=1+1"],
	['behind a semicolon and a quotation mark', 'a;"=1+1;', `a;"'=1+1;`],
	['behind a tab', 'a\t+1', "a\t'+1"],
	['in a line of its own', '=1\r\n@a\n-1', "'=1\r\n'@a\n'-1"],
	['with a sign of double width', '＝1+1', "'＝1+1"],
])('where columns have other separators, no formula runs %s', (_, text, written) => {
	const payload = encodeUtf8(text);
	const csv = writeTimelineCsv([
		seenConnection([{ type: 'deliver', by: 'client', kind: 'text', payload, at: 5 }]),
	]);
	const [, row] = csvRows(csv);
	expect(row).toContain(written);
	expect(csv).not.toMatch(/[;\t\n]"*[=+\-@＝]/);
});

test('a text without a formula is in the table as it is', () => {
	const payload = encodeUtf8('a = 1; b-1 (c)');
	const csv = writeTimelineCsv([
		seenConnection([{ type: 'deliver', by: 'client', kind: 'text', payload, at: 5 }]),
	]);
	expect(csv).toContain(',a = 1; b-1 (c),');
});

test('a long text is cut between two characters', () => {
	const payload = encodeUtf8(`x${'𝕏'.repeat(6000)}`);
	const csv = writeTimelineCsv([
		seenConnection([{ type: 'deliver', by: 'client', kind: 'text', payload, at: 5 }]),
	]);
	const [, row] = csvRows(csv);
	expect(row).toContain(`x${'𝕏'.repeat(4999)}`);
});

test('a HAR file of frames without their handshake has one that is made up, and says so', async () => {
	const text = writeHar([
		seenConnection([
			{ type: 'opened', at: 0 },
			{ type: 'bytes', by: 'server', bytes: Uint8Array.of(0x81, 1, 65), at: 5 },
		]),
	]);
	expect(text).toContain('"comment": "This opening handshake is made up');
	const reading = await read(text);
	expect(reading.signs).toEqual([]);
	expect(reading.connections[0]!.transcript.map(({ type }) => type)).toEqual([
		'connect',
		'bytes',
		'bytes',
		'deliver',
	]);
});

test('a HAR file of a connection that was refused has no messages and the status of the response', async () => {
	const [refused] = sceneConnections('never-upgrades');
	const { log } = JSON.parse(writeHar([refused!])) as {
		log: { entries: { response: { status: number }; _webSocketMessages: unknown[] }[] };
	};
	expect(log.entries[0]!.response.status).toBe(200);
	expect(log.entries[0]!._webSocketMessages).toEqual([]);
});

describe('a WebSocket in HTTP/2', () => {
	const [connection] = sceneConnections('http2');
	const REQUEST = [
		':method: CONNECT',
		':protocol: websocket',
		':scheme: https',
		':authority: server.example.com',
		':path: /chat',
		'origin: https://server.example.com',
		'sec-websocket-version: 13',
	];

	test('has its HEADERS and DATA in a capture, and no upgrade of HTTP/1.1', () => {
		const text = latin1Text(writePcapng([connection!]));
		expect(text).toContain('PRI * HTTP/2.0');
		expect(text).toContain(':protocol\x09websocket');
		expect(text).not.toContain('HTTP/1.1 101');
		expect(text).not.toContain('Upgrade');
	});

	test('has the request and the status of HTTP/2 in a HAR file', () => {
		const { log } = JSON.parse(writeHar([connection!])) as {
			log: { entries: Record<'request' | 'response', Record<string, unknown>>[] };
		};
		const [{ request, response } = { request: {}, response: {} }] = log.entries;
		expect(request).toMatchObject({
			method: 'CONNECT',
			url: 'wss://server.example.com/chat',
			httpVersion: 'HTTP/2.0',
			headers: REQUEST.map((line) => {
				const [, name, value] = /^(:?[^:]+): (.*)$/.exec(line)!;
				return { name, value };
			}),
		});
		expect(response).toMatchObject({ status: 200, httpVersion: 'HTTP/2.0' });
	});

	test('has its opening in a table and in a hex dump', () => {
		const rows = csvRows(writeTimelineCsv([connection!]));
		const openings = rows.filter(([, , , event]) => event === 'request' || event === 'response');
		expect(openings.map((row) => [row[2], row[11]])).toEqual([
			['client', REQUEST.join('\r\n')],
			['server', ':status: 200'],
		]);
		const events = rows.map(([, , , event]) => event);
		expect(events.indexOf('response')).toBeLessThan(events.indexOf('opened'));
		const dump = decodeUtf8(writeHexDump([connection!])).text;
		expect(dump).toContain(REQUEST.join(', '));
		expect(dump).toContain('ms: :status: 200\n');
	});

	test('says in a capture that the opening is not its own, if only the HEADERS are known', async () => {
		const { connections } = await read(writeConnectionJson([connection!]));
		const text = latin1Text(writePcapng(connections));
		expect(text).toContain('The opening handshake of HTTP/1.1 in this file was never sent.');
	});
});

test('what happens after a time is left out', () => {
	const [whole, cut] = [Infinity, 74].map((until) =>
		connectionsOfTimeline(timelineOf(sceneOf('hello')!.scenario), until),
	);
	const types = cut![0]!.transcript.map(({ type }) => type);
	expect(types).toEqual(['connect', 'bytes']);
	expect(cut![0]!.transcript).toEqual(whole![0]!.transcript.slice(0, 2));
});

test('a connection that never opened has the URL that was dialled', () => {
	const names = sceneConnections('herd').map(({ name }) => name);
	expect(names).toEqual([1, 2, 3, 4].map((n) => `ws://server.example.com/chat #${n}`));
});

test.each([
	'',
	'{',
	'{"websocket101Connections":2}',
	'{"websocket101Connections":1,"connections":7}',
])('the text %s is not a connection', async (text) => {
	expect((await read(text)).format).not.toBe('websocket-101');
});

test('an event that is not understood is counted, and the others are read', async () => {
	const events = [{ at: 0, did: 'secure' }, { at: 1, did: 'sings' }, { did: 'secure' }, null];
	const reading = await read(
		JSON.stringify({ websocket101Connections: 1, connections: [{ name: 'a', events }] }),
	);
	expect(reading.connections[0]!.transcript).toEqual([{ at: 0, type: 'secure' }]);
	expect(reading.problems.map(({ values }) => values)).toEqual([{ count: 3 }]);
});

/** Reads comma-separated values (RFC 4180). */
function csvRows(text: string): string[][] {
	const rows: string[][] = [[]];
	for (const [, quoted, plain = '', end] of text.matchAll(
		/(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n|$)/g,
	)) {
		if (end === '' && plain === '' && quoted === undefined) break;
		rows.at(-1)!.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
		if (end === '\r\n') rows.push([]);
	}
	return rows.filter((row) => row.length > 0);
}
