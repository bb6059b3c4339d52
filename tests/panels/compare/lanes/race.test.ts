import { expect, test } from 'vitest';
import { CompareLab } from '../../../../src/panels/compare/compare-lab.svelte.ts';
import { drawnLanes } from '../../../../src/panels/compare/drawn-lanes.ts';
import { Race, busyTimes, later } from '../../../../src/panels/compare/lanes/race.svelte.ts';

const way = (leftMs: number, arrivesMs: number) => ({ leftMs, arrivesMs });

test('times in which something travels are joined, and a way without length is none', () => {
	const ways = [way(100, 140), way(0, 40), way(30, 70), way(200, 200), way(70, 90)];
	expect(busyTimes(ways, 1000)).toEqual([
		[0, 90],
		[100, 140],
	]);
	// On an overloaded link a message is on its way for minutes.
	expect(busyTimes([way(0, 60_000)], 240)).toEqual([[0, 240]]);
});

test('time is slow while something travels, and fast in between, however it is cut into ticks', () => {
	const scene = { busy: [[100, 140]] as const, slow: 40 / 1500, fast: 2 };
	expect(later(scene, 0, 50)).toBe(100);
	expect(later(scene, 100, 750)).toBeCloseTo(120, 9);
	expect(later(scene, 100, 1500)).toBeCloseTo(140, 9);
	expect(later(scene, 0, 50 + 1500 + 10)).toBeCloseTo(160, 9);
	let nowMs = 0;
	for (let ms = 0; ms < 1560; ms += 13) nowMs = later(scene, nowMs, 13);
	expect(nowMs).toBeCloseTo(160, 6);
});

/** Plays the lanes of an address for some seconds of the reader, and returns what was seen at each tick. */
function played(address: string, still = false) {
	const lab = new CompareLab();
	lab.open(new URLSearchParams(address));
	const drawn = drawnLanes(lab.computed);
	const race = new Race();
	race.still = still;
	race.start(drawn, ['short-polling', 'long-polling', 'websocket']);
	const seen = [];
	for (let ms = 0; ms < 20_000; ms += 25) {
		race.tick(25);
		seen.push({
			nowMs: race.nowMs,
			polling: race.capsules('short-polling'),
			long: race.capsules('long-polling'),
			websocket: race.capsules('websocket'),
			waiting: race.waiting('short-polling'),
		});
	}
	return { race, drawn, seen };
}

test('all lanes show one moment: a capsule is where the simulation has it, and nothing comes before it left', () => {
	const { seen } = played('build=chat');
	for (const { nowMs, polling, long, websocket } of seen) {
		for (const { leftMs, arrivesMs, goneMs, at } of [...polling, ...long, ...websocket]) {
			expect(leftMs).toBeLessThanOrEqual(nowMs);
			expect(goneMs).toBeGreaterThan(nowMs);
			expect(at).toBeCloseTo(Math.min(1, (nowMs - leftMs) / (arrivesMs - leftMs)), 9);
		}
	}
	// A crossing can be followed: half a round trip of 80 ms takes a second and a half.
	const crossing = seen.filter(({ polling }) => polling.some(({ id }) => id === 'nothing 1'));
	expect(25 * crossing.length).toBeGreaterThan(1400);
	expect(25 * crossing.length).toBeLessThan(1600);
});

test('within a quarter of a minute a chat shows a message of its own, and one that waits for the next poll', () => {
	const { seen } = played('build=chat');
	const own = seen.filter(({ websocket }) => websocket.some(({ kind }) => kind === 'own'));
	expect(own.length).toBeGreaterThan(0);
	expect(Math.max(...seen.map(({ waiting }) => waiting?.waitedMs ?? 0))).toBeGreaterThan(100);
});

test('where nothing may move, capsules stand at the start, in the middle and at the end', () => {
	const { seen } = played('build=chat', true);
	const places = seen.flatMap(({ polling, websocket }) => [...polling, ...websocket]);
	expect(new Set(places.map(({ at }) => at))).toEqual(new Set([0, 0.5, 1]));
});

test('a pause keeps everything in its place, and at the end the lanes begin again', () => {
	const { race } = played('build=game');
	race.playing = false;
	const { nowMs } = race;
	race.tick(100);
	expect(race.nowMs).toBe(nowMs);
	race.playing = true;
	let before = nowMs;
	let again = false;
	for (let ms = 0; ms < 120_000 && !again; ms += 100) {
		race.tick(100);
		again = race.nowMs < before;
		before = race.nowMs;
	}
	expect(again).toBe(true);
});

test.each(['rtt=0', 'rate=10000&poll=1', 'process=list&times=0', 'poll=31536000000&rate=0.000001'])(
	'any setting plays: %s',
	(address) => {
		const { seen } = played(address);
		expect(seen.every(({ nowMs }) => Number.isFinite(nowMs))).toBe(true);
		expect(seen.every(({ polling }) => polling.every(({ at }) => at >= 0 && at <= 1))).toBe(true);
	},
);
