import { describe, expect, it } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import { LIMITS } from '../../../src/engine/limits.ts';
import type { HeadKind, HeadStop } from '../../../src/engine/endpoint/head-scan.ts';
import { emptyHead, scanHead } from '../../../src/engine/endpoint/head-scan.ts';
import { gatheredBytes } from '../../../src/engine/bytes/growing-payload.ts';

/** Every stop with the bytes up to it, going on behind each. */
function stops(kind: HeadKind, text: string, pieceBytes = Infinity): [HeadStop, string][] {
	const bytes = latin1Bytes(text);
	const found: [HeadStop, string][] = [];
	let reading = emptyHead(kind);
	for (let from = 0; from < bytes.length; from += pieceBytes) {
		const piece = bytes.subarray(from, from + pieceBytes);
		for (let at = 0; at < piece.length;) {
			const scan = scanHead(reading, piece, at);
			({ reading, at } = scan);
			if (scan.stop !== 'more') found.push([scan.stop, latin1Text(gatheredBytes(reading.payload))]);
			if (scan.stop === 'head' || scan.stop === 'limit') return found;
		}
	}
	return found;
}

const BOTH_ENDINGS = [
	['request', 'GET / HTTP/1.1\r\nA: b\r\n\r\nrest'],
	['request', 'GET / HTTP/1.1\nA: b\n\nrest'],
	['response', 'HTTP/1.1 101 \r\nA: b\r\n\r\nrest'],
	['response', 'HTTP/1.1 101 \nA: b\n\nrest'],
] as const;

describe('the end of a head', () => {
	it.each(BOTH_ENDINGS)('is found in a %s: %j', (kind, text) => {
		const line = text.slice(0, text.indexOf('\n') + 1);
		const expected = [
			['line', line],
			['head', text.slice(0, -4)],
		];
		expect(stops(kind, text)).toEqual(expected);
		expect(stops(kind, text, 1)).toEqual(expected);
		expect(stops(kind, text, 3)).toEqual(expected);
	});

	it('is not the empty lines in front of a request (RFC 9112 §2.2)', () => {
		const text = '\r\n\nGET / HTTP/1.1\r\n\r\n';
		expect(stops('request', text).map(([stop]) => stop)).toEqual(['line', 'head']);
		expect(stops('request', text, 1)).toEqual(stops('request', text));
	});

	it('is no CR alone', () => {
		expect(stops('request', 'GET / HTTP/1.1\r\n\rA: b\r\n').map(([stop]) => stop)).toEqual([
			'line',
		]);
	});

	it('an empty first line of an answer is a line', () => {
		expect(stops('response', '\r\n').at(-1)).toEqual(['line', '\r\n']);
		expect(stops('response', '\n')).toEqual([['line', '\n']]);
	});
});

describe('bytes that cannot be such a head', () => {
	it.each([
		['request', '\x16\x03\x01', '\x16'],
		['request', '\x81\x85', '\x81'],
		['request', 'GE@T', 'GE@'],
		['response', 'SSH-2.0', 'S'],
		['response', 'HTTP1.1', 'HTTP1'],
		['response', '\x81\x05', '\x81'],
	] as const)('%s %j is known at %j', (kind, text, to) => {
		expect(stops(kind, text)[0]).toEqual(['strange', to]);
		expect(stops(kind, text, 1)[0]).toEqual(['strange', to]);
	});

	it('is looked for in the method and in "HTTP/" alone', () => {
		expect(stops('request', 'GET @\x81 é')).toEqual([]);
		expect(stops('response', 'HTTP/\x81')).toEqual([]);
	});
});

describe('the limit', () => {
	const longest = `GET / HTTP/1.1\r\n${'a'.repeat(LIMITS.head - 20)}`;

	it('is a number of bytes, wherever they are cut', () => {
		const text = `${longest}\r\n\r\n`;
		expect(text).toHaveLength(LIMITS.head);
		expect(stops('request', text).map(([stop]) => stop)).toEqual(['line', 'head']);
		for (const piece of [Infinity, 1000, 1]) {
			const [, last] = stops('request', `${longest}aaaaaaa`, piece);
			expect(last?.[0]).toBe('limit');
			expect(last?.[1]).toHaveLength(LIMITS.head);
		}
	});
});

it.each([
	['fields', 'a: b\r\n'],
	['folds', ' b\r\n'],
])('a head of 64 KiB, of %s, byte by byte, is copied a few times and no more', (_, line) => {
	const bytes = latin1Bytes(`GET / HTTP/1.1\r\nHost: a\r\n${line.repeat(10_000)}\r\n`);
	let reading = emptyHead('request');
	const chunks = new Set<unknown>();
	for (let at = 0; at < 60_000; at++) {
		({ reading } = scanHead(reading, bytes.subarray(at, at + 1), 0));
		chunks.add(reading.payload.chunk);
	}
	expect(reading.payload.length).toBe(Math.min(60_000, bytes.length));
	expect(chunks.size).toBeLessThan(20);
});
