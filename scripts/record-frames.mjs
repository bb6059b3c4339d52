// Records, byte for byte, the frames that Chromium, Firefox and ws send to the engine's endpoints, for the
// examples of the Frame lab. A program that is not installed keeps its last recording.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { runnerImport } from 'vite';
import { findBrowser, requireChromium } from './browsers.mjs';
import { writeJson } from './write-json.mjs';

const WAIT_MS = 120_000;
const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/panels/frame/examples/recorded-frames.json`;

const chromium = await requireChromium();
const firefox = await findBrowser('firefox');
const ws = JSON.parse(readFileSync(`${root}node_modules/ws/package.json`, 'utf8'));
const versions = { Chromium: chromium.version, Firefox: firefox?.version, ws: ws.version };
process.env.CHROME_PATH = chromium.path;
if (firefox) process.env.FIREFOX_PATH = firefox.path;

const { module } = await runnerImport('/tests/interop/live/record.ts', {
	root,
	configFile: false,
	logLevel: 'error',
});
setTimeout(() => {
	console.error(`A program did not end its part within ${WAIT_MS / 1000} s.`);
	process.exit(1);
}, WAIT_MS).unref();
const date = new Date().toISOString().slice(0, 10);
const recorded = (await module.record()).map(({ id, program, ...rest }) => {
	console.log(`${id}\n\t${rest.events.join('\n\t')}`);
	return { id, program, version: versions[program], date, ...rest };
});
const before = JSON.parse(readFileSync(target, 'utf8'));
const kept = before.filter(({ program }) => !recorded.some((one) => one.program === program));
for (const program of new Set(kept.map((one) => one.program))) {
	console.log(`${program}: not here, as recorded before`);
}
writeJson(target, [...recorded, ...kept]);
process.exit(0);
