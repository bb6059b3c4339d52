// Writes connections as files and as programs without holding the page up: a worker does it. The page packs the events
// in slices. The writers themselves load when a file or a program is asked for.
import { createPagePort, type JobPort } from '../../platform/jobs/job-port.ts';
import { Jobs } from '../../platform/jobs/jobs.ts';
import type { RedactedCounts, RedactedKind } from '../redaction/redaction.ts';
import { packedInSlices, type PackedConnection } from '../packed-connection.ts';
import type { SeenConnection } from '../piece.ts';
import type { ProgramComments } from './code/program-comments.ts';
import type { ProgramLanguage } from './code/programs.ts';
import { fileKind, type ConnectionFileForm } from './file-kinds.ts';
import type { WritingNews, WritingRequest, WrittenPrograms } from './writing-work.ts';

export type WritingPort = JobPort<WritingRequest, WritingNews>;

/** Represents a file that is ready to be saved. */
export interface ConnectionFile {
	readonly name: string;
	readonly content: Blob;
	/** Counts the places of each kind in each connection; it is empty if nothing is covered. */
	readonly counts: readonly RedactedCounts[];
}

/** Writes one thing at a time: a new one ends the one before. */
export class ConnectionWriter {
	readonly #jobs: Jobs<WritingRequest, WritingNews>;
	/** Ends what is being written. */
	#stop: (() => void) | null = null;

	/**
	 * Prepares the jobs; a worker starts with the first of them.
	 * @param createWorker creates the worker; may throw
	 */
	constructor(createWorker: () => WritingPort = createWritingWorker) {
		this.#jobs = new Jobs({ createWorker, createPagePort: () => createPagePort(workInPage) });
	}

	/**
	 * Returns the file; null if the writing was stopped.
	 * @param leftIn what is not covered; null: nothing is covered
	 * @throws if it could not be written
	 */
	async file(
		form: ConnectionFileForm,
		name: string,
		connections: readonly SeenConnection[],
		leftIn: ReadonlySet<RedactedKind> | null,
	): Promise<ConnectionFile | null> {
		const parts: Blob[] = [];
		const take = (bytes: Uint8Array<ArrayBuffer>) => parts.push(new Blob([bytes]));
		const news = await this.#write(connections, leftIn, { type: 'file', form }, take);
		if (news?.type !== 'file') return null;
		const kind = fileKind(form, name);
		const content = new Blob(parts, { type: kind.mediaType });
		return { name: kind.name, content, counts: news.counts };
	}

	/**
	 * Returns the programs that repeat a connection; null if the writing was stopped. Without a connection there are
	 * none.
	 * @throws if they could not be written
	 */
	async programs(
		language: ProgramLanguage,
		comments: ProgramComments,
		connection: SeenConnection | undefined,
		leftIn: ReadonlySet<RedactedKind> | null,
	): Promise<WrittenPrograms | null> {
		const what = { type: 'programs', language, comments } as const;
		const news = await this.#write(connection ? [connection] : [], leftIn, what);
		return news?.type === 'programs' ? news.programs : null;
	}

	/** Ends what is being written. */
	readonly stop = (): void => {
		this.#stop?.();
		this.#stop = null;
		// The memory of a worker becomes free with its end.
		this.#jobs.dispose();
	};

	#write(
		connections: readonly SeenConnection[],
		leftIn: WritingRequest['leftIn'],
		what: WritingRequest['what'],
		take?: (bytes: Uint8Array<ArrayBuffer>) => void,
	): Promise<WritingNews | null> {
		this.stop();
		return new Promise((resolve, reject) => {
			let stopped = false;
			this.#stop = () => {
				stopped = true;
				resolve(null);
			};
			const start = (packed: readonly PackedConnection[]) => {
				if (stopped) return;
				let last: WritingNews | null = null;
				const ondone = () => {
					resolve(last);
					this.stop();
				};
				const onfailed = (reason: string) => reject(new Error(reason));
				const onnews = (news: WritingNews) => {
					if (news.type === 'part') take?.(news.bytes);
					else last = news;
				};
				this.#jobs.start({ connections: packed, leftIn, what }, { onnews, ondone, onfailed });
			};
			packedInSlices(connections, () => stopped).then(start, reject);
		});
	}
}

async function* workInPage(request: WritingRequest): AsyncGenerator<WritingNews, void, undefined> {
	const { writingWork } = await import('./writing-work.ts');
	yield* writingWork(request);
}

/** @throws if the browser has no workers or forbids them */
function createWritingWorker(): WritingPort {
	return new Worker(new URL('./writing.worker.ts', import.meta.url), {
		type: 'module',
		name: 'writing',
	});
}
