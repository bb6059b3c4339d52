// Hex dumps that are written and read again; and dumps as Wireshark and tshark print them.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { decodeUtf8, latin1Bytes } from '../../../src/engine/bytes/index.ts';
import { readPaste } from '../../../src/engine/paste/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { writeHexDump } from '../../../src/evidence/out/hex-dump.ts';
import type { SeenConnection } from '../../../src/evidence/piece.ts';
import { comparedFrames, SCENE_IDS, sceneConnections, wireEvents } from './written.ts';
import { seenConnection } from '../../support/seen-connection.ts';

async function read(content: string) {
	return readPiece({ content, name: null, kind: null });
}

describe.each(SCENE_IDS)('the scene “%s”', (id) => {
	test('has the same events and frames after it was written as a hex dump and read', async () => {
		const connections = sceneConnections(id);
		const reading = await read(dumped(connections));
		const written = connections.filter(({ transcript }) => wireEvents({ transcript }).length > 0);
		expect(reading.connections.map(wireEvents)).toEqual(written.map(wireEvents));
		expect(reading.connections.map(comparedFrames)).toEqual(written.map(comparedFrames));
	});
});

test('a dump that is pasted as bytes has no faults: its comments are passed over', () => {
	const [best] = readPaste(dumped(sceneConnections('hello'))).readings;
	expect(best.format).toBe('follow-stream');
	expect(best.bytes.length).toBeGreaterThan(0);
	expect(best.problems).toEqual([]);
});

test('any bytes of both sides are read as they were written', async () => {
	const event = fc.record({
		type: fc.constant('bytes' as const),
		by: fc.constantFrom<Role>('client', 'server'),
		bytes: fc.uint8Array({ minLength: 1, maxLength: 70 }),
		at: fc.double({ min: -10, max: 1e13, noNaN: true }).map((at) => at || 0),
	});
	await fc.assert(
		fc.asyncProperty(fc.array(event, { minLength: 1, maxLength: 8 }), async (all) => {
			const transcript = all.toSorted((a, b) => a.at - b.at);
			const reading = await read(dumped([seenConnection(transcript)]));
			expect(reading.connections[0]?.transcript).toEqual(transcript);
		}),
		{ numRuns: 200 },
	);
});

const REQUEST = `00000000  47 45 54 20 2f 20 48 54  54 50 2f 31 2e 31 0d 0a   GET / HT TP/1.1..
00000010  0d 0a                                              ..
`;

test('a stream that Wireshark shows has two sides, and the client is at the margin', async () => {
	const { connections, format } = await read(
		`${REQUEST}    00000000  81 02 48 69                                        ..Hi\n00000012  88 80 00 00 00 00                                  ......\n`,
	);
	expect(format).toBe('follow-stream');
	expect(connections[0]!.assumed).toEqual([]);
	expect(connections[0]!.transcript).toEqual([
		{ type: 'bytes', by: 'client', bytes: latin1Bytes('GET / HTTP/1.1\r\n\r\n'), at: 0 },
		{ type: 'bytes', by: 'server', bytes: latin1Bytes('\x81\x02Hi'), at: 0 },
		{ type: 'bytes', by: 'client', bytes: latin1Bytes('\x88\x80\0\0\0\0'), at: 0 },
	]);
	expect(connections[0]!.unseen).toEqual(['times', 'end']);
});

test('a stream that tshark prints has tabs and a head of its own', async () => {
	const rule = '='.repeat(67);
	const { connections } = await read(
		`${rule}\nFollow: tcp,hex\nFilter: tcp.stream eq 0\nNode 0: 192.0.2.1:49152\nNode 1: 192.0.2.2:80\n${REQUEST}\t00000000  81 02 48 69                                       ..Hi\n${rule}\n`,
	);
	expect(sides(connections[0]!)).toEqual(['client', 'server']);
});

test('without a request the masked side is the client', async () => {
	const { connections } = await read(
		'00000000  81 01 41   ..A\n    00000000  81 81 00 00 00 00 41   ......A\n',
	);
	expect(sides(connections[0]!)).toEqual(['opened', 'server', 'client']);
	const assumed = connections[0]!.assumed.map(({ id }) => id);
	expect(assumed).toEqual(['no-opening', 'no-compression', 'client-by-mask']);
});

test.each([
	['an offset is missing', '00000000  81 01\n    00000000  81 01\n00000004  41 42\n'],
	['a line is something else', '00000000  81 01\n    00000000  81 01\nHello\n'],
])('it is not a followed stream if %s', async (_, text) => {
	expect((await read(text)).connections.map(({ transcript }) => transcript.length)).not.toContain(
		2,
	);
});

function dumped(connections: readonly SeenConnection[]): string {
	return decodeUtf8(writeHexDump(connections)).text;
}

function sides({ transcript }: SeenConnection): readonly string[] {
	return transcript.map((event) => (event.type === 'bytes' ? event.by : event.type));
}
