// Measures the engine beside other libraries in one run. Each figure is the engine's time divided by the
// other's time.
import { createRequire } from 'node:module';
import { availableParallelism, loadavg } from 'node:os';
import { decoding } from './decoding.mjs';
import { parts } from './parts.mjs';

const MEANINGS = [
	'lean: messages from the one decoder, no rows kept; the wire bytes stay as they were, peers unmask in place',
	'endpoint values: the same through receive(), a new value a call; rows kept: 40 bytes a frame; rows read: a',
	'frame of each; shown: the fields of each, with their bits. Small frames are texts of 5 to 125 bytes; mixed: the',
	'script changes at random from word to word (ASCII, Latin, Chinese, emoji). Segments of 1460 bytes',
];

const PEERS = ['ws', 'websocket-driver', '@noble/hashes', 'pako'];

/**
 * Runs the benchmark of the engine and reports it.
 * @param only runs only the decoding cases whose name contains this text
 */
export async function engine(report, built, only = '') {
	report.section(
		`The engine beside its peers, Node ${process.versions.node}: median of time ÷ time`,
	);
	report.note(PEERS.map((name) => `${name} ${versionOf(name)}`).join(', '));
	for (const line of MEANINGS) report.note(line);
	report.note(load());
	await decoding(report, built.engine, only);
	if (only === '') await parts(report, built);
	report.note(load());
}

function load() {
	return `load of the machine: ${loadavg()
		.map((value) => value.toFixed(1))
		.join(', ')} on ${availableParallelism()} processors`;
}

function versionOf(name) {
	const require = createRequire(import.meta.url);
	return require(`../../node_modules/${name}/package.json`).version;
}
