// Reads pasted texts. The page reads a short text at once. A worker reads a long text, so that the page stays
// responsive and the user can stop the reading. If no worker starts, the page reads the long text too.
import { readPaste, type PasteReading } from '../../../engine/paste/index.ts';
import { createPagePort, type JobPort } from '../../../platform/jobs/job-port.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { pasteWork, type PasteNews, type PasteRequest } from './paste-work.ts';

export type PastePort = JobPort<PasteRequest, PasteNews>;

interface PasteWorkers {
	/**
	 * Creates the worker. If it throws, or the worker fails before its first message, the page reads the
	 * text.
	 */
	readonly createWorker: () => PastePort;
	/** Calls `next` after other events of the page had their turn. */
	readonly later?: (next: () => void) => void;
}

/** Holds the greatest number of characters that the page reads at once, which takes about 10 ms. */
const AT_ONCE = 64 << 10;

export class PasteReadings {
	readonly #jobs: Jobs<PasteRequest, PasteNews>;
	/** Holds the text that the dialog shows. */
	#wanted: string | null = null;
	/** Holds the long text that was read last, and its reading. */
	#read = $state.raw<{ readonly text: string; readonly paste: PasteReading } | null>(null);
	/** Holds the text whose reading the user stopped. */
	#stopped = $state.raw<string | null>(null);

	constructor({ createWorker, later }: PasteWorkers = { createWorker: createPasteWorker }) {
		this.#jobs = new Jobs({ createWorker, createPagePort: () => createPagePort(pasteWork, later) });
	}

	/** Returns the reading of a text; null if the text is blank, or long and not read yet. */
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

	/** Asks for the reading of the text that the dialog shows. The reading of another text ends. */
	want(text: string): void {
		if (this.#wanted === text) return;
		// A worker receives a message to cancel only after its current slice of work.
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

/**
 * Starts the worker that reads pastes.
 * @throws if the browser has no workers or forbids them
 */
function createPasteWorker(): PastePort {
	return new Worker(new URL('./paste.worker.ts', import.meta.url), {
		type: 'module',
		name: 'paste',
	});
}
