// The exact run that the lab shows: one at a time, the newest. It is done in a worker; in the page where there is none.
import type { Setting } from '../../../engine/index.ts';
import type { ExactResult } from './exact-result.ts';
import { emptyResult, withNews } from './exact-result.ts';
import type { RunLength } from '../compare-document.ts';
import type { RunAnswer, RunPart } from './run-messages.ts';
import type { RunPort } from './run-port.ts';
import { createPagePort, createRunWorker } from './run-port.ts';

export type RunState =
	| { readonly type: 'idle' }
	/** `progress`: 0 to 1. `part`: what is being counted. */
	| { readonly type: 'running'; readonly progress: number; readonly part: RunPart }
	| { readonly type: 'done' }
	| { readonly type: 'cancelled' }
	/** `reason`: the browser's own words. */
	| { readonly type: 'failed'; readonly reason: string };

export interface RunPorts {
	/** May throw, or fail before it ever answers: then it is the page that runs. */
	readonly createWorker: () => RunPort;
	readonly createPagePort: () => RunPort;
}

export class Runs {
	readonly #ports: RunPorts;
	#port: RunPort | null = null;
	/** The port has answered: should it fail now, it did start. */
	#proven = false;
	/** Of the newest run; answers of others are not looked at. */
	#id = 0;

	#state: RunState = $state.raw({ type: 'idle' });
	#result: ExactResult | null = $state.raw(null);
	#where: 'worker' | 'page' = $state('worker');

	constructor({ createWorker = createRunWorker, ...rest }: Partial<RunPorts> = {}) {
		this.#ports = { createWorker, createPagePort, ...rest };
	}

	get state(): RunState {
		return this.#state;
	}

	/** Of the newest run, and only as much as has come; null before the first. */
	get result(): ExactResult | null {
		return this.#result;
	}

	/** Where the runs are done. */
	get where(): 'worker' | 'page' {
		return this.#where;
	}

	/** Ends the run before. @param setting plain data, not a proxy: it is cloned */
	start(setting: Setting, length: RunLength): void {
		this.#stop();
		this.#id++;
		this.#result = emptyResult(setting, length);
		this.#state = { type: 'running', progress: 0, part: 'short-polling' };
		this.#send();
	}

	/** What has come until then stays. */
	cancel(): void {
		if (this.#state.type !== 'running') return;
		this.#stop();
		this.#state = { type: 'cancelled' };
	}

	/** Ends the run, and the worker; the next start makes a new one. */
	dispose(): void {
		if (this.#state.type === 'running') this.#state = { type: 'cancelled' };
		this.#drop();
	}

	#stop(): void {
		if (this.#state.type === 'running') {
			this.#port?.postMessage({ type: 'cancel', id: this.#id });
		}
	}

	#send(): void {
		const { for: setting, durationMs, seed } = this.#result!;
		try {
			this.#port ??= this.#open();
			this.#port.postMessage({ type: 'run', id: this.#id, setting, durationMs, seed });
		} catch (error) {
			this.#fail(String(error));
		}
	}

	#open(): RunPort {
		if (this.#where === 'worker') {
			try {
				return this.#listen(this.#ports.createWorker());
			} catch {
				this.#where = 'page';
			}
		}
		return this.#listen(this.#ports.createPagePort());
	}

	#listen(port: RunPort): RunPort {
		this.#proven = false;
		port.onmessage = ({ data }) => {
			if (port !== this.#port) return;
			this.#proven = true;
			if (data.id === this.#id && this.#state.type === 'running') this.#hear(data);
		};
		port.onerror = ({ message }) => {
			if (port === this.#port) this.#lose(message);
		};
		return port;
	}

	#hear(answer: RunAnswer): void {
		switch (answer.type) {
			case 'progress':
				this.#state = { type: 'running', progress: answer.done, part: answer.part };
				return;
			case 'done':
				this.#state = { type: 'done' };
				return;
			case 'failed':
				this.#fail(answer.reason);
				return;
			default:
				this.#result = withNews(this.#result!, answer);
		}
	}

	#lose(reason: string): void {
		const started = this.#proven || this.#where === 'page';
		this.#drop();
		if (!started) this.#where = 'page';
		if (this.#state.type !== 'running') return;
		if (started) this.#fail(reason);
		else this.#send();
	}

	#fail(reason: string): void {
		this.#drop();
		this.#state = { type: 'failed', reason };
	}

	#drop(): void {
		this.#port?.terminate();
		this.#port = null;
	}
}
