// The play head: the time up to which the views show the conversation. It is moved, steps from entry to entry,
// or plays, in which case long silences (folds of the time scale) pass quickly.
import { entriesBy, type Timeline, type TimelineEntry } from '../../../engine/simulation/index.ts';
import { isStepped, SPEEDS, STEP_KINDS, type Speed, type StepKind } from './steps.ts';
import type { TimeScale } from './time-scale.ts';

/** `FOLD_PLAYS_MS` is the longest time in which one fold is played, `FOLDS_PLAY_MS` that for all folds together. */
const FOLD_PLAYS_MS = 1200;
const FOLDS_PLAY_MS = 12_000;

/** Is about the time in which the part outside the folds is played at reading pace, without the rests. */
const TALK_PLAYS_MS = 8_000;

/** At reading pace the longest silence runs as long as `LONGEST_SILENCE_MS`, shorter ones in proportion to it. */
const SILENCE_MS = 3_000;
const LONGEST_SILENCE_MS = 6_000;

/** Holds what is played. */
interface Played {
	readonly timeline: Timeline;
	/** Holds the time of the last entry, in milliseconds, and at least 1. */
	readonly endMs: number;
	readonly scale: TimeScale;
}

export class PlayHead {
	readonly #played: () => Played;
	#wanted = $state(0);
	#steps: StepKind = $state('all');
	/** Holds the chosen speed, or null for the pace of reading: playing rests at each event. */
	#speed: Speed | null = $state(null);
	/** Holds how long playing rests yet at the event that it has reached, in milliseconds of real time. */
	#restMs = 0;
	#playing = $state(false);
	/** Holds the time that the play head must not pass, or `Infinity` for none. */
	#limit = $state(Infinity);
	/** Holds the simulated time that playing has reached. In jumps, the play head stays at the last event before it. */
	#clock = 0;
	readonly #suitable: Speed = $derived.by(() => {
		const { scale, endMs } = this.#played();
		const folded = scale.folds.reduce((sum, { fromMs, toMs }) => sum + toMs - fromMs, 0);
		const talk = endMs - folded;
		return SPEEDS.find((speed) => talk / speed <= TALK_PLAYS_MS) ?? 100;
	});

	constructor(played: () => Played) {
		this.#played = played;
	}

	/** Returns the time of the play head, in milliseconds. */
	get at(): number {
		return Math.min(this.#wanted, this.#played().endMs);
	}
	/**
	 * Returns the time to which the play head was moved. It may lie behind the end while an older timeline is
	 * shown.
	 */
	get wanted(): number {
		return this.#wanted;
	}
	/** Returns whether the play head must not pass a time. */
	get held(): boolean {
		return this.#limit !== Infinity;
	}
	/** Returns whether the play head is at the beginning: no step back is possible. */
	get atStart(): boolean {
		return this.at <= 0;
	}
	/** Returns whether the play head is at the end of what can be played: no step forward is possible. */
	get atEnd(): boolean {
		return this.at >= Math.min(this.#played().endMs, this.#limit);
	}
	get playing(): boolean {
		return this.#playing;
	}
	get speed(): Speed | null {
		return this.#speed;
	}
	get steps(): StepKind {
		return this.#steps;
	}

	/** Keeps the play head from passing the time to which it was moved, or lets it go. */
	hold(held: boolean): void {
		this.#limit = held ? this.#wanted : Infinity;
	}

	/** Moves the play head to a time, within 0 to `endMs`. */
	moveTo(ms: number, endMs = this.#played().endMs): void {
		this.#wanted = Math.max(0, Math.min(endMs, ms, this.#limit));
		this.#clock = this.#wanted;
		this.#restMs = 0;
	}

	/** Stops playing and moves the play head. */
	rest(ms: number, endMs?: number): void {
		this.#playing = false;
		this.moveTo(ms, endMs);
	}

	/** Starts or stops playing. At the end of what can be played, playing starts from the beginning. */
	play(playing: boolean): void {
		if (playing) this.moveTo(this.atEnd ? 0 : this.at);
		this.#playing = playing;
	}

	/** Chooses a speed; with null, the pace of reading. */
	setSpeed(speed: number | null): void {
		this.#speed = speed === null ? null : (SPEEDS.find((one) => one === speed) ?? this.#speed);
		this.#restMs = 0;
	}

	/** Lets playing rest at the event that it has reached. */
	restFor(realMs: number): void {
		this.#restMs = realMs;
	}

	/**
	 * Moves the play head while the conversation plays. The play head glides, or jumps from event to event. Returns
	 * true if it has reached an event at which a reader rests (`restFor`).
	 * @param realMs the real time since the last call, in milliseconds
	 */
	advance(realMs: number, how: 'glides' | 'jumps' = 'glides'): boolean {
		if (this.#restMs > 0) {
			this.#restMs -= realMs;
			return false;
		}
		const { timeline, scale, endMs } = this.#played();
		const end = Math.min(endMs, this.#limit);
		const fold = scale.folds.find(({ toMs }) => this.#clock < toMs);
		const inside = fold !== undefined && fold.fromMs <= this.#clock;
		const reads = this.#speed === null;
		const chosen = this.#speed ?? this.#suitable;
		const speed = inside
			? Math.max(chosen, (fold.toMs - fold.fromMs) / this.#foldPlaysMs(fold.toMs - fold.fromMs))
			: chosen;
		const next = reads ? timeline.entries[entriesBy(timeline, this.#clock)]?.at : undefined;
		const border = fold === undefined ? end : inside ? fold.toMs : fold.fromMs;
		const until = Math.min(border, next ?? Infinity);
		const clock = Math.min(this.#clock + realMs * speed, until, end);
		const last = timeline.entries[entriesBy(timeline, clock) - 1];
		this.moveTo(how === 'glides' || clock >= end ? clock : (last?.at ?? 0));
		this.#clock = clock;
		if (clock >= end) this.#playing = false;
		return clock === next && this.#playing;
	}

	/** Returns how long a fold of this length plays, in milliseconds of real time. */
	#foldPlaysMs(ms: number): number {
		const { folds } = this.#played().scale;
		if (this.#speed !== null) return Math.min(FOLD_PLAYS_MS, FOLDS_PLAY_MS / folds.length);
		const longest = Math.max(...folds.map(({ fromMs, toMs }) => toMs - fromMs));
		return Math.max(SILENCE_MS, (LONGEST_SILENCE_MS * ms) / longest);
	}

	/** Chooses the entries at which `step` stops: all, those of one side, or only frames. */
	stepThrough(kind: StepKind): void {
		if (STEP_KINDS.includes(kind)) this.#steps = kind;
	}

	/** Moves the play head to the next or previous entry of the chosen kind; without one, to the end. */
	step(by: 1 | -1): void {
		const next = this.#nextEntry(by);
		this.rest(next?.at ?? (by > 0 ? this.#played().endMs : 0));
	}

	#nextEntry(by: 1 | -1): TimelineEntry | null {
		const { timeline } = this.#played();
		const { entries } = timeline;
		const reached = entriesBy(timeline, this.at);
		for (let i = by > 0 ? reached : reached - 1; i >= 0 && i < entries.length; i += by) {
			const entry = entries[i]!;
			// A step back goes to an earlier time, not to another entry at the same time.
			if (by < 0 && entry.at >= this.at) continue;
			if (isStepped(entry, this.#steps)) return entry;
		}
		return null;
	}
}
