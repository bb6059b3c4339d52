// Delivers the same messages by all five transports through a real server and a real Chromium, and prints the
// measured figures beside those of the model. `--write` stores them for the Compare lab.
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright';
import { runnerImport } from 'vite';
import { requireChromium } from './browsers.mjs';
import { writeJson } from './write-json.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const target = `${root}src/panels/compare/measured/last-measurement.json`;

const { path } = await requireChromium();
const { module } = await runnerImport('/tests/interop/transports/measure.ts', {
	root,
	configFile: false,
	logLevel: 'error',
});
const browser = await chromium.launch({ executablePath: path, args: ['--no-sandbox'] });
const measurement = await module.measure(browser);
await browser.close();
show(measurement);
const unlike = Object.entries(measurement.transports).flatMap(([id, { waits }]) =>
	Object.entries(measurement.how.toleranceMs)
		.filter(([name, ms]) => !(Math.abs(waits.measured[name] - waits.predicted[name]) <= ms))
		.map(([name]) => `${id}, ${name}`),
);
console.log(
	unlike.length === 0 ? 'Every wait is as predicted.' : `Not as predicted: ${unlike.join('; ')}.`,
);
if (module.stalled(measurement)) {
	console.error(
		'An event loop stood still for long, so that nothing is stored: run it again on a quiet machine.',
	);
	process.exit(1);
}
if (process.argv.includes('--write')) {
	writeJson(target, measurement);
	console.log('Stored for the lab.');
}
process.exit(0);

function show({ how, transports }) {
	const { versions, toleranceMs } = how;
	console.log(
		`${how.date}, Node ${versions.node}, Chromium ${versions.chromium}, ws ${versions.ws}, seed ${how.seed}\n` +
			`${how.ratePerSecond} messages/s of ${how.updateBytes} bytes; polls every ${how.pollMs} ms, long polls held ${how.holdMs} ms\n` +
			`relay ${how.delayMs} ms each way; bare round trip ${how.bareRoundTripMs} ms; the model's round trip ${how.roundTripMs} ms\n` +
			`longest stall ${how.stalledMs} ms; tolerance in ms: mean ${toleranceMs.mean}, median ${toleranceMs.median}, worst ${toleranceMs.worst}\n`,
	);
	const rows = {};
	for (const [id, one] of Object.entries(transports)) {
		const pair = ({ measured, predicted }) => `${measured} / ${predicted}`;
		const wait = (name) => `${one.waits.measured[name]} / ${one.waits.predicted[name]}`;
		rows[id] = {
			messages: one.messages,
			requests: one.requests,
			empty: one.empty,
			'bytes up': pair(one.up),
			'bytes down': pair(one.down),
			'mean ms': wait('mean'),
			'median ms': wait('median'),
			'95 % ms': wait('p95'),
			'worst ms': wait('worst'),
		};
	}
	console.log('Measured / predicted');
	console.table(rows);
}
