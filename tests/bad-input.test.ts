// Input that no correct peer sends: its cost stays within the limits, nothing is thrown, and a diagnosis reports it.
import { describe, expect, test } from 'vitest';
import type { Bytes } from '../src/engine/bytes/index.ts';
import type { EndpointFailure } from '../src/engine/endpoint/index.ts';
import { gatheredBytes, joinBytes, latin1Bytes } from '../src/engine/bytes/index.ts';
import { compressMessage, startDeflate } from '../src/engine/extension/index.ts';
import { decodeFrames, diagnosesOf, encodeFrame } from '../src/engine/frame/index.ts';
import { parseRequestHead } from '../src/engine/http/index.ts';
import { LIMITS } from '../src/engine/limits.ts';
import { Random } from '../src/engine/bytes/random.ts';
import { deflateCodec } from '../src/platform/deflate.ts';
import type { Played } from './engine/endpoint/played.ts';
import { connecting, listening, openClient, openServer } from './engine/endpoint/played.ts';
import { REQUEST_LINES, RESPONSE_LINES } from './support/heads.ts';
import { hex } from './support/hex-bytes.ts';

const DEFLATE = { codec: deflateCodec, deflate: ['permessage-deflate'] } as const;
const ACCEPTED = 'Sec-WebSocket-Extensions: permessage-deflate';
const SEGMENT = 1460;

/** Many of one thing, and never an end. */
function endless(start: readonly string[], line: string, times: number): Uint8Array {
	return latin1Bytes(`${start.join('\r\n')}\r\n${line.repeat(times)}`);
}

/** 100 MiB of zeros in a few kilobytes: one block again and again. */
function bomb(): Uint8Array {
	const agreed = {
		serverNoContextTakeover: false,
		clientNoContextTakeover: false,
		serverMaxWindowBits: 15,
		clientMaxWindowBits: 15,
	};
	const { payload } = compressMessage(
		startDeflate(agreed, 'server'),
		deflateCodec,
		new Uint8Array(1 << 20),
	);
	const block = joinBytes([payload, hex`00 00 ff ff`]);
	const data = joinBytes(Array.from({ length: 100 }, () => block));
	return encodeFrame({ fin: true, rsv1: true, opcode: 2, payload: data });
}

function noise(seed: number, length: number): Uint8Array {
	const random = Random.fromSeed(seed);
	return Uint8Array.from({ length }, () => random.uint32() & 255);
}

interface Case {
	readonly name: string;
	readonly start: () => Played;
	readonly bytes: () => Bytes;
	/** The rule, or what of ours said no. */
	readonly rule: string;
	/** What is sent for it: a close code, a status, or nothing. */
	readonly answer: number | null;
}

const client = () => openClient();
const server = () => openServer();

const CASES: readonly Case[] = [
	...[
		['a length with its top bit set', '82 7f 80 00 00 00 00 00 00 00', 'length-top-bit', 1002],
		['the longest length there is', '82 7f ff ff ff ff ff ff ff ff', 'length-top-bit', 1002],
		['a length of 2^53', '82 7f 00 20 00 00 00 00 00 00', 'length-representable', 1009],
		['a length below 2^53', '82 7f 00 1f ff ff ff ff ff ff', 'length-limit', 1009],
		['a surrogate in UTF-8', '81 03 ed a0 80', 'utf8-surrogate', 1007],
		['a pair of surrogates in UTF-8', '81 06 ed a0 bd ed b8 80', 'utf8-surrogate', 1007],
		['a surrogate in a reason', '88 05 03 e8 ed b0 80', 'close-reason-utf8', 1007],
		['a handshake where frames are due', '48 54 54 50 2f 31 2e 31', 'frame-rsv1', 1002],
	].map(([name, bytes, rule, answer]) => ({
		name: name as string,
		start: client,
		bytes: () => hex(bytes as string),
		rule: rule as string,
		answer: answer as number,
	})),
	{
		name: 'a bomb: a hundred thousand bytes that become a hundred million',
		start: () => openClient({ ...DEFLATE, limit: 1 << 20 }, ACCEPTED),
		bytes: bomb,
		rule: 'deflate-limit-inflated',
		answer: 1009,
	},
	{
		name: 'a hundred thousand header fields of a request',
		start: listening,
		bytes: () => endless(REQUEST_LINES, 'A: b\r\n', 100_000),
		rule: 'head',
		answer: 431,
	},
	{
		name: 'a hundred thousand header fields of a response',
		start: connecting,
		bytes: () => endless(RESPONSE_LINES, 'A: b\r\n', 100_000),
		rule: 'head',
		answer: null,
	},
	{
		name: 'folded lines without end',
		start: listening,
		bytes: () => endless([...REQUEST_LINES, 'X: a'], ' b\r\n', 100_000),
		rule: 'head',
		answer: 431,
	},
	{
		name: 'a line without end',
		start: listening,
		bytes: () => endless(['GET /chat HTTP/1.1'], 'a', 1_000_000),
		rule: 'head',
		answer: 431,
	},
	{
		name: 'empty lines without end',
		start: listening,
		bytes: () => endless([], '\r\n', 100_000),
		rule: 'head',
		answer: 431,
	},
	{
		name: 'interim answers without end',
		start: connecting,
		bytes: () => endless([], 'HTTP/1.1 100 Continue\r\n\r\n', 10_000).subarray(2),
		rule: 'head',
		answer: null,
	},
	{
		name: 'TLS to a server without',
		start: listening,
		bytes: () => hex`16 03 01 02 00 01 00 01 fc 03 03`,
		rule: 'http-request-line',
		answer: 400,
	},
	{
		name: 'frames without a handshake',
		start: listening,
		bytes: () => hex`81 85 37 fa 21 3d 7f 9f 4d 51 58`,
		rule: 'http-request-line',
		answer: 400,
	},
];

function failures({ events }: Played): readonly EndpointFailure[] {
	return events.filter((event) => event.type === 'failed');
}

describe.each(CASES)('$name', ({ start, bytes, rule, answer }) => {
	test.each([
		['whole', Infinity],
		['in segments', SEGMENT],
	])('%s: is failed, once, and nothing more is kept', (_, size) => {
		const played = start();
		const all = bytes();
		for (let at = 0; at < all.length; at += size) {
			played.receive(all.subarray(at, Math.min(all.length, at + size)));
		}
		const found = failures(played);
		const [failure] = found;
		expect(found).toHaveLength(1);
		expect(failure!.rule ?? failure!.check).toBe(rule);
		const { reaction } = failure!;
		const reply =
			reaction.type === 'close'
				? reaction.code
				: reaction.type === 'refuse'
					? reaction.status
					: null;
		expect(reply).toBe(answer);
		const { endpoint } = played;
		expect([endpoint.state, endpoint.incoming, endpoint.decoder]).toEqual(['ending', null, null]);
		// The last of many interim answers may reach beyond.
		expect(endpoint.headBytes).toBeLessThan(2 * LIMITS.head);
		expect(gatheredBytes(endpoint.head.payload)).toHaveLength(0);
	});
});

describe('lengths that are only announced', () => {
	test('takes no memory before as much has come', () => {
		const { endpoint } = openClient({ limit: null }).receive('82 7f 00 00 00 ff ff ff ff ff 61');
		expect(endpoint.incoming?.payload.chunk.bytes.length).toBeLessThanOrEqual(64 << 10);
	});
});

describe('a lone surrogate of our own', () => {
	test('is sent as U+FFFD, as page code has it (WHATWG: a USVString)', () => {
		const { written } = openServer().send({ type: 'text', text: '\ud83d' });
		expect(written).toEqual(hex`81 03 ef bf bd`);
	});
});

describe('noise', () => {
	test.each(Array.from({ length: 20 }, (_, seed) => [seed]))('of seed %i is failed', (seed) => {
		for (const start of [client, server, connecting, listening]) {
			const played = start();
			const bytes = noise(seed, 64 << 10);
			for (let at = 0; at < bytes.length; at += SEGMENT) {
				played.receive(bytes.subarray(at, at + SEGMENT));
			}
			expect(failures(played)).toHaveLength(1);
		}
	});

	test('in a document is read to its end, a row for two bytes at most', () => {
		for (let seed = 0; seed < 20; seed++) {
			const bytes = noise(seed, 64 << 10);
			const rows = decodeFrames(bytes, { from: 'client', deflate: false, limit: null });
			expect(rows.byteLength).toBe(bytes.length);
			expect(rows.count).toBeLessThanOrEqual(bytes.length / 2 + 1);
			expect(rows.faultCount).toBeGreaterThan(0);
			const diagnoses = diagnosesOf(rows, bytes, rows.firstFailure!.frame);
			expect(diagnoses.map(({ code }) => code)).toContain(rows.firstFailure!.code);
		}
	});
});

describe('a good connection that ends anywhere', () => {
	test('breaks no rule, and is reported as not clean', () => {
		const request = connecting().written;
		const frames = hex`81 85 37 fa 21 3d 7f 9f 4d 51 58 89 80 00 00 00 01 01 81 00 00 00 00 61`;
		const all = joinBytes([request, frames]);
		for (let end = 0; end <= all.length; end++) {
			const played = listening().receive(all.subarray(0, end)).end();
			expect(failures(played)).toEqual([]);
			expect(played.events.at(-1)).toMatchObject({ type: 'closed', code: 1006, wasClean: false });
		}
	});
});

describe('a head as a document', () => {
	test('of a hundred thousand fields is read to its end', () => {
		const bytes = endless(REQUEST_LINES, 'A: b\r\n', 100_000);
		const { headerFields, diagnoses } = parseRequestHead(bytes);
		expect(headerFields).toHaveLength(100_000 + REQUEST_LINES.length - 1);
		expect(diagnoses.map(({ code }) => code)).toEqual(['http-head-terminated']);
	});

	test('of a hundred thousand folds reports each of them', () => {
		const bytes = endless([...REQUEST_LINES, 'X: a'], ' b\r\n', 100_000);
		const { headerFields, diagnoses } = parseRequestHead(bytes);
		expect(headerFields).toHaveLength(REQUEST_LINES.length);
		expect(diagnoses.length).toBeGreaterThan(0);
		expect(diagnoses.length).toBeLessThanOrEqual(100_001);
	});
});
