// Measures decoding: the endpoint beside the receivers of other libraries, and the cost of keeping the rows
// of all frames.
import { interleaved } from './interleaved.mjs';
import { readersOf } from './readers.mjs';
import { binary, cut, fragments, messages, smallTexts, texts } from './streams.mjs';

const SEGMENT = 1460;
const PEERS = ['ws', 'websocket-driver'];
/** Holds the time for a case with long runs; it is enough for several rounds. */
const LARGE_MS = 5000;
/** Holds the greatest time allowed for endpoint values relative to the peers, where a case does not allow more. */
const VALUES = 1.3;

/** Lists small texts in several scripts, each with the greatest time allowed relative to ws. */
const SMALL = [
	['ASCII', 'ascii', 0.6],
	['Latin', 'latin', 1],
	['Chinese', 'chinese', 1],
	['emoji', 'emoji', 1],
	['mixed', 'mixed', 1],
].map(([name, script, goal]) => ({
	name: `small ${name} frames`,
	peers: ['ws'],
	goal,
	full: 1.5,
	frames: 2,
	bytes: (engine) => messages(engine, smallTexts(script, 8000)),
}));

/**
 * Lists the cases. `peers`: the libraries that the goal names; the fastest of them is compared. `large`: the runs
 * allocate megabytes, and the time that the system needs for that varies, so the fastest runs are compared.
 */
const CASES = [
	...SMALL,
	{
		name: '10 000 fragments',
		bytes: (engine) => fragments(engine, smallTexts('ascii', 10_000)),
		peers: PEERS,
		goal: 0.75,
		full: 1.6,
	},
	{
		name: 'small unmasked mixed frames',
		bytes: (engine) => messages(engine, smallTexts('mixed', 8000), { masked: false }),
		from: 'server',
		peers: PEERS,
		goal: 1.3,
	},
	{
		name: '1 KiB mixed texts',
		bytes: (engine) =>
			messages(
				engine,
				texts('mixed', 1000, () => 1024),
			),
		peers: ['ws'],
		goal: 1.4,
		full: 1.1,
	},
	{
		name: '64 KiB mixed texts',
		bytes: (engine) =>
			messages(
				engine,
				texts('mixed', 32, () => 65_536),
			),
		peers: ['ws'],
		goal: 1.7,
		full: 1.1,
	},
	{
		name: '16 MiB, whole',
		bytes: (engine) => messages(engine, [binary(16 << 20)], { opcode: 2 }),
		segment: Infinity,
		large: true,
		peers: ['ws'],
		goal: 0.4,
		full: 1.1,
	},
];

export async function decoding(report, engine, only = '') {
	for (const one of CASES) {
		if (!one.name.includes(only)) continue;
		const { name, segment = SEGMENT, from = 'client', peers, goal, full, frames } = one;
		const { large = false } = one;
		const bytes = one.bytes(engine);
		const readers = readersOf(engine, from);
		const ours = [
			'lean',
			'endpoint',
			...(full ? ['full'] : []),
			...(frames ? ['frames', 'fields'] : []),
		];
		const size = Math.min(segment, bytes.length);
		// The engine does not change its input, so all its readers may read the same pieces.
		const shared = cut(bytes, size);
		const jobs = {};
		for (const reader of ours) jobs[reader] = job(readers[reader], shared, bytes);
		for (const peer of peers) jobs[peer] = job(readers[peer], cut(bytes, size), bytes);
		const times = await interleaved(jobs, large ? { budgetMs: LARGE_MS, collects: true } : {});
		const best = times.best(peers);
		const timeOf = (name) => (large ? times.fastest(name) : times.ms(name)).toFixed(2);
		const row = (title, reader, opponent, most, details = '') => {
			const value = large
				? times.fastest(reader) / times.fastest(opponent)
				: times.ratio(reader, opponent);
			report.row(title, {
				value,
				unit: '×',
				goal: most,
				details: `${timeOf(reader)} ms${details}`,
			});
		};
		const theirs = peers.map((peer) => `${peer} ${timeOf(peer)} ms`).join(', ');
		row(name, 'lean', best, goal, `, ${theirs}`);
		row(`${name}, as endpoint values`, 'endpoint', best, Math.max(goal, VALUES));
		if (full) row(`${name}, rows kept ÷ none`, 'full', 'lean', full);
		if (frames) {
			row(`${name}, rows read ÷ none`, 'frames', 'lean', frames);
			row(`${name}, shown ÷ none`, 'fields', 'lean', null);
		}
	}
}

function job(reader, segments, bytes) {
	return {
		prepare: () => ({ read: reader(), pieces: segments.restored() }),
		run: ({ read, pieces }) => read(pieces, bytes),
	};
}
