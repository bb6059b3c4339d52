import fc from 'fast-check';
import { expect, test } from 'vitest';
import { latin1Text } from '../../../src/engine/bytes/index.ts';
import type { Transcript } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import { writePcapng } from '../../../src/evidence/out/pcapng.ts';
import { REQUEST, RESPONSE } from '../capture/made-capture.ts';
import { seenConnection } from '../../support/seen-connection.ts';

function readBack(transcript: Transcript): Transcript {
	const reading = readCapture(writePcapng([seenConnection(transcript)]));
	expect(reading?.problems).toEqual([]);
	expect(reading?.connections).toHaveLength(1);
	return reading!.connections[0]!.transcript;
}

const OPENING: Transcript = [
	{ type: 'connect', by: 'client', address: '192.0.2.2:80', at: 1_700_000_000_000 },
	{ type: 'bytes', by: 'client', bytes: REQUEST, at: 1_700_000_000_000 },
	{ type: 'bytes', by: 'server', bytes: RESPONSE, at: 1_700_000_000_012.345 },
];

test('a connection that is written and read again has the same bytes and times', () => {
	const role = fc.constantFrom<Role>('client', 'server');
	const transcripts = fc.record({
		by: role,
		bytes: fc.uint8Array({ minLength: 1, maxLength: 40 }),
		us: fc.nat(9_000_000),
	});
	const end = fc.constantFrom('fin' as const, 'reset' as const);
	fc.assert(
		fc.property(
			fc.array(transcripts, { maxLength: 10 }),
			fc.option(fc.tuple(end, role)),
			(all, last) => {
				let us = 1_700_000_000_012_345;
				const rest = all.map(({ by, bytes, us: more }) => {
					us += more;
					return { type: 'bytes' as const, by, bytes, at: us / 1000 };
				});
				const transcript: Transcript = [
					...OPENING,
					...rest,
					...(last ? [{ type: last[0], by: last[1], at: us / 1000 + 5 }] : []),
				];
				expect(readBack(transcript)).toEqual(transcript);
			},
		),
		{ numRuns: 100 },
	);
});

test('a message that is longer than an IP packet is cut', () => {
	const bytes = new Uint8Array(200_000).fill(7);
	const parts = readBack([
		...OPENING,
		{ type: 'bytes', by: 'server', bytes, at: 1_700_000_000_013 },
	]);
	const lengths = parts.map((event) => (event.type === 'bytes' ? event.bytes.length : 0));
	expect(lengths.slice(3)).toEqual([65495, 65495, 65495, 3515]);
});

test('an opening handshake that was not seen is made up, and a comment says so', () => {
	const hello = Uint8Array.of(0x81, 5, 0x48, 0x65, 0x6c, 0x6c, 0x6f);
	const transcript: Transcript = [
		{ type: 'secure', at: -5 },
		{ type: 'opened', extensions: 'permessage-deflate', at: 0 },
		{ type: 'bytes', by: 'server', bytes: hello, at: 1 },
	];
	const read = readBack(transcript);
	expect(read.map(({ type, at }) => [type, at])).toEqual([
		['connect', 0],
		['bytes', 5],
		['bytes', 5],
		['bytes', 6],
	]);
	expect(read[3]).toMatchObject({ by: 'server', bytes: hello });
	const text = latin1Text(writePcapng([seenConnection(transcript)]));
	expect(text).toContain('IP and TCP are made up. The connection used TLS');
	expect(text).toContain('This opening handshake is made up');
	expect(text).toContain('Sec-WebSocket-Extensions: permessage-deflate');
});

test('a connection without events is an empty capture', () => {
	expect(readCapture(writePcapng([seenConnection([])]))?.connections).toEqual([]);
});
