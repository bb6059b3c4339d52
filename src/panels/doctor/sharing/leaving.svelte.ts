// What of the connection in front leaves the Doctor: in files, in programs, and in the addresses of other labs.
// Credentials are covered unless the person leaves them in. Payloads stay unless the person covers them.
import type { Wire } from '../../../engine/observer/index.ts';
import { wireOf } from '../../../evidence/connection-rows.ts';
import { redactedConnection } from '../../../evidence/redaction/redact-connection.ts';
import type { RedactedCounts, RedactedKind } from '../../../evidence/redaction/redaction.ts';
import type { SeenConnection } from '../../../evidence/piece.ts';
import {
	ALL_COVERED,
	credentialsIn,
	leftInBy,
	PAYLOADS_LEFT_IN,
	type LeavingChoice,
} from './left-in.ts';

interface OwnChoice extends LeavingChoice {
	/** Holds the connection that the choice is about, as it was read. The choice does not hold for another one. */
	readonly of: SeenConnection | null;
}

const NO_CHOICE: OwnChoice = { of: null, credentials: false, payloads: true };

export class Leaving {
	readonly #front: () => SeenConnection | null;
	readonly #beginning: () => SeenConnection | null;
	readonly #wireOfBeginning: () => Wire | null;
	#choice: OwnChoice = $state.raw(NO_CHOICE);

	/**
	 * Joins the choice to the connection in front.
	 * @param front gives the connection in front, as it was read
	 * @param beginning gives the part of it that the time line shows
	 * @param wireOfBeginning gives the bytes of this part
	 */
	constructor(
		front: () => SeenConnection | null,
		beginning: () => SeenConnection | null,
		wireOfBeginning: () => Wire | null,
	) {
		this.#front = front;
		this.#beginning = beginning;
		this.#wireOfBeginning = wireOfBeginning;
	}

	readonly #chosen: OwnChoice = $derived.by(() =>
		this.#choice.of === this.#front() ? this.#choice : NO_CHOICE,
	);
	/** Counts what can be covered in the connection's beginning, by kind. */
	readonly counts: RedactedCounts | null = $derived.by(() => {
		const beginning = this.#beginning();
		return beginning && redactedConnection(beginning, ALL_COVERED, this.#wireOfBeginning()).counts;
	});
	readonly leftIn: ReadonlySet<RedactedKind> = $derived(leftInBy(this.#chosen));
	/**
	 * Says whether there is nothing to cover, as in most connections. A long connection is then not read a second
	 * time.
	 */
	readonly #leavesAsItIs: boolean = $derived.by(
		() => this.credentials === 0 && !this.coversPayloads,
	);
	/** Holds the connection's beginning as it leaves the Doctor. */
	readonly connection: SeenConnection | null = $derived.by(() => {
		const beginning = this.#beginning();
		if (beginning === null || this.#leavesAsItIs) return beginning;
		return redactedConnection(beginning, this.leftIn, this.#wireOfBeginning()).connection;
	});
	readonly wire: Wire | null = $derived.by(() =>
		this.#leavesAsItIs ? this.#wireOfBeginning() : this.connection && wireOf(this.connection),
	);

	get credentials(): number {
		return this.counts === null ? 0 : credentialsIn(this.counts);
	}
	get leavesCredentials(): boolean {
		return this.#chosen.credentials;
	}
	get coversPayloads(): boolean {
		return !this.#chosen.payloads;
	}

	leaveCredentials(credentials: boolean): void {
		this.#choice = { ...this.#chosen, of: this.#front(), credentials };
	}

	coverPayloads(covered: boolean): void {
		this.#choice = { ...this.#chosen, of: this.#front(), payloads: !covered };
	}

	/** Returns what is left in of a connection, which may be another than the one in front. */
	leftInOf(asRead: SeenConnection): ReadonlySet<RedactedKind> {
		return asRead === this.#front() ? this.leftIn : PAYLOADS_LEFT_IN;
	}
}
