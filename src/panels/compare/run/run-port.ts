// Where a run is done, as `Runs` sees it: a worker, or the page itself where there is none.
import type { RunAnswer, RunMessage } from './run-messages.ts';
import { RunService } from './run-service.ts';

/** What is used of a Worker. */
export interface RunPort {
	postMessage(message: RunMessage): void;
	terminate(): void;
	onmessage: ((event: MessageEvent<RunAnswer>) => void) | null;
	onerror: ((event: ErrorEvent) => void) | null;
}

/** @throws where the browser has no workers or forbids them */
export function createRunWorker(): RunPort {
	return new Worker(new URL('./run.worker.ts', import.meta.url), { type: 'module', name: 'run' });
}

/** Does it in the page, a slice at a time; a timer lets input and paint in between. */
export function createPagePort(later: (next: () => void) => void = soon): RunPort {
	const service = new RunService((data) => {
		port.onmessage?.(new MessageEvent('message', { data }));
	}, later);
	const port: RunPort = {
		onmessage: null,
		onerror: null,
		postMessage: service.hear,
		terminate: () => service.stop(),
	};
	return port;
}

function soon(next: () => void): void {
	setTimeout(next);
}
