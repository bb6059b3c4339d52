// The engine beside its peers, in one run, as time ÷ time of the opponent.
import { createRequire } from 'node:module';
import { decoding } from './decoding.mjs';
import { parts } from './parts.mjs';

const PEERS = ['ws', 'websocket-driver', '@noble/hashes', 'pako'];

export async function engine(report, built) {
	report.section(
		`The engine beside its peers, Node ${process.versions.node}: median of time ÷ time`,
	);
	report.note(PEERS.map((name) => `${name} ${versionOf(name)}`).join(', '));
	await decoding(report, built.engine);
	await parts(report, built);
}

function versionOf(name) {
	const require = createRequire(import.meta.url);
	return require(`../../node_modules/${name}/package.json`).version;
}
