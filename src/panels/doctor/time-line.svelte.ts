// The time line of the Doctor: one connection of the case is in front, its rows are read as far as they are shown,
// and one of them may be chosen.
import type { Wire } from '../../engine/index.ts';
import type { Case, CaseConnection } from '../../evidence/case.ts';
import {
	connectionRows,
	firstEvents,
	FIRST_PART,
	wireOf,
	type ConnectionRow,
} from '../../evidence/connection-rows.ts';
import type { PieceRange } from '../../evidence/piece-range.ts';
import type { SeenConnection } from '../../evidence/piece.ts';
import { rangesMeet, rowPlaces, type LitPlace } from './lit-places.ts';

export class TimeLine {
	readonly #connections: () => Case['connections'];
	#at = $state(0);
	/** The time line shows so much. */
	#most = $state.raw(FIRST_PART);
	#row: number | null = $state(null);

	/** @param connections gives the connections of the case */
	constructor(connections: () => Case['connections']) {
		this.#connections = connections;
	}

	/** The connection in front; null if the case has none. */
	readonly connection: CaseConnection | null = $derived.by(
		() => this.#connections()[this.at] ?? null,
	);
	/** The part of it that the time line shows. */
	readonly shown: SeenConnection | null = $derived(
		this.connection && firstEvents(this.connection.seen, this.#most),
	);
	readonly wire: Wire | null = $derived(this.shown && wireOf(this.shown));
	readonly rows: readonly ConnectionRow[] = $derived(
		this.shown ? connectionRows(this.shown, this.wire).filter((row) => this.#isWhole(row)) : [],
	);

	/** The index of the connection in front. */
	get at(): number {
		return Math.max(0, Math.min(this.#at, this.#connections().length - 1));
	}
	/** The number of events that the time line does not show. */
	get hidden(): number {
		const all = this.connection?.seen.transcript.length ?? 0;
		return all - (this.shown?.transcript.length ?? 0);
	}
	/** The index of the chosen row; null for none. */
	get row(): number | null {
		return this.#row;
	}
	/** The places in the pieces of the chosen row; null if none is chosen. */
	get places(): readonly LitPlace[] | null {
		const { connection, shown } = this;
		const row = this.#row === null ? undefined : this.rows[this.#row];
		return row && connection && shown ? rowPlaces(row, shown, connection.piece) : null;
	}

	chooseConnection(index: number): void {
		this.#at = index;
		this.#row = null;
		this.#most = FIRST_PART;
	}

	/** Reads more of a long connection. */
	showMore(): void {
		this.#most = { events: this.#most.events * 4, bytes: this.#most.bytes * 4 };
	}

	chooseRow(index: number | null): void {
		this.#row = index;
	}

	/** Chooses the row that a part of a piece shows. Returns false if no connection shows it. */
	chooseAt(piece: number, part: PieceRange): boolean {
		const connections = this.#connections();
		const inOrder = [this.at, ...connections.keys()];
		for (const index of inOrder) {
			const one = connections[index];
			if (one?.piece !== piece) continue;
			const isIt = (range: PieceRange | null) => range !== null && rangesMeet(range, part);
			if (!one.seen.ranges.some(isIt)) continue;
			if (index !== this.at) this.chooseConnection(index);
			while (this.hidden > 0 && !this.shown?.ranges.some(isIt)) this.showMore();
			const event = this.shown?.ranges.findIndex(isIt) ?? -1;
			const row = this.rows.findIndex(
				({ events: [first, last], content }) =>
					content.type !== 'silence' && first <= event && event <= last,
			);
			if (row >= 0) this.chooseRow(row);
			return row >= 0;
		}
		return false;
	}

	/** Where the time line is cut, the beginning of a frame says nothing. */
	#isWhole({ content }: ConnectionRow): boolean {
		return this.hidden === 0 || content.type !== 'rest';
	}
}
