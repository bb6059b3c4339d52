// Decoding at 1×, 2× and 4× of the bytes in one run, with the engine built as it ships: linear means that the time
// doubles with them.
import { pathToFileURL } from 'node:url';
import { join } from 'node:path';
import { build } from 'vite';

const EXPONENT = 1.25;
const RUNS = 15;
const SCALES = [1, 2, 4];

/**
 * `make(scale)` gives the bytes and `run(engine, bytes)` decodes them. A case that names what the engine does not
 * export is reported, not run.
 */
const CASES = [
	{
		name: 'two-byte frames',
		needs: ['decodeFrames'],
		make: (scale) => repeated(Uint8Array.of(0x81, 0x00), 131_072 * scale),
		run: ({ decodeFrames }, bytes) => decodeFrames(bytes, CONTEXT),
	},
	{
		name: 'small masked text frames',
		needs: ['decodeFrames'],
		make: (scale) =>
			repeated(
				Uint8Array.of(0x81, 0x85, 0x37, 0xfa, 0x21, 0x3d, 0x7f, 0x9f, 0x4d, 0x51, 0x58),
				25_000 * scale,
			),
		run: ({ decodeFrames }, bytes) => decodeFrames(bytes, CONTEXT),
	},
	{
		name: 'one frame, masked text',
		needs: ['decodeFrames'],
		make: (scale) => oneFrame(262_144 * scale),
		run: ({ decodeFrames }, bytes) => decodeFrames(bytes, CONTEXT),
	},
	{
		name: 'one message in many fragments',
		needs: ['decodeFrames'],
		make: (scale) => fragments(10_000 * scale),
		run: ({ decodeFrames }, bytes) => decodeFrames(bytes, CONTEXT),
	},
	{
		name: 'one frame, a byte at a time',
		needs: ['createDecoder'],
		make: (scale) => oneFrame(65_536 * scale),
		run({ createDecoder }, bytes) {
			const decoder = createDecoder(CONTEXT);
			for (let i = 0; i < bytes.length; i++) decoder.push(bytes.subarray(i, i + 1));
			return decoder.finish();
		},
	},
	{
		name: 'small frames, a byte at a time',
		needs: ['createDecoder'],
		make: (scale) => repeated(Uint8Array.of(0x82, 0x84, 1, 2, 3, 4, 5, 6, 7, 8), 13_000 * scale),
		run({ createDecoder }, bytes) {
			const decoder = createDecoder(CONTEXT);
			for (let i = 0; i < bytes.length; i++) decoder.push(bytes.subarray(i, i + 1));
			return decoder.finish();
		},
	},
];

const CONTEXT = { from: 'client', deflate: false, limit: null };

export async function growth(report, directory) {
	await build({
		logLevel: 'error',
		build: { ssr: 'src/engine/index.ts', outDir: directory, copyPublicDir: false },
	});
	const engine = await import(pathToFileURL(join(directory, 'index.js')).href);

	report.section(`Growth of decoding, Node ${process.versions.node}: time at 4× ÷ time at 1×`);
	for (const { name, needs, make, run } of CASES) {
		const missing = needs.filter((door) => typeof engine[door] !== 'function');
		if (missing.length > 0) {
			report.notMeasured(name, `the engine exports no ${missing.join(', ')}`);
			continue;
		}
		const inputs = SCALES.map(make);
		const times = fastest(inputs.map((bytes) => () => run(engine, bytes)));
		const [once, twice, fourfold] = times;
		const exponent = Math.log(fourfold / once) / Math.log(4);
		report.row(name, {
			value: fourfold / once,
			unit: '×',
			goal: 4 ** EXPONENT,
			details: `2× ${(twice / once).toFixed(2)}, exponent ${exponent.toFixed(2)}; ${times
				.map((ms) => ms.toFixed(2))
				.join(' / ')} ms for ${inputs.map((bytes) => bytes.length).join(' / ')} bytes`,
		});
	}
}

/** The sizes take turns, so that a busy moment of the machine meets them all. */
function fastest(jobs) {
	const times = jobs.map(() => Infinity);
	for (let round = 0; round < RUNS; round++) {
		jobs.forEach((job, i) => {
			const from = performance.now();
			job();
			times[i] = Math.min(times[i], performance.now() - from);
		});
	}
	return times;
}

function repeated(unit, count) {
	const bytes = new Uint8Array(unit.length * count);
	for (let i = 0; i < count; i++) bytes.set(unit, i * unit.length);
	return bytes;
}

function oneFrame(payloadBytes) {
	const bytes = new Uint8Array(14 + payloadBytes);
	bytes.set([0x81, 0xff]);
	new DataView(bytes.buffer).setBigUint64(2, BigInt(payloadBytes));
	const key = [0x37, 0xfa, 0x21, 0x3d];
	bytes.set(key, 10);
	for (let i = 0; i < payloadBytes; i++) bytes[14 + i] = (0x61 + (i % 26)) ^ key[i % 4];
	return bytes;
}

function fragments(count) {
	const bytes = repeated(Uint8Array.of(0x00, 0x84, 0, 0, 0, 0, 0x61, 0x62, 0x63, 0x64), count);
	bytes[0] = 0x01;
	bytes[bytes.length - 10] = 0x80;
	return bytes;
}
