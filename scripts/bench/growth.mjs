// Measures the engine's work for 1×, 2× and 4× as many bytes in one run. If the work is linear, the time
// doubles each time.
import { interleaved } from './interleaved.mjs';
import { readersOf } from './readers.mjs';
import { cut, fragments, messages, text } from './streams.mjs';

const EXPONENT = 1.25;
const SCALES = [1, 2, 4];
const SEGMENT = 1460;

const HELLO = new TextEncoder().encode('Hello');

/** Lists the streams. `bytes(scale)` returns the bytes; the readers are those of readers.mjs. */
const STREAMS = [
	{
		name: 'a byte at a time, small frames',
		bytes: (engine, scale) => messages(engine, Array(1000 * scale).fill(HELLO)),
		segment: 1,
	},
	{
		name: 'a byte at a time, one frame',
		bytes: (engine, scale) => messages(engine, [text('ascii', 16_384 * scale)]),
		segment: 1,
	},
	{
		name: 'one message in 10 000 fragments',
		bytes: (engine, scale) => fragments(engine, Array(2500 * scale).fill(HELLO)),
	},
	{
		name: 'one payload of 16 MiB',
		bytes: (engine, scale) => messages(engine, [text('ascii', (4 << 20) * scale)]),
	},
	{
		name: '100 000 frames of two bytes',
		bytes: ({ encodeFrame }, scale) => {
			const frame = encodeFrame({ fin: true, opcode: 2 });
			const bytes = new Uint8Array(2 * 25_000 * scale);
			for (let at = 0; at < bytes.length; at += 2) bytes.set(frame, at);
			return bytes;
		},
		from: 'server',
	},
];

const LINES = {
	'fields of 64 bytes': (i) => `X-${String(i).padStart(5, '0')}: ${'y'.repeat(54)}\r\n`,
	'one field, folded': (i) => (i === 0 ? 'X: a\r\n' : ' b\r\n'),
	'one field of blanks': (i) => (i === 0 ? 'X:' : '        '),
};

export async function growth(report, engine) {
	report.section(`Growth, Node ${process.versions.node}: time at 4× ÷ time at 1×`);
	for (const { name, bytes, segment = SEGMENT, from = 'client' } of STREAMS) {
		const readers = readersOf(engine, from);
		const streams = SCALES.map((scale) => bytes(engine, scale));
		for (const [path, reader] of [
			['lean', readers.lean],
			['full', readers.full],
			['endpoint', readers.endpoint],
		]) {
			const jobs = streams.map((stream) => {
				const segments = cut(stream, segment);
				return () => reader()(segments.restored());
			});
			await row(report, `${name}, ${path}`, streams, jobs);
		}
	}
	for (const [name, line] of Object.entries(LINES)) {
		const heads = SCALES.map((scale) => headOf(engine, line, 15_900 * scale));
		const { parseRequestHead } = engine;
		const parse = (head) => () => parseRequestHead(head).lines.length;
		await row(report, `head, ${name}`, heads, heads.map(parse));
		const byServer = (head) => () => byBytes(engine, head);
		await row(report, `head, ${name}, a byte at a time`, heads, heads.map(byServer));
	}
}

async function row(report, name, inputs, runs) {
	const jobs = Object.fromEntries(
		runs.map((run, i) => [SCALES[i], { run: () => Promise.resolve(run()).then(() => 0) }]),
	);
	// The fastest runs are compared, because garbage collection happens at random times and would hide the
	// growth.
	const timed = await interleaved(jobs, { budgetMs: 900 });
	const times = SCALES.map((scale) => timed.fastest(String(scale)));
	const [once, twice, fourfold] = times;
	const exponent = Math.log(fourfold / once) / Math.log(4);
	report.row(name, {
		value: fourfold / once,
		unit: '×',
		goal: 4 ** EXPONENT,
		details: `2× ${(twice / once).toFixed(2)}, exponent ${exponent.toFixed(2)}; ${times
			.map((ms) => ms.toFixed(2))
			.join(' / ')} ms for ${inputs.map(({ length }) => length).join(' / ')} bytes`,
	});
}

function headOf({ latin1Bytes }, line, length) {
	let head = 'GET /chat HTTP/1.1\r\nHost: a\r\n';
	for (let i = 0; head.length < length; i++) head += line(i);
	return latin1Bytes(`${head.endsWith('\n') ? head : `${head}\r\n`}\r\n`);
}

function byBytes({ receive, startServer }, head) {
	let { endpoint } = startServer();
	for (let i = 0; i < head.length; i++) ({ endpoint } = receive(endpoint, head.subarray(i, i + 1)));
	if (endpoint.head.payload.length > 0) {
		throw new Error(`the head was not judged: ${endpoint.state}`);
	}
	return endpoint.state.length;
}
