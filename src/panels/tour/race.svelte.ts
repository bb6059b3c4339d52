// The race of scene `worth`: which capsules are on their way in the lanes of polling and of the WebSocket. The rounds are
// those that the engine simulates for the setting; only their way through the lane is stretched, so that it can be seen.
import { firstRounds } from '../../engine/compare/index.ts';
import type { Role } from '../../engine/role.ts';
import { bytesOnTheWay, settingOf } from './race.ts';

/** Holds how long a capsule crosses a lane, in milliseconds of the reader. */
export const LANE_MS = 1200;
/** Holds the least time between two capsules of a lane, in milliseconds of the reader. */
const LEAST_GAP_MS = 600;
/** Holds the length of a run, in milliseconds of the reader. */
const RUN_MS = 60_000;

export interface RaceCapsule {
	readonly id: number;
	readonly by: Role;
	readonly bytes: number;
	/** Counts the news in it. */
	readonly news: number;
	/** Says whether it is a request, which can bring no news. */
	readonly asks: boolean;
}

/** Describes a capsule and the times at which it starts and has arrived, in milliseconds of the reader. */
type Timed = RaceCapsule & { readonly startMs: number; readonly endMs: number };
type Lane = 'polling' | 'websocket';

interface Run {
	readonly speed: number;
	readonly capsules: Readonly<Record<Lane, readonly Timed[]>>;
	/** Lists when each piece of news is there. */
	readonly bornMs: readonly number[];
}

const NOTHING: Run = { speed: 1, capsules: { polling: [], websocket: [] }, bornMs: [] };

export class Race {
	#setting: readonly [newsEvery: number, pollEvery: number] = [1, 1];
	#seed = 0;
	#run: Run = $state.raw(NOTHING);
	#nowMs = $state(0);

	/** Says how much faster than life the time runs. */
	get speed(): number {
		return this.#run.speed;
	}

	/** Starts the race again from the beginning. */
	start(newsEvery: number, pollEvery: number): void {
		this.#setting = [newsEvery, pollEvery];
		this.#run = runOf(newsEvery, pollEvery, ++this.#seed);
		this.#nowMs = 0;
	}
	tick(ms: number): void {
		this.#nowMs += ms;
		if (this.#nowMs > RUN_MS) this.start(...this.#setting);
	}

	/** Lists the capsules on their way. */
	capsules(lane: Lane): readonly RaceCapsule[] {
		return this.#run.capsules[lane].filter(
			({ startMs, endMs }) => startMs <= this.#nowMs && this.#nowMs < endMs,
		);
	}
	/** Counts the news that wait at the server for the next poll. */
	get waiting(): number {
		const born = this.#run.bornMs.filter((ms) => ms <= this.#nowMs).length;
		const left = this.#run.capsules.polling.filter(({ startMs }) => startMs <= this.#nowMs);
		return Math.max(0, born - left.reduce((sum, { news }) => sum + news, 0));
	}
}

export function runOf(newsEvery: number, pollEvery: number, seed: number): Run {
	const setting = settingOf(newsEvery, pollEvery);
	const shortestMs = 1000 * Math.min(newsEvery, pollEvery);
	const speed = Math.max(1, Math.round(shortestMs / LEAST_GAP_MS));
	const options = { durationMs: RUN_MS * speed, seed };
	const polls = firstRounds('short-polling', setting, options);
	const pushes = firstRounds('websocket', setting, options);
	const bytes = bytesOnTheWay(setting);
	let ids = 0;
	const capsule = (by: Role, startMs: number, size: number, news: number, asks = false): Timed => ({
		id: ++ids,
		by,
		bytes: size,
		news,
		asks,
		startMs,
		endMs: startMs + LANE_MS,
	});
	return {
		speed,
		bornMs: polls.birthsMs.map((ms) => ms / speed),
		capsules: {
			// A request starts so early that it has crossed the lane when the server answers.
			polling: polls.rounds.flatMap(({ respondedMs, count }) => {
				const at = respondedMs / speed;
				return [
					capsule('client', at - LANE_MS, bytes.ask, 0, true),
					capsule('server', at, bytes.answer(count), count),
				];
			}),
			websocket: pushes.rounds.map(({ respondedMs, count }) =>
				capsule('server', respondedMs / speed, bytes.push(count), count),
			),
		},
	};
}
