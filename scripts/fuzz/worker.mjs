// Tries one slice of a law after another. A message { law, seed, runs, path } comes in; the result goes out.
import { parentPort, workerData } from 'node:worker_threads';
import fc from 'fast-check';

const { LAWS } = await import(workerData.laws);

parentPort.on('message', async ({ law, seed, runs, path }) => {
	const from = performance.now();
	const { check } = LAWS.find(({ name }) => name === law);
	const found = await check({ seed, numRuns: runs, ...(path && { path }) });
	parentPort.postMessage({
		runs: found.numRuns,
		ms: Math.round(performance.now() - from),
		failure: found.failed
			? { path: found.counterexamplePath, report: fc.defaultReportMessage(found) }
			: null,
	});
});
parentPort.postMessage('ready');
