// The texts are what tcpdump 4.99.3 printed on 2026-11-23 of the captures beside them (tests/evidence/capture/recorded).
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTcpdumpText } from '../../../src/evidence/bytes/read-tcpdump.ts';
import { readCapture } from '../../../src/evidence/capture/read-capture.ts';
import { placeInEvent } from '../../../src/evidence/event-place.ts';
import { redactedPiece } from '../../../src/evidence/redaction/redact-piece.ts';
import { REDACTED_KINDS } from '../../../src/evidence/redaction/redaction.ts';
import type { PieceReading } from '../../../src/evidence/piece.ts';
import { readPiece } from '../../../src/evidence/readers.ts';
import { caseOf } from '../case-of.ts';

const FOLDER = join(import.meta.dirname, '..', 'capture', 'recorded');
const text = (name: string) => readFileSync(join(FOLDER, name), 'utf8');
const capture = (name: string) => readCapture(new Uint8Array(readFileSync(join(FOLDER, name))))!;

function read(content: string): PieceReading {
	const reading = readTcpdumpText(content);
	if (reading === null) throw new Error('not read as the text of tcpdump');
	return reading;
}

/** The events with times to the microsecond. */
function events({ connections }: PieceReading) {
	return connections.map(({ transcript }) =>
		transcript.map((event) => ({ ...event, at: Math.round(event.at * 1000) })),
	);
}

describe.each([
	['reset-X.txt', 'reset.pcap', 'likely process-restarted'],
	['cooked-fin-XX.txt', 'cooked-fin.pcap', 'possible idle-timeout'],
	['refused-x.txt', 'refused.pcap', 'certain refused'],
])('%s', (name, file, first) => {
	test('gives the conversation of its capture', async () => {
		const reading = await readPiece({ content: text(name), name: null, kind: null });
		expect(reading).toMatchObject({ kind: 'bytes', format: 'tcpdump', problems: [] });
		expect(events(read(text(name)))).toEqual(events(capture(file)));
		expect(reading.connections.map(({ name: ends }) => ends)).toEqual(
			capture(file).connections.map(({ name: ends }) => ends),
		);
		const [finding] = caseOf(reading).findings;
		expect(`${finding!.certainty} ${finding!.cause}`).toBe(first);
	});

	test('with spaces for tabs and the line ends of Windows is the same', () => {
		const pasted = text(name).replaceAll('\t', '        ').replaceAll('\n', '\r\n');
		expect(events(read(pasted))).toEqual(events(read(text(name))));
	});
});

describe('where the text shows it', () => {
	const content = text('reset-X.txt');
	const [connection] = read(content).connections;
	const digits = (range: { readonly from: number; readonly to: number }) =>
		content.slice(range.from, range.to);

	test('the bytes of an event have their digits', () => {
		const response = connection!.transcript.findIndex(
			(event) => event.type === 'bytes' && event.by === 'server',
		);
		const range = connection!.ranges[response]!;
		// "HTTP" and, at the end, an empty line.
		expect(digits(range)).toMatch(/^4854 5450 /);
		expect(digits(range)).toMatch(/0d ?0a ?0d ?0a$/);
	});

	test('a single byte of a frame has its two digits', () => {
		const frame = connection!.transcript.findIndex(
			(event) => event.type === 'bytes' && event.bytes[0] === 0x81,
		);
		expect(digits(placeInEvent(connection!, frame, [0, 1], content)!)).toBe('81');
	});

	test('a reset has the lines of its packet', () => {
		const reset = connection!.transcript.findIndex(({ type }) => type === 'reset');
		expect(digits(connection!.ranges[reset]!)).toMatch(/^[\d-]+ [\d:.]+ IP .*Flags \[R/);
	});
});

describe('parts of it', () => {
	const content = text('reset-X.txt');
	const lines = content.split('\n');

	test('a row that is missing is named, and the bytes behind it are a gap', () => {
		const at = lines.findIndex((line) => line.includes('0x0060:'));
		const reading = read(lines.toSpliced(at, 1).join('\n'));
		expect(reading.problems.map(({ id }) => id)).toEqual(['gap', 'missing-row']);
		expect(reading.problems[1]).toMatchObject({ line: at + 1 });
		expect(content).toContain('0x0070:');
	});

	test('the times of day without a date go on behind midnight', () => {
		const shift = (time: string) => time.replace(/^\S+ (\S+)/, '$1');
		const packets = lines.map((line) => (/^\d/.test(line) ? shift(line) : line)).join('\n');
		const early = packets.replace(/^\S+/, '23:59:59.000000');
		const { transcript } = read(early).connections[0]!;
		const times = transcript.map(({ at }) => at);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		expect(times[1]! - times[0]!).toBeLessThan(86_400_000);
	});

	test('without the lines of packets the times are not known', () => {
		const rows = lines.filter((line) => line.startsWith('\t')).join('\n');
		const [connection] = read(rows).connections;
		expect(connection!.unseen).toContain('times');
		expect(events(read(rows))[0]!.map(({ type }) => type)).toEqual(
			events(read(content))[0]!.map(({ type }) => type),
		);
	});

	test('a text without TCP is not such a text', () => {
		expect(readTcpdumpText('')).toBeNull();
		expect(readTcpdumpText('\t0x0000:  8105 4865 6c6c 6f')).toBeNull();
		expect(readTcpdumpText('07:18:12.730529 IP a > b: Flags [S]')).toBeNull();
	});

	test('a text that is cut or changed anywhere never throws, and its ranges stay inside', () => {
		const property = fc.property(
			fc.nat(content.length),
			fc.nat(300),
			fc.string(),
			(at, length, put) => {
				const changed = content.slice(0, at) + put + content.slice(at + length);
				const reading = readTcpdumpText(changed);
				for (const { ranges } of reading?.connections ?? []) {
					for (const range of ranges) {
						if (range === null) continue;
						expect(range.from).toBeLessThan(range.to);
						expect(range.to).toBeLessThanOrEqual(changed.length);
					}
				}
			},
		);
		fc.assert(property, { seed: 15, numRuns: 100 });
	});
});

test('leaves the page only if everything in it may be seen', () => {
	const content = text('reset-X.txt');
	const piece = { content, name: null, kind: null };
	expect(redactedPiece(piece, new Set()).piece).toBeNull();
	expect(redactedPiece(piece, new Set(REDACTED_KINDS)).piece).toEqual(piece);
});
