// What pasted texts are read as: a short one at once, a long one in a worker, so that the page lives on and the reading can
// be stopped. Where no worker starts, the page reads a long text too.
import { readPaste, type PasteReading } from '../../engine/index.ts';
import { createPagePort, type JobPort } from '../../platform/jobs/job-port.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import { pasteWork, type PasteNews, type PasteRequest } from './paste-work.ts';

export type PastePort = JobPort<PasteRequest, PasteNews>;

interface Surroundings {
	/** May throw, or fail before it ever answers: then the page reads. */
	readonly createWorker: () => PastePort;
	/** Calls back after other events have had their turn. */
	readonly later?: (next: () => void) => void;
}

/** Characters that are read while the page waits: some 10 ms. */
const AT_ONCE = 64 << 10;

export class PasteReadings {
	readonly #jobs: Jobs<PasteRequest, PasteNews>;
	#wanted: string | null = null;
	/** The last long text that was read. */
	#read = $state.raw<{ readonly text: string; readonly paste: PasteReading } | null>(null);
	#stopped = $state.raw<string | null>(null);

	constructor({ createWorker, later }: Surroundings = { createWorker: createPasteWorker }) {
		this.#jobs = new Jobs({ createWorker, createPagePort: () => createPagePort(pasteWork, later) });
	}

	/** Null for nothing but blanks, and while a long text is not read. */
	find(text: string): PasteReading | null {
		if (text.trim() === '') return null;
		if (text.length <= AT_ONCE) return readPaste(text);
		return this.#read?.text === text ? this.#read.paste : null;
	}

	stateOf(text: string): 'ready' | 'reading' | 'stopped' {
		if (text.length <= AT_ONCE || text.trim() === '') return 'ready';
		if (this.#read?.text === text) return 'ready';
		return this.#stopped === text ? 'stopped' : 'reading';
	}

	/** The text that is shown; the reading of another one ends. */
	want(text: string): void {
		if (this.#wanted === text) return;
		// A worker hears a cancel only behind the reading that it does.
		if (this.#wanted !== null && this.stateOf(this.#wanted) === 'reading') this.#jobs.dispose();
		this.#wanted = text;
		this.#stopped = null;
		if (this.stateOf(text) === 'reading') this.#start(text);
	}

	stop(): void {
		this.#stopped = this.#wanted;
		this.#jobs.dispose();
	}

	again(): void {
		this.#stopped = null;
		if (this.#wanted !== null) this.#start(this.#wanted);
	}

	dispose(): void {
		this.#wanted = null;
		this.#jobs.dispose();
	}

	#start(text: string): void {
		this.#jobs.start(
			{ text },
			{
				onnews: (news) => {
					if (news.type === 'read') this.#read = { text, paste: news.paste };
				},
				ondone: () => undefined,
				onfailed: () => (this.#read = { text, paste: readPaste(text) }),
			},
		);
	}
}

/** @throws where the browser has no workers or forbids them */
function createPasteWorker(): PastePort {
	return new Worker(new URL('./paste.worker.ts', import.meta.url), {
		type: 'module',
		name: 'paste',
	});
}
