// The model of a class hour with the tour: the plan, both clocks, the hands that were counted and which answers the class
// has seen. It has no timer: every clock is a function of a given time.
import { untrack } from 'svelte';
import { readStored, writeStored } from '../../../platform/storage.ts';
import { SCENES, type SceneId } from '../tour-document.ts';
import {
	freshHour,
	MOST,
	noHands,
	PLAN,
	QUESTIONS,
	readHourState,
	readPlan,
	type HourState,
	type Plan,
} from './hour-state.ts';

const PLAN_KEY = 'tour-plan';
const STATE_KEY = 'tour-hour';
const MINUTE_MS = 60_000;
/** Holds how late the hour may be before that is worth saying. */
const TOLERATED_MS = MINUTE_MS;
/** Holds the age from which a kept hour is another one, in milliseconds. */
const FORGOTTEN_MS = 4 * 60 * MINUTE_MS;

/** Holds what is read of a key. */
type Key = Pick<KeyboardEvent, 'key' | 'code' | 'shiftKey' | 'repeat'>;

export class Hour {
	readonly #clock: () => number;
	#listeners: readonly (() => void)[] = [];
	#state: HourState = $state.raw(freshHour('talk', PLAN));
	/** Says whether the window of the class has left Present. */
	classLeft = $state(false);

	/** @param clock returns the time in milliseconds since 1970 */
	constructor(clock: () => number = Date.now) {
		this.#clock = clock;
		// The plan stays for the next class. The hour itself only survives a reload.
		const kept = readHourState(parsed(readStored(STATE_KEY, 'tab')));
		const plan = readPlan(parsed(readStored(PLAN_KEY))) ?? PLAN;
		const begun = kept?.startedAt ?? null;
		const isThisHour = begun !== null && Math.abs(clock() - begun) < FORGOTTEN_MS;
		this.#state = kept && isThisHour ? kept : freshHour(kept?.scene ?? 'talk', plan);
	}

	get state(): HourState {
		return this.#state;
	}
	get scene(): SceneId {
		return this.#state.scene;
	}
	get plan(): Plan {
		return this.#state.plan;
	}
	/** Says whether the page after the last scene is in front. */
	get ended(): boolean {
		return this.#state.ended;
	}
	get started(): boolean {
		return this.#state.startedAt !== null;
	}
	/** Returns the hands for each answer of a scene. */
	votes(scene: SceneId): readonly number[] {
		return this.#state.votes[scene];
	}
	revealed(scene: SceneId): boolean {
		return this.#state.revealed[scene];
	}
	/** Returns the minutes of all scenes together. */
	get plannedMinutes(): number {
		return SCENES.reduce((sum, scene) => sum + this.plan.scenes[scene], 0);
	}

	/** Returns how long the hour has lasted, in milliseconds. */
	hourMs(now: number): number {
		return sinceMs(this.#state.startedAt, now);
	}
	/** Returns how long a scene was in front, in milliseconds. */
	sceneMs(now: number, scene: SceneId = this.scene): number {
		const { spentMs, sceneAt } = this.#state;
		return spentMs[scene] + (scene === this.scene ? sinceMs(sceneAt, now) : 0);
	}
	/**
	 * Returns by how much the hour would be too long if the rest took the planned time, in milliseconds. It is negative
	 * while there is time left.
	 */
	lateMs(now: number): number {
		const rest = SCENES.slice(SCENES.indexOf(this.scene)).reduce((sum, scene) => {
			const planned = this.plan.scenes[scene] * MINUTE_MS;
			return sum + Math.max(0, planned - this.sceneMs(now, scene));
		}, 0);
		return this.hourMs(now) + rest - this.plan.hour * MINUTE_MS;
	}
	/** Says whether the plan cannot be kept any more. */
	late(now: number): boolean {
		return this.lateMs(now) >= TOLERATED_MS;
	}

	/** Starts both clocks. An hour that runs goes on. */
	start(): void {
		if (!this.started) this.#put(startedHour(this.#state, this.#clock()));
	}
	/** Begins again: both clocks at 0, no hands, and no answer shown. */
	startAgain(): void {
		this.#put(startedHour(freshHour(this.scene, this.plan), this.#clock()));
	}
	/** Notes that another scene is in front. */
	enter(scene: SceneId): void {
		const { scene: before, spentMs, sceneAt } = this.#state;
		if (scene === before) return;
		const now = this.#clock();
		this.#put({
			...this.#state,
			scene,
			ended: false,
			...(sceneAt === null
				? {}
				: { sceneAt: now, spentMs: { ...spentMs, [before]: this.sceneMs(now) } }),
		});
	}

	/** Shows the page after the last scene, or the last scene again. */
	finish(ended: boolean): void {
		this.#put({ ...this.#state, ended });
	}

	/** Adds hands to an answer of the scene in front, counted from 0, or takes some away. */
	count(answer: number, by: 1 | -1): void {
		const { scene } = this;
		const hands = this.votes(scene)[answer];
		if (hands === undefined) return;
		const counted = Math.min(Math.max(0, hands + by), MOST.hands);
		this.#vote(this.votes(scene).map((one, i) => (i === answer ? counted : one)));
	}
	/** Forgets the hands of the scene in front, so that the class can vote again. */
	countAgain(): void {
		this.#vote(noHands(this.scene));
	}
	/** Shows the answer of the scene in front, or hides it again. */
	reveal(shown = true): void {
		this.start();
		this.#put({ ...this.#state, revealed: { ...this.#state.revealed, [this.scene]: shown } });
	}

	/** Gives a scene so many minutes. What is no whole number in range changes nothing. */
	planScene(scene: SceneId, minutes: number): void {
		this.#plan({ ...this.plan, scenes: { ...this.plan.scenes, [scene]: minutes } });
	}
	/** Says how many minutes the hour has. */
	planHour(minutes: number): void {
		this.#plan({ ...this.plan, hour: minutes });
	}

	/** Handles a key: 1–4 add a hand, with Shift they take one away, R shows the answer or hides it, S starts the clock. */
	key({ key, code, shiftKey, repeat }: Key): boolean {
		// After the last scene there is no question.
		if (this.ended) return false;
		const answer = Number(/^(?:Digit|Numpad)([1-4])$/.exec(code)?.[1] ?? 0) - 1;
		if (answer >= 0) {
			if (answer >= QUESTIONS[this.scene].answers) return false;
			if (!repeat) this.count(answer, shiftKey ? -1 : 1);
			return true;
		}
		// A keyboard of another script has no R, but the key is at the same place.
		const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : code.replace('Key', '').toLowerCase();
		if (shiftKey || (letter !== 'r' && letter !== 's')) return false;
		if (letter === 'r') this.reveal(!this.revealed(this.scene));
		else this.start();
		return true;
	}

	/** Takes the state of another window. */
	take(state: HourState): void {
		this.#state = state;
		this.#keep();
	}
	/** Calls a function after each change of this window, until the returned function is called. */
	onchange(listener: () => void): () => void {
		this.#listeners = [...this.#listeners, listener];
		return () => {
			this.#listeners = this.#listeners.filter((one) => one !== listener);
		};
	}

	#vote(hands: readonly number[]): void {
		this.start();
		this.#put({ ...this.#state, votes: { ...this.#state.votes, [this.scene]: hands } });
	}
	#plan(plan: Plan): void {
		const read = readPlan(plan);
		if (read) this.#put({ ...this.#state, plan: read });
	}
	#put(state: HourState): void {
		this.#state = state;
		this.#keep();
		for (const listener of this.#listeners) listener();
	}
	#keep(): void {
		writeStored(STATE_KEY, JSON.stringify(this.#state), 'tab');
		writeStored(PLAN_KEY, JSON.stringify(this.plan));
	}
}

function startedHour(state: HourState, now: number): HourState {
	return { ...state, startedAt: now, sceneAt: now };
}

function sinceMs(from: number | null, now: number): number {
	return from === null ? 0 : Math.max(0, now - from);
}

function parsed(text: string | null): unknown {
	try {
		return JSON.parse(text ?? 'null');
	} catch {
		return null;
	}
}

/** Calls a function with each other scene that comes in front, until the returned function is called. */
export function whenSceneChanges(
	lab: { readonly scene: SceneId },
	changed: (scene: SceneId) => void,
): () => void {
	return $effect.root(() => {
		$effect(() => {
			const { scene } = lab;
			untrack(() => {
				changed(scene);
			});
		});
	});
}
