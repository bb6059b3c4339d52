// Measures encoding and the small parts, each beside code that does the same: another library, the platform,
// or a plain loop.
import { createHash } from 'node:crypto';
import { createRequire } from 'node:module';
import { sha1 as nobleSha1 } from '@noble/hashes/legacy.js';
import { Deflate } from 'pako';
import { interleaved } from './interleaved.mjs';
import { openDrivers } from './readers.mjs';
import { binary, keys, smallTexts, text, texts } from './streams.mjs';

const { Sender } = await import('ws');
const require = createRequire(import.meta.url);

const KEY = Uint8Array.of(0x37, 0xfa, 0x21, 0x3d);
const ACCEPT_KEY = 'dGhlIHNhbXBsZSBub25jZQ==';

export async function parts(report, { engine, maskAt, codec }) {
	await encoding(report, engine);
	await masking(report, maskAt);
	await utf8(report, engine);
	await digests(report, engine);
	await heads(report, engine);
	await compression(report, engine, codec);
}

/** Prints one row: the time of `ours` divided by that of the fastest of `opponents`. */
async function row(report, name, goal, ours, opponents, note = '') {
	const jobs = { ours: { run: ours } };
	for (const [peer, run] of Object.entries(opponents)) jobs[peer] = { run };
	const times = await interleaved(jobs);
	const best = times.best(Object.keys(opponents));
	report.row(name, {
		value: times.ratio('ours', best),
		unit: '×',
		goal,
		details: `${Object.keys(jobs)
			.map((job) => `${job} ${times.ms(job).toFixed(2)} ms`)
			.join(', ')}${note && `; ${note}`}`,
	});
	return times;
}

async function encoding(report, { encodeFrame }) {
	const { client } = openDrivers();
	let written = 0;
	client.io.on('data', ({ length }) => (written += length));
	// A program usually sends bytes that it has just made, so they are in the cache. With 4000 different texts
	// and keys this case would measure the memory.
	const few = smallTexts('ascii', 400);
	const cases = [
		['encode, masked, 5 to 125 bytes', 1.1, Array(10).fill(few).flat(), true],
		['encode, masked, 125 bytes', 1.1, Array(4000).fill(text('ascii', 125)), true],
		['encode, masked, 1 KiB', 1.1, Array(2000).fill(text('ascii', 1024)), true],
		['encode, masked, 64 KiB', 0.35, Array(32).fill(text('ascii', 65_536)), false],
		['encode, masked, 1 MiB', 0.35, Array(4).fill(text('ascii', 1 << 20)), false],
	];
	for (const [name, goal, payloads, driver] of cases) {
		const next = keys();
		const ownKeys = few.map(() => next());
		const drawn = payloads.map((_, i) => ownKeys[i % ownKeys.length]);
		const buffers = payloads.map((payload) => Buffer.from(payload));
		const byWs = () => {
			let length = 0;
			buffers.forEach((payload, i) => {
				const generateMask = (mask) => mask.set(drawn[i]);
				const options = { fin: true, opcode: 1, mask: true, readOnly: true, generateMask };
				for (const part of Sender.frame(payload, options)) length += part.length;
			});
			return length;
		};
		const byDriver = () => {
			written = 0;
			for (const payload of buffers) client.frame(payload, 'text');
			return written;
		};
		const ours = () => {
			let length = 0;
			payloads.forEach((payload, i) => {
				length += encodeFrame({ fin: true, opcode: 1, key: drawn[i], payload }).length;
			});
			return length;
		};
		await row(report, name, goal, ours, {
			ws: byWs,
			...(driver ? { 'websocket-driver': byDriver } : {}),
		});
	}
}

/**
 * Measures masking into an existing array, which all three implementations can do. The jobs of all sizes
 * exist before the first is timed. Otherwise V8 would compile the arrays and the length into the loop as
 * constants, which does not happen in a real program.
 */
async function masking(report, maskAt) {
	const native = bufferutil();
	const key = new DataView(KEY.buffer).getUint32(0);
	const cases = [
		['mask, 1 KiB', 1024, 8000],
		['mask, 64 KiB', 65_536, 96],
		['mask, 1 MiB', 1 << 20, 6],
	].map(([name, size, count]) => {
		const bytes = binary(size);
		const repeat = (act) => {
			const masked = new Uint8Array(size);
			return () => {
				for (let i = 0; i < count; i++) act(masked);
				return masked[size - 1];
			};
		};
		return {
			name,
			ours: repeat((masked) => maskAt(masked, 0, bytes, 0, size, key, 0)),
			byteLoop: repeat((masked) => {
				for (let i = 0; i < size; i++) masked[i] = bytes[i] ^ KEY[i & 3];
			}),
			byNative: native && repeat((masked) => native.mask(bytes, KEY, masked, 0, size)),
		};
	});
	for (const { name, ours, byteLoop, byNative } of cases) {
		await row(report, `${name} ÷ copy and xor by bytes`, 0.2, ours, { 'byte loop': byteLoop });
		if (byNative === null) {
			const why = 'it is native and no dependency: npm install --no-save bufferutil';
			report.notMeasured(`${name} ÷ bufferutil`, why);
		} else {
			await row(report, `${name} ÷ bufferutil`, 9, ours, { bufferutil: byNative });
		}
	}
}

function bufferutil() {
	try {
		return require('bufferutil');
	} catch {
		return null;
	}
}

async function utf8(report, { utf8Run, UTF8_START }) {
	const valid = (bytes) => (utf8Run(UTF8_START, bytes, 0, bytes.length) === UTF8_START ? 1 : 0);
	const decoder = new TextDecoder('utf-8', { fatal: true });
	for (const [name, all] of [
		['UTF-8, 64 KiB mixed', texts('mixed', 32, () => 65_536)],
		['UTF-8, 20 B mixed', texts('mixed', 5000, () => 20)],
	]) {
		const ours = () => {
			let sum = 0;
			for (const bytes of all) sum += valid(bytes);
			return sum;
		};
		const decoded = () => {
			let sum = 0;
			for (const bytes of all) sum += decoder.decode(bytes).length > 0 ? 1 : 0;
			return sum;
		};
		await row(report, name, 0.5, ours, { 'TextDecoder, fatal': decoded });
	}
}

async function digests(report, engine) {
	const { sha1, sha1Trace, sha1Block, acceptFor } = engine;
	const message = binary(60);
	const repeat = (count, act) => () => {
		let last = 0;
		for (let i = 0; i < count; i++) last = act()[0];
		return last;
	};
	await row(
		report,
		'SHA-1, 60 B',
		1,
		repeat(2000, () => sha1(message)),
		{ '@noble/hashes': repeat(2000, () => nobleSha1(message)) },
	);
	const traced = () => {
		const trace = sha1Trace(message);
		for (let i = 0; i < trace.blocks; i++) sha1Block(trace, i);
		return trace.digest;
	};
	await row(report, 'SHA-1, 60 B, with all rounds kept', 4, repeat(1000, traced), {
		'plain sha1': repeat(1000, () => sha1(message)),
	});
	// websocket-driver does the same: native SHA-1 of the key and the GUID.
	const native = () => createHash('sha1').update(`${ACCEPT_KEY}${engine.GUID}`).digest('base64');
	await row(
		report,
		'accept key',
		2,
		repeat(1000, () => acceptFor(ACCEPT_KEY)),
		{ 'native SHA-1, as websocket-driver': repeat(1000, native) },
	);
}

async function heads(report, { latin1Bytes, parseRequestHead, readRequest }) {
	const short = latin1Bytes(headOf(14));
	const long = latin1Bytes(headOf(94));
	const repeat = (count, act) => () => {
		let fields = 0;
		for (let i = 0; i < count; i++) fields += act();
		return fields;
	};
	const llhttp = nodeParser();
	const parse = (bytes) => () => parseRequestHead(bytes).headerFields.length;
	await row(
		report,
		'request head, 14 fields, with places',
		3,
		repeat(300, parse(short)),
		{ llhttp: repeat(300, () => llhttp(short)) },
		'Node’s own parser from node:_http_common',
	);
	const judge = (bytes) => () =>
		readRequest(bytes, { dialled: null, client: 'other' }).head.headerFields.length;
	await row(
		report,
		'request head, 14 fields, judged as a handshake',
		null,
		repeat(300, judge(short)),
		{ llhttp: repeat(300, () => llhttp(short)) },
	);
	const times = await interleaved({
		long: { run: repeat(100, () => Math.sign(parse(long)())) },
		short: { run: repeat(100, () => Math.sign(parse(short)())) },
	});
	report.row('request head, 94 fields ÷ 14, a byte', {
		value: times.ratio('long', 'short') / (long.length / short.length),
		unit: '×',
		goal: 1.2,
	});
}

function headOf(fields) {
	const first = ['Host: server.example.com', 'Upgrade: websocket', 'Connection: Upgrade'];
	const key = [`Sec-WebSocket-Key: ${ACCEPT_KEY}`, 'Sec-WebSocket-Version: 13'];
	const rest = Array.from(
		{ length: fields - 5 },
		(_, i) => `X-Field-${i}: a value as long as most of them are, number ${i}`,
	);
	return ['GET /chat HTTP/1.1', ...first, ...key, ...rest, '', ''].join('\r\n');
}

/** Returns a function that parses a head with Node's parser and returns the number of fields. */
function nodeParser() {
	const { HTTPParser } = require('node:_http_common');
	const parser = new HTTPParser();
	let found = 0;
	parser[HTTPParser.kOnHeaders] = (fields) => (found += fields.length / 2);
	parser[HTTPParser.kOnHeadersComplete] = (major, minor, fields) => {
		found += fields?.length / 2 || 0;
	};
	return (bytes) => {
		found = 0;
		parser.initialize(HTTPParser.REQUEST, {});
		parser.execute(bytes);
		return found;
	};
}

async function compression(report, { compressMessage, startDeflate }, codec) {
	const agreement = {
		clientMaxWindowBits: 15,
		serverMaxWindowBits: 15,
		clientNoContextTakeover: false,
		serverNoContextTakeover: false,
	};
	const payloads = smallTexts('mixed', 60).map((part, i) => {
		const line = new TextEncoder().encode(`{"id":${i},"at":${1_700_000_000 + 37 * i},"text":"`);
		return Uint8Array.of(...line, ...part, 0x22, 0x7d);
	});
	const ours = () => {
		let context = startDeflate(agreement, 'client');
		let length = 0;
		for (const payload of payloads) {
			const compressed = compressMessage(context, codec, payload);
			({ context } = compressed);
			length += compressed.payload.length;
		}
		return Math.sign(length);
	};
	const byPako = () => {
		const stream = new Deflate({ level: 6, raw: true });
		let length = 0;
		stream.onData = (chunk) => (length += chunk.length);
		for (const payload of payloads) stream.push(payload, 2);
		return Math.sign(length);
	};
	await row(
		report,
		'deflate with context takeover, 60 messages',
		1.1,
		ours,
		{ 'one pako stream': byPako },
		'a context is a value, and the newest one holds a stream',
	);
}
