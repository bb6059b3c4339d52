// The lines are those that tcpdump 4.99.3 printed on 2026-11-23 of the captures beside them, without their rows of bytes.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import type { PieceReading } from '../../../src/evidence/piece.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { redactedPiece } from '../../../src/evidence/redaction/redact-piece.ts';
import { caseOf } from '../case-of.ts';

const FOLDER = join(import.meta.dirname, '..', 'capture', 'recorded');
const linesOf = (name: string) =>
	readFileSync(join(FOLDER, name), 'utf8')
		.split('\n')
		.filter((line) => !line.startsWith('\t'));
const capture = (name: string) => readCapture(new Uint8Array(readFileSync(join(FOLDER, name))))!;
const read = (lines: readonly string[] | string) =>
	readPiece({
		content: typeof lines === 'string' ? lines : lines.join('\n'),
		name: null,
		kind: null,
	});

/** Returns the events without the bytes, which the lines do not have, and with times to the microsecond. */
function events({ connections }: PieceReading) {
	return connections.map(({ transcript }) =>
		transcript
			.filter(({ type }) => type !== 'bytes')
			.map((event) => ({ ...event, at: Math.round(event.at * 1000) })),
	);
}

const RECORDED = [
	['reset-X.txt', 'reset.pcap'],
	['cooked-fin-XX.txt', 'cooked-fin.pcap'],
	['refused-x.txt', 'refused.pcap'],
] as const;

describe.each(RECORDED)('the lines of %s', (name, file) => {
	const lines = linesOf(name);

	test('give the events of their capture, and say that no byte is shown', async () => {
		const reading = await read(lines);
		expect(reading).toMatchObject({ kind: 'transcript', format: 'tcpdump', problems: [] });
		expect(events(reading)).toEqual(events(capture(file)));
		const [connection] = reading.connections;
		expect(connection!.name).toBe(capture(file).connections[0]!.name);
		const unseen = ['opening', 'frames', 'client-bytes', 'server-bytes'];
		expect(connection!.unseen).toEqual(name === 'refused-x.txt' ? [] : unseen);
	});

	test('with absolute numbers, as -S prints them, are the same', async () => {
		const first = new Map<string, number>();
		const absolute = lines.map((line) => {
			const [, from = '', to = ''] = / (\S+) > (\S+): Flags/.exec(line) ?? [];
			const add = (direction: string, number: string) => {
				const base = first.get(direction);
				if (base === undefined) first.set(direction, Number(number));
				return Number(number) < 1000 && base !== undefined ? Number(number) + base : number;
			};
			return line
				.replace(/ seq (\d+)(?::(\d+))?/, (_, a: string, b?: string) => {
					const start = add(`${from} ${to}`, a);
					return ` seq ${start}${b === undefined ? '' : `:${add(`${from} ${to}`, b)}`}`;
				})
				.replace(/ ack (\d+)/, (_, a: string) => ` ack ${add(`${to} ${from}`, a)}`);
		});
		expect(events(await read(absolute))).toEqual(events(capture(file)));
	});

	test('with -v, and with the addresses of Ethernet, are the same', async () => {
		const verbose = lines.map((line) =>
			line.replace(
				/ IP (.*?), (seq|ack)/,
				' IP (tos 0x0, ttl 64, id 44987, offset 0, flags [DF], proto TCP (6), length 60)\n    $1, cksum 0xfe30 (incorrect -> 0x53d7), $2',
			),
		);
		expect(events(await read(verbose))).toEqual(events(capture(file)));
		const ethernet = lines.map((line) =>
			line.replace(
				/^(\S+(?: \d\d:\S+)?) (?:lo {4}In {2})?IP /,
				'$1 00:00:00:00:00:00 > 00:00:00:00:00:00, ethertype IPv4 (0x0800), length 74: ',
			),
		);
		expect(events(await read(ethernet))).toEqual(events(capture(file)));
	});

	test('show where each event is', async () => {
		const content = lines.join('\n');
		const { connections } = await read(content);
		const [{ transcript, ranges } = { transcript: [], ranges: [] }] = connections;
		const flags = { connect: 'S.', bytes: 'P.', fin: 'F.', reset: 'R.' } as Readonly<
			Record<string, string>
		>;
		transcript.forEach(({ type }, i) => {
			const { from, to } = ranges[i]!;
			expect(content.slice(from, to)).toContain(`Flags [${flags[type]}]`);
			expect(content.slice(from, to)).toMatch(/^\d.* length \d+$/);
		});
		expect(transcript.length).toBeGreaterThan(0);
	});
});

test('hosts and ports keep their names, and a connection that was seen late its numbers', async () => {
	const lines = linesOf('reset-X.txt').map((line) =>
		line
			.replaceAll('127.0.0.1.18080', 'ws.example.com.http-alt')
			.replaceAll('127.0.0.1.40438', '2001:db8::7.40438'),
	);
	const [connection] = (await read(lines)).connections;
	expect(connection!.name).toBe('[2001:db8::7]:40438 → ws.example.com:http-alt');
	expect(connection!.transcript[0]).toMatchObject({ address: 'ws.example.com:http-alt' });

	const late = await read(lines.slice(3));
	expect(late.connections[0]!.assumed).toEqual([
		{ id: 'client-by-port', values: { port: 'http-alt' } },
	]);
	expect(events(late)[0]!.map(({ type }) => type)).toEqual(['reset']);
});

/** Returns lines of a connection that begins, and of what comes `seconds` after its beginning. */
function connectionLines(...more: readonly (readonly [seconds: number, line: string])[]) {
	const opening = [
		[0, 'IP 10.0.0.5.50000 > 10.0.0.9.8080: Flags [S], seq 7000000, win 64240, length 0'],
		[0.01, 'IP 10.0.0.9.8080 > 10.0.0.5.50000: Flags [S.], seq 9000000, ack 7000001, length 0'],
		[0.02, 'IP 10.0.0.5.50000 > 10.0.0.9.8080: Flags [P.], seq 1:180, ack 1, length 179'],
		[0.03, 'IP 10.0.0.9.8080 > 10.0.0.5.50000: Flags [P.], seq 1:130, ack 180, length 129'],
	] as const;
	return [...opening, ...more].map(
		([seconds, line]) => `${(1_700_000_000 + seconds).toFixed(6)} ${line}`,
	);
}

test('a silence before the end is a sign, also with keep-alives of TCP in it', async () => {
	const { signs, connections } = await read(
		connectionLines(
			[30, 'IP 10.0.0.9.8080 > 10.0.0.5.50000: Flags [.], seq 129:130, ack 180, length 1'],
			[60.03, 'IP 10.0.0.9.8080 > 10.0.0.5.50000: Flags [F.], seq 130, ack 180, length 0'],
			[60.04, 'IP 10.0.0.5.50000 > 10.0.0.9.8080: Flags [F.], seq 180, ack 131, length 0'],
		),
	);
	expect(signs).toMatchObject([{ id: 'silence', values: { seconds: 60 } }]);
	const { transcript } = connections[0]!;
	expect(transcript.map(({ type, at }) => [type, Math.round(at - transcript[0]!.at)])).toEqual([
		['connect', 0],
		['bytes', 10],
		['bytes', 20],
		['fin', 60_020],
		['fin', 60_030],
	]);
});

test('a peer that acknowledges nothing any more, and a server that does not answer, are signs', async () => {
	const again = 'IP 10.0.0.5.50000 > 10.0.0.9.8080: Flags [P.], seq 180:190, ack 130, length 10';
	const silent = await read(
		connectionLines(...[1, 1.3, 2, 4, 8, 16].map((seconds) => [seconds, again] as const)),
	);
	expect(silent.signs).toMatchObject([{ id: 'peer-silent', values: { by: 'server', count: 5 } }]);
	const syn = connectionLines()[0]!.slice(18);
	const unanswered = [0, 1, 3, 7].map((seconds) => `${1_700_000_000 + seconds}.000000 ${syn}`);
	const { findings } = caseOf(await read(unanswered));
	expect(findings[0]).toMatchObject({ cause: 'tcp-timeout' });
});

test('the files of a capture that kept only headers are read in the same way', () => {
	const whole = new Uint8Array(readFileSync(join(FOLDER, 'reset.pcap')));
	const view = new DataView(whole.buffer);
	// 14 bytes of Ethernet, 20 of IP, and 32 of TCP with the time stamps.
	const kept = 66;
	const parts = [whole.subarray(0, 24)];
	for (let at = 24; at < whole.length; at += 16 + view.getUint32(at + 8, true)) {
		const captured = Math.min(kept, view.getUint32(at + 8, true));
		const record = whole.slice(at, at + 16 + captured);
		new DataView(record.buffer).setUint32(8, captured, true);
		parts.push(record);
	}
	const reading = readCapture(new Uint8Array(parts.flatMap((part) => [...part])))!;
	expect(reading.problems).toEqual([]);
	expect(events(reading)).toEqual(events(capture('reset.pcap')));
});

test('lines of other protocols and other texts are none', async () => {
	const dns = '12:00:00.000000 IP 10.0.0.5.50000 > 10.0.0.1.53: 1+ A? example.com. (29)';
	expect((await read(dns)).format).not.toBe('tcpdump');
	const note = 'the manual says: Flags [S] is a SYN';
	expect((await read(note)).format).not.toBe('tcpdump');
});

test('of what tcpdump prints of HTTP, credentials are covered', () => {
	const [, , , data = ''] = connectionLines();
	const line = data.replace(/^\S+/, '12:00:00.020000');
	const content = `${line}: HTTP: GET /ws?token=secret HTTP/1.1`;
	const { piece } = redactedPiece({ content, name: null, kind: null }, new Set());
	expect(piece!.content).toContain('GET /ws');
	expect(piece!.content).not.toContain('secret');
});

test('a text that is cut or changed anywhere never throws, and its ranges stay inside', async () => {
	const content = linesOf('reset-X.txt').join('\n');
	const change = fc.tuple(fc.nat(content.length), fc.nat(300), fc.string());
	for (const [at, length, put] of fc.sample(change, { seed: 17, numRuns: 60 })) {
		const changed = content.slice(0, at) + put + content.slice(at + length);
		const { connections } = await read(changed);
		for (const range of connections.flatMap(({ ranges }) => ranges)) {
			expect(range === null || (range.from < range.to && range.to <= changed.length)).toBe(true);
		}
	}
});
