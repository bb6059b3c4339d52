// Holds the time line of the Doctor: one connection of the case is in front, its rows are read as far as they are
// shown, and one of them may be chosen.
import type { Wire } from '../../engine/observer/index.ts';
import type { Case, CaseConnection } from '../../evidence/case.ts';
import {
	connectionRows,
	firstEvents,
	FIRST_PART,
	wireInSteps,
	wireOf,
	type ConnectionRow,
	type FirstPart,
} from '../../evidence/connection-rows.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import type { SeenConnection } from '../../evidence/piece.ts';
import { afterOthers } from '../../platform/jobs/job-port.ts';
import { rangesMeet, rowPlaces, type LitPlace } from './lit-places.ts';

/** Holds as much of a connection as the time line shows. */
interface ShownPart {
	readonly seen: SeenConnection;
	readonly wire: Wire | null;
	readonly rows: readonly ConnectionRow[];
}

/** Represents a longer part, for which the person has asked. */
interface LongerPart extends ShownPart {
	readonly of: CaseConnection;
	readonly most: FirstPart;
}

export class TimeLine {
	readonly #connections: () => Case['connections'];
	#at = $state(0);
	#longer: LongerPart | null = $state.raw(null);
	/** Holds the connection of which more is being read. */
	#reading: CaseConnection | null = $state.raw(null);
	/** Counts what was asked for: a new request ends an earlier one. */
	#requests = 0;
	#row: number | null = $state(null);

	/**
	 * Makes a time line of the first connection.
	 * @param connections gives the connections of the case
	 */
	constructor(connections: () => Case['connections']) {
		this.#connections = connections;
	}

	/** Holds the connection in front, or null if the case has none. */
	readonly connection: CaseConnection | null = $derived.by(
		() => this.#connections()[this.at] ?? null,
	);
	readonly #first: ShownPart | null = $derived.by(() => {
		if (this.connection === null) return null;
		const seen = firstEvents(this.connection.seen, FIRST_PART);
		const wire = wireOf(seen);
		return { seen, wire, rows: wholeRows(this.connection, seen, wire) };
	});
	readonly #part: ShownPart | null = $derived(
		this.#longer !== null && this.#longer.of === this.connection ? this.#longer : this.#first,
	);
	/** Holds the part of the connection that the time line shows. */
	readonly shown: SeenConnection | null = $derived(this.#part?.seen ?? null);
	readonly wire: Wire | null = $derived(this.#part?.wire ?? null);
	readonly rows: readonly ConnectionRow[] = $derived(this.#part?.rows ?? []);
	/** Says whether more of the connection is being read. */
	readonly reading: boolean = $derived(this.#reading !== null && this.#reading === this.connection);

	/** Returns the index of the connection in front. */
	get at(): number {
		return Math.max(0, Math.min(this.#at, this.#connections().length - 1));
	}
	/** Returns the number of events that the time line does not show. */
	get hidden(): number {
		const all = this.connection?.seen.transcript.length ?? 0;
		return all - (this.shown?.transcript.length ?? 0);
	}
	/** Returns the index of the chosen row, or null for none. */
	get row(): number | null {
		return this.#row;
	}
	/** Returns the places in the pieces of the chosen row, or null if none is chosen. */
	get places(): readonly LitPlace[] | null {
		const { connection, shown } = this;
		const row = this.#row === null ? undefined : this.rows[this.#row];
		return row && connection && shown ? rowPlaces(row, shown, connection.piece) : null;
	}

	chooseConnection(index: number): void {
		this.#at = index;
		this.#row = null;
		this.#longer = null;
		this.#requests++;
		this.#reading = null;
	}

	/** Reads more of a long connection, in parts between which the page can draw. */
	async showMore(): Promise<void> {
		const { connection } = this;
		if (connection === null || this.reading) return;
		const { events, bytes } = this.#longer?.of === connection ? this.#longer.most : FIRST_PART;
		await this.#read(connection, { events: events * 4, bytes: bytes * 4 });
	}

	chooseRow(index: number | null): void {
		this.#row = index;
	}

	/** Chooses the row that a part of a piece shows. The result is false if no connection shows it. */
	async chooseAt(piece: number, part: PieceRange): Promise<boolean> {
		const connections = this.#connections();
		const inOrder = [this.at, ...connections.keys()];
		const isIt = (range: PieceRange | null) => range !== null && rangesMeet(range, part);
		for (const index of inOrder) {
			const one = connections[index];
			if (one?.piece !== piece) continue;
			const first = one.seen.ranges.findIndex(isIt);
			if (first < 0) continue;
			if (index !== this.at) this.chooseConnection(index);
			if (!this.shown?.ranges.some(isIt)) {
				const isRead = await this.#read(one, { events: first + 1, bytes: Infinity });
				if (!isRead) return true;
			}
			const event = this.shown?.ranges.findIndex(isIt) ?? -1;
			const row = this.rows.findIndex(
				({ events: [begin, end], content }) =>
					content.type !== 'silence' && begin <= event && event <= end,
			);
			if (row >= 0) this.chooseRow(row);
			return row >= 0;
		}
		return false;
	}

	/**
	 * Reads more of a connection. The result is false if another request came in between, or the connection is not
	 * in front any more.
	 */
	async #read(of: CaseConnection, most: FirstPart): Promise<boolean> {
		const request = ++this.#requests;
		this.#reading = of;
		const isWanted = () => request === this.#requests && this.connection === of;
		const seen = firstEvents(of.seen, most);
		const steps = wireInSteps(seen);
		for (;;) {
			await new Promise<void>(afterOthers);
			if (!isWanted()) return false;
			const step = steps.next();
			if (step.done !== true) continue;
			await new Promise<void>(afterOthers);
			if (!isWanted()) return false;
			const wire = step.value;
			this.#longer = { of, most, seen, wire, rows: wholeRows(of, seen, wire) };
			this.#reading = null;
			return true;
		}
	}
}

/** Returns the rows of a part. Where the time line is cut, the beginning of a frame says nothing. */
function wholeRows(
	of: CaseConnection,
	seen: SeenConnection,
	wire: Wire | null,
): readonly ConnectionRow[] {
	const rows = connectionRows(seen, wire);
	if (seen.transcript.length === of.seen.transcript.length) return rows;
	return rows.filter(({ content }) => content.type !== 'rest');
}
