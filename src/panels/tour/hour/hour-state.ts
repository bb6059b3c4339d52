// The state of a class hour as plain data, and how it is read when it comes from storage or from another window.
import { isRecord, ownValue } from '../../../engine/own-value.ts';
import { SCENES, type SceneId } from '../tour-document.ts';

type PerScene<Value> = Readonly<Record<SceneId, Value>>;

/** Holds how many answers each question has, and which of them is right, from 0. The words are in `strings/`. */
export const QUESTIONS = {
	talk: { answers: 3, right: 2 },
	open: { answers: 4, right: 1 },
	key: { answers: 4, right: 3 },
	frame: { answers: 4, right: 0 },
	flip: { answers: 4, right: 2 },
	mask: { answers: 4, right: 1 },
	silence: { answers: 4, right: 3 },
	goodbye: { answers: 4, right: 0 },
	worth: { answers: 3, right: 1 },
} as const satisfies PerScene<{ readonly answers: number; readonly right: number }>;

/** Limits what a teacher can plan and count. */
export const MOST = { hands: 999, sceneMinutes: 90, hourMinutes: 240 } as const;

/** Holds how long the hour is and how long each scene shall take, in minutes. */
export interface Plan {
	readonly hour: number;
	readonly scenes: PerScene<number>;
}

export interface HourState {
	/** Holds when the hour began, in milliseconds since 1970, or null before. */
	readonly startedAt: number | null;
	readonly scene: SceneId;
	/** Holds when the scene in front came, or null before the hour. */
	readonly sceneAt: number | null;
	/** Holds the time that each scene took before, in milliseconds. A teacher can come back to one. */
	readonly spentMs: PerScene<number>;
	readonly plan: Plan;
	/** Holds the hands for each answer. */
	readonly votes: PerScene<readonly number[]>;
	/** Says whether the class has seen the answer. */
	readonly revealed: PerScene<boolean>;
	/** Says whether the page after the last scene is in front. */
	readonly ended: boolean;
}

export const PLAN: Plan = {
	hour: 45,
	scenes: {
		talk: 4,
		open: 6,
		key: 5,
		frame: 5,
		flip: 6,
		mask: 6,
		silence: 5,
		goodbye: 4,
		worth: 4,
	},
};

/** Returns the state before an hour. */
export function freshHour(scene: SceneId, plan: Plan): HourState {
	return {
		startedAt: null,
		scene,
		sceneAt: null,
		spentMs: perScene(() => 0),
		plan,
		votes: perScene((one) => noHands(one)),
		revealed: perScene(() => false),
		ended: false,
	};
}

export function noHands(scene: SceneId): readonly number[] {
	return Array.from({ length: QUESTIONS[scene].answers }, () => 0);
}

function perScene<Value>(of: (scene: SceneId) => Value): PerScene<Value> {
	return Object.fromEntries(SCENES.map((scene) => [scene, of(scene)])) as PerScene<Value>;
}

/** Reads a plan from anywhere; null if any part of it is not readable. */
export function readPlan(value: unknown): Plan | null {
	if (!isRecord(value)) return null;
	const hour = wholeIn(ownValue(value, 'hour'), 1, MOST.hourMinutes);
	const scenes = readEach(ownValue(value, 'scenes'), (one) => wholeIn(one, 0, MOST.sceneMinutes));
	return hour === null || scenes === null ? null : { hour, scenes };
}

/** Reads a state from anywhere; null if any part of it is not readable. */
export function readHourState(value: unknown): HourState | null {
	if (!isRecord(value)) return null;
	const field = (name: keyof HourState) => ownValue(value, name);
	const scene = SCENES.find((one) => one === field('scene'));
	const startedAt = readTime(field('startedAt'));
	const sceneAt = readTime(field('sceneAt'));
	const plan = readPlan(field('plan'));
	const spentMs = readEach(field('spentMs'), (one) => wholeIn(one, 0, LATEST));
	const votes = readEach(field('votes'), readHands);
	const revealed = readEach(field('revealed'), (one) => (typeof one === 'boolean' ? one : null));
	if (!scene || startedAt === undefined || sceneAt === undefined) return null;
	if ((startedAt === null) !== (sceneAt === null)) return null;
	if (plan === null || spentMs === null || votes === null || revealed === null) return null;
	const ended = field('ended') === true;
	return { startedAt, scene, sceneAt, spentMs, plan, votes, revealed, ended };
}

/** Holds the latest time that a `Date` can hold. */
const LATEST = 8.64e15;

function wholeIn(value: unknown, least: number, most: number): number | null {
	return Number.isInteger(value) && Number(value) >= least && Number(value) <= most
		? Number(value)
		: null;
}

/** Returns undefined for what is neither a time nor null. */
function readTime(value: unknown): number | null | undefined {
	return value === null ? null : (wholeIn(value, 0, LATEST) ?? undefined);
}

function readHands(value: unknown, scene: SceneId): readonly number[] | null {
	if (!Array.isArray(value) || value.length !== QUESTIONS[scene].answers) return null;
	const hands = value.flatMap((one: unknown) => wholeIn(one, 0, MOST.hands) ?? []);
	return hands.length === value.length ? hands : null;
}

function readEach<Value>(
	value: unknown,
	read: (one: unknown, scene: SceneId) => Value | null,
): PerScene<Value> | null {
	if (!isRecord(value)) return null;
	const found = new Map<SceneId, Value>();
	for (const scene of SCENES) {
		const one = read(ownValue(value, scene), scene);
		if (one === null) return null;
		found.set(scene, one);
	}
	return Object.fromEntries(found) as PerScene<Value>;
}
