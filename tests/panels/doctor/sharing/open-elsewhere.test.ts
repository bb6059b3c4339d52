// The labs of the parts open what the Doctor shows: the same heads, the same frames.
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseAddress } from '../../../../src/app/address/address.ts';
import {
	encodeUtf8,
	joinBytes,
	latin1Text,
	readHex,
	type Bytes,
} from '../../../../src/engine/bytes/index.ts';
import { encodeFrame } from '../../../../src/engine/frame/index.ts';
import type { Transcript, Wire } from '../../../../src/engine/observer/index.ts';
import { wireOf } from '../../../../src/evidence/connection-rows.ts';
import { FrameLab } from '../../../../src/panels/frame/frame-lab.svelte.ts';
import { HandshakeLab } from '../../../../src/panels/handshake/handshake-lab.svelte.ts';
import { redactedConnection } from '../../../../src/evidence/redaction/redact-connection.ts';
import { REDACTED_KINDS } from '../../../../src/evidence/redaction/redaction.ts';
import { PAYLOADS_LEFT_IN } from '../../../../src/panels/doctor/sharing/left-in.ts';
import {
	headsInHandshake,
	recordingInConversation,
	recordingOf,
	sideInFrame,
} from '../../../../src/panels/doctor/sharing/open-elsewhere.ts';
import { ascii, REQUEST, RESPONSE } from '../../../evidence/opening-bytes.ts';
import { seenConnection } from '../../../support/seen-connection.ts';

function wire(transcript: Transcript): Wire {
	return wireOf(seenConnection(transcript))!;
}

const opening = (extensions = ''): Transcript => [{ type: 'opened', extensions, at: 0 }];

function sent(by: 'client' | 'server', bytes: Bytes): Transcript {
	return [{ type: 'bytes', by, bytes, at: 1 }];
}

async function inFrame(address: string) {
	const lab = new FrameLab();
	const { parameters } = parseAddress(address);
	const { problems } = await lab.open(parameters);
	expect(problems).toEqual([]);
	expect(parameters.unasked).toEqual([]);
	return { document: lab.document, view: lab.view };
}

describe('frames in Frame', () => {
	test('any bytes of a side open as the same bytes, from the same side', async () => {
		const bytes = fc.uint8Array({ minLength: 1, maxLength: 300 });
		const side = fc.constantFrom('client', 'server');
		await fc.assert(
			fc.asyncProperty(bytes, side, fc.array(fc.nat(300)), async (all, by, cuts) => {
				const at = [0, ...cuts.toSorted((a, b) => a - b), all.length];
				const events = at.flatMap((from, i) => [...sent(by, all.slice(from, at[i + 1]))]);
				const found = sideInFrame(wire([...opening(), ...events]), by);
				const { document } = await inFrame(found!.address);
				expect([document.from, Uint8Array.from(document.bytes)]).toEqual([by, all]);
				expect(found).toMatchObject({ shown: all.length, all: all.length });
			}),
			{ numRuns: 60 },
		);
	});

	test('what was negotiated opens with them', async () => {
		const agreed = 'permessage-deflate; client_no_context_takeover; client_max_window_bits=10';
		const both = wire([
			...opening(agreed),
			...sent('client', readHex('c180 00000000').bytes),
			...sent('server', readHex('c100').bytes),
		]);
		const client = await inFrame(sideInFrame(both, 'client')!.address);
		expect(client.document).toMatchObject({ deflate: true, takesOver: false, windowBits: 10 });
		const server = await inFrame(sideInFrame(both, 'server')!.address);
		expect(server.document).toMatchObject({ deflate: true, takesOver: true, windowBits: 15 });
	});

	test('the heads are left out, and a frame can be selected', async () => {
		const one = wire([
			...sent('client', REQUEST),
			...sent('server', Uint8Array.of(...RESPONSE, 0x81, 0x01, 0x61, 0x89, 0x00)),
		]);
		const { document, view } = await inFrame(sideInFrame(one, 'server', 1)!.address);
		expect(Uint8Array.from(document.bytes)).toEqual(readHex('810161 8900').bytes);
		expect(view).toMatchObject({ select: '28-31' });
		expect(sideInFrame(one, 'client')).toBeNull();
	});

	test('what fails the connection is selected, although its frame is none of the frames', async () => {
		const one = wire([
			...sent('client', REQUEST),
			...sent('server', Uint8Array.of(...RESPONSE, 0x81, 0x01, 0x61, 0x83, 0x00)),
		]);
		const { view } = await inFrame(sideInFrame(one, 'server', -1)!.address);
		expect(view).toMatchObject({ select: '28-31' });
	});

	test('of many bytes whole frames from the first on', async () => {
		const payload = new Uint8Array(60_000);
		const frame = encodeFrame({ fin: true, opcode: 2, payload });
		const many = wire([...opening(), ...sent('server', joinBytes(Array(20).fill(frame)))]);
		const found = sideInFrame(many, 'server')!;
		expect(found.shown).toBe(3 * frame.length);
		expect(found.all).toBe(20 * frame.length);
		const { document } = await inFrame(found.address);
		expect(document.bytes.length).toBe(found.shown);
	});
});

describe('heads in Handshake', () => {
	async function inHandshake(found: string | null) {
		const lab = new HandshakeLab();
		const { parameters } = parseAddress(found ?? '');
		const { problems } = await lab.open(parameters);
		expect(problems).toEqual([]);
		return lab.document;
	}

	test('both heads open byte by byte, without what follows them', async () => {
		const one = wire([
			...sent('client', REQUEST),
			...sent('server', Uint8Array.of(...RESPONSE, 0x89, 0x00)),
		]);
		const { request, response } = await inHandshake(headsInHandshake(one));
		expect(Uint8Array.from(request)).toEqual(REQUEST);
		expect(Uint8Array.from(response!)).toEqual(RESPONSE);
	});

	test('with TLS the URL is wss; bytes beyond ASCII stay the same', async () => {
		const odd = Uint8Array.of(
			...REQUEST.slice(0, -2),
			...ascii('X: '),
			0xe9,
			0x0d,
			0x0a,
			0x0d,
			0x0a,
		);
		const one = wire([{ type: 'secure', at: 0 }, ...sent('client', odd)]);
		const { url, request } = await inHandshake(headsInHandshake(one));
		expect(url).toBe('wss://a.example/');
		expect(Uint8Array.from(request)).toEqual(odd);
	});

	test('a connection without heads does not open', () => {
		expect(
			headsInHandshake(wire([...opening(), ...sent('server', readHex('8900').bytes)])),
		).toBeNull();
	});
});

/** Characters that are nowhere else in the heads, in the frames and in the addresses. */
const SECRET = fc.stringMatching(/^[~!^|]{4,12}$/);

/** A connection with every kind of credential, and an error response of HTTP on the open socket. */
function withSecrets(secrets: readonly string[]) {
	const [query, user, cookie, token, name, id, late] = secrets as [
		string,
		string,
		string,
		string,
		string,
		string,
		string,
	];
	const request = latin1Text(REQUEST)
		.replace('GET /', `GET /ws?token=${query}`)
		.replace(
			/\r\n\r\n$/,
			`\r\nCookie: sid=${cookie}\r\nAuthorization: Bearer ${token}\r\nSec-WebSocket-Protocol: ${name}\r\n\r\n`,
		);
	const response = latin1Text(RESPONSE).replace(
		/\r\n\r\n$/,
		`\r\nSet-Cookie: id=${id}; Path=/\r\nSec-WebSocket-Protocol: ${name}\r\n\r\n`,
	);
	const http = `HTTP/1.1 401 Unauthorized\r\nSet-Cookie: id=${late}\r\n\r\n`;
	const hello = encodeFrame({ fin: true, opcode: 1, payload: encodeUtf8('Hello') });
	const url = `wss://${user}@a.example/ws?token=${query}`;
	const transcript: Transcript = [
		{ type: 'connect', by: 'client', url, at: 0 },
		{ type: 'secure', at: 0 },
		...sent('client', encodeUtf8(request)),
		...sent('server', encodeUtf8(response)),
		...sent('server', joinBytes([hello, encodeUtf8(http)])),
	];
	return seenConnection(transcript, { name: url });
}

/** All that the addresses of the other labs contain, with their bytes as text. */
function readable(connection: ReturnType<typeof withSecrets>, leftIn = PAYLOADS_LEFT_IN): string {
	const leaving = redactedConnection(connection, leftIn).connection;
	const one = wireOf(leaving)!;
	const { recording } = recordingOf(connection, leftIn);
	const addresses = [
		headsInHandshake(one)!,
		sideInFrame(one, 'server')!.address,
		recordingInConversation(recording!.scenario),
	];
	const texts = addresses.map((address) => decodeURIComponent(address));
	const hex = texts.flatMap((text) => [...text.matchAll(/\bhex"?[=:]"?([\da-f]+)/g)]);
	return [...texts, ...hex.map(([, digits]) => latin1Text(readHex(digits!).bytes))].join('\n');
}

describe('credentials', () => {
	test('none of their characters is in the address of another lab', () => {
		const secrets = fc.array(SECRET, { minLength: 7, maxLength: 7 });
		fc.assert(
			fc.property(secrets, (all) => {
				const text = readable(withSecrets(all));
				expect(text).not.toMatch(/[~!^|]/);
				// What is no secret stays.
				for (const part of ['/ws?token=xxxx', 'Cookie: sid=xxxx', 'Hello', 'a.example']) {
					expect(text).toContain(part);
				}
			}),
			{ numRuns: 100 },
		);
	});

	test('they are there if the person leaves them in', () => {
		const all = ['~~~~1', '!!!!2', '~~!!3', '^^^^4', '||||5', '~!~!6', '|^|^7'];
		const text = readable(withSecrets(all), new Set(REDACTED_KINDS));
		// The user of the URL is only in the name of the connection, which no other lab shows.
		for (const secret of all.toSpliced(1, 1)) expect(text).toContain(secret);
	});
});
