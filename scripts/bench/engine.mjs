// Measures the engine beside the receiver of ws in one run: small texts of 5 to 125 bytes in segments of 1460 bytes, each
// as a new endpoint value per segment. Each figure is the engine's time divided by the time of ws.
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { interleaved } from './interleaved.mjs';
import { readByEndpoint, readByWs } from './readers.mjs';
import { cut, fragments, messages, smallTexts } from './streams.mjs';

const SEGMENT = 1460;
const GOAL = 1.3;
const ROOMS = ['bytes', 'endpoint', 'frame', 'handshake'];

const CASES = [
	...['ascii', 'latin', 'chinese', 'emoji', 'mixed'].map((script) => ({
		name: `small texts, ${script}`,
		bytes: (engine) => messages(engine, smallTexts(script, 8000)),
	})),
	{
		name: 'small texts, mixed, unmasked',
		bytes: (engine) => messages(engine, smallTexts('mixed', 8000), { masked: false }),
		from: 'server',
	},
	{ name: '10,000 fragments', bytes: (engine) => fragments(engine, smallTexts('ascii', 10_000)) },
];

export async function engine(report, directory) {
	const { version } = createRequire(import.meta.url)('ws/package.json');
	report.section(`The engine beside ws ${version}, Node ${process.versions.node}`);
	const built = await buildEngine(directory);
	for (const { name, bytes: bytesOf, from = 'client' } of CASES) {
		const bytes = bytesOf(built);
		// The receiver of ws unmasks in place, so it has pieces of its own.
		const [ours, theirs] = [cut(bytes, SEGMENT), cut(bytes, SEGMENT)];
		const times = await interleaved({
			ours: {
				prepare: () => ours.restored(),
				run: readByEndpoint(built, from === 'client' ? 'server' : 'client'),
			},
			ws: { prepare: () => theirs.restored(), run: readByWs(from) },
		});
		report.row(name, {
			value: times.ratio('ours', 'ws'),
			unit: '×',
			goal: GOAL,
			details: `${times.ms('ours').toFixed(2)} ms, ws ${times.ms('ws').toFixed(2)} ms`,
		});
	}
}

/** Builds the rooms of the engine that are measured, for Node as they ship, and returns all that they export. */
async function buildEngine(directory) {
	const input = Object.fromEntries(ROOMS.map((room) => [room, `src/engine/${room}/index.ts`]));
	await build({
		logLevel: 'error',
		build: { ssr: true, outDir: directory, copyPublicDir: false, rollupOptions: { input } },
	});
	const rooms = await Promise.all(
		ROOMS.map((room) => import(pathToFileURL(join(directory, `${room}.js`)).href)),
	);
	return Object.assign({}, ...rooms);
}
