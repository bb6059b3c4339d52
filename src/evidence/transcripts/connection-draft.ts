// Holds a connection while its transcript is read.
import type { Transcript, TranscriptAction } from '../../engine/observer/index.ts';
import type { PieceRange } from '../piece-range.ts';
import { NOTHING_PASSED, type SeenConnection, type Unseen } from '../piece.ts';

export class ConnectionDraft {
	name = '';
	readonly unseen = new Set<Unseen>();
	readonly #program: string;
	readonly #events: Transcript[number][] = [];
	readonly #done = new Set<TranscriptAction['type']>();
	readonly #ranges: (PieceRange | null)[] = [];

	constructor(program: string) {
		this.#program = program;
	}

	/** Adds an action; events of tools that show no times are all at 0. */
	add(action: TranscriptAction, range: PieceRange | null, at: number | null): void {
		const last = this.#events.at(-1)?.at ?? 0;
		if (at === null) this.unseen.add('times');
		this.#done.add(action.type);
		this.#events.push({ ...action, at: Math.max(last, at ?? last) });
		this.#ranges.push(range && { from: range.from, to: range.to });
	}

	has(type: TranscriptAction['type']): boolean {
		return this.#done.has(type);
	}

	get isEmpty(): boolean {
		return this.#events.length === 0;
	}

	seen(): SeenConnection {
		const ended = (['fin', 'reset', 'lost', 'show'] as const).some((type) => this.has(type));
		if (!ended) this.unseen.add('end');
		return {
			name: this.name,
			transcript: this.#events,
			ranges: this.#ranges,
			unseen: [...this.unseen],
			assumed: [],
			passedOver: NOTHING_PASSED,
			program: this.#program,
		};
	}
}
