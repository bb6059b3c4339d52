// Reads corrected connections. The page reads a short one at once. A worker reads the long ones, one after the other;
// until then the case has the corrected connection without its signs and rules.
import {
	correctedBy,
	correctedReading,
	type Corrected,
	type Correction,
} from '../../../evidence/corrected.ts';
import { packedInSlices, type PackedConnection } from '../../../evidence/packed-connection.ts';
import type { SeenConnection } from '../../../evidence/piece.ts';
import { createPagePort } from '../../../platform/jobs/job-port.ts';
import { Jobs } from '../../../platform/jobs/jobs.ts';
import { createReadingWorker, type ReadingPort } from './reading-worker.ts';
import { readingWork, type ReadingNews, type ReadingRequest } from './reading-work.ts';

/** Limits the events and bytes of a connection that the page reads itself, which takes less than 50 ms. */
const AT_ONCE = { events: 2000, bytes: 256 << 10 };

export class Corrections {
	readonly #jobs: Jobs<ReadingRequest, ReadingNews>;
	/** Holds the correction that is being read, or null if none is. */
	#current: Correction | null = null;
	/** Counts what was read. Reading it makes a derived value depend on new readings. */
	#finished = $state(0);

	/**
	 * Makes a reader of corrected connections.
	 * @param createWorker creates the worker; may throw
	 */
	constructor(createWorker: () => ReadingPort = createReadingWorker) {
		this.#jobs = new Jobs({ createWorker, createPagePort: () => createPagePort(readingWork) });
	}

	/** Returns what follows from a correction, as far as it is known. */
	find(correction: Correction): Corrected | null {
		const reads = this.#finished >= 0 && isShort(correction.asRead);
		return correctedBy(correction, reads ? undefined : () => null);
	}

	/** Reads the first of the corrections that are not read yet. The reading of any other ends. */
	want(corrections: readonly Correction[]): void {
		const wanted = corrections.find((one) => this.find(one)?.isRead === false) ?? null;
		if (wanted?.choice === this.#current?.choice && wanted?.asRead === this.#current?.asRead)
			return;
		this.#jobs.dispose();
		this.#current = wanted;
		if (wanted !== null) void this.#pack(wanted);
	}

	async #pack(correction: Correction): Promise<void> {
		const isStopped = () => this.#current !== correction;
		const [packed] = await packedInSlices([correction.asRead], isStopped);
		if (packed !== undefined && !isStopped()) this.#read(correction, packed);
	}

	#read(correction: Correction, packed: PackedConnection): void {
		const { choice, isOfBytes } = correction;
		this.#jobs.start(
			{ correction: { packed, choice, isOfBytes } },
			{
				onnews: (news) => {
					if (news.type === 'corrected') this.#keep(correction, news);
				},
				ondone: () => this.#end(),
				// The page reads what a worker cannot.
				onfailed: () => {
					this.#keep(correction, null);
					this.#end();
				},
			},
		);
	}

	/**
	 * Keeps what follows from a correction.
	 * @param reading null: the page reads it
	 */
	#keep(
		correction: Correction,
		reading: Extract<ReadingNews, { readonly type: 'corrected' }> | null,
	): void {
		correctedBy(correction, (seen) =>
			reading === null
				? correctedReading(seen, correction.isOfBytes)
				: { signs: reading.signs, broken: reading.broken },
		);
	}

	#end(): void {
		// The memory of a worker becomes free with its end.
		this.#jobs.dispose();
		this.#current = null;
		this.#finished++;
	}
}

function isShort({ transcript }: SeenConnection): boolean {
	if (transcript.length > AT_ONCE.events) return false;
	const bytes = transcript.reduce(
		(sum, event) => sum + (event.type === 'bytes' ? event.bytes.length : 0),
		0,
	);
	return bytes <= AT_ONCE.bytes;
}
