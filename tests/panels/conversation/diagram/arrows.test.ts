import { expect, test } from 'vitest';
import {
	simulateScenario,
	unitsOf,
	type Scenario,
} from '../../../../src/engine/simulation/index.ts';
import { arrowsOf, inTransitAmong } from '../../../../src/panels/conversation/diagram/arrows.ts';
import { lifeLinesOf } from '../../../../src/panels/conversation/diagram/life-lines.ts';
import {
	client,
	network,
	on,
	scenario,
	server,
} from '../../../../src/panels/conversation/scenes/scene.ts';

function arrows(of: Scenario) {
	const timeline = simulateScenario(of);
	return arrowsOf(timeline, unitsOf(timeline)).filter(
		({ unit }) => unit.kind === 'frame' || unit.kind === 'head',
	);
}

const close = client(on('message'), { type: 'close', code: 1000 });

test('each way leads from node to node, sloping with the latency', () => {
	const found = arrows(scenario([server(120, { type: 'text', text: 'Hi' }), close]));
	expect(found.map(({ from, to, departs, ends }) => [from, to, departs, ends])).toEqual([
		[0, 1, 50, 75],
		[1, 0, 75, 100],
		[1, 0, 120, 145],
		[0, 1, 145, 170],
		[1, 0, 170, 195],
	]);
	expect(found.every(({ fate, changed }) => fate === 'came' && !changed)).toBe(true);
});

test('with a box every hop has its own arrows', () => {
	const found = arrows(scenario([close], { boxes: [{ kind: 'caching' }] }));
	expect(new Set(found.map(({ from, to }) => `${String(from)}${String(to)}`))).toEqual(
		new Set(['01', '12', '21', '10']),
	);
});

test('a lost copy leaves when the first did, and the one that comes leaves a time-out later', () => {
	const found = arrows(
		scenario([
			server(120, { type: 'text', text: 'Hi' }),
			network(130, { type: 'lose', from: 'server' }),
			server(140, { type: 'text', text: 'you' }),
		]),
	);
	const [first, second] = found.filter(({ unit }) => unit.kind === 'frame');
	expect(first!.legs).toEqual([
		{ departs: 120, lost: [120], sent: 320, ends: 345, waitsUntil: null },
	]);
	// RFC 9293 §3.4: what is behind it is there, and waits.
	expect(second!.legs).toEqual([{ departs: 140, lost: [], sent: 140, ends: 165, waitsUntil: 345 }]);
});

test('changed bytes are marked, and so are bytes that no end receives', () => {
	const [, , frame] = arrows(
		scenario([
			server(120, { type: 'text', text: 'Hi' }),
			network(130, { type: 'change', from: 'server', offset: 131, length: 1, hex: '6f' }),
		]),
	);
	expect(frame!.changed).toBe(true);
	const away = scenario([
		client(110, { type: 'text', text: 'Hi' }),
		server(115, { type: 'vanish' }),
	]);
	expect(arrows(away).at(-1)!.fate).not.toBe('came');
});

test('a unit in transit at a time has departed and has not arrived', () => {
	const timeline = simulateScenario(
		scenario(
			[
				...[120, 121, 122, 160].map((at) => server(at, { type: 'text', text: String(at) })),
				client(130, { type: 'bulk', bytes: 20_000, times: 2 }),
			],
			{ link: { bitsPerSecond: 1_000_000 } },
		),
	);
	const all = arrowsOf(timeline, unitsOf(timeline));
	const inTransit = inTransitAmong(all);
	for (let ms = 0; ms < 600; ms += 7) {
		const found = inTransit(ms).map(({ index }) => index);
		const truth = all.filter(({ departs, ends }) => departs <= ms && ms < ends);
		expect(found.toSorted((a, b) => a - b)).toEqual(truth.map(({ index }) => index));
	}
});

test('life lines carry the states from when to when', () => {
	const timeline = simulateScenario(scenario([server(120, { type: 'text', text: 'Hi' }), close]));
	const [page, program] = lifeLinesOf(timeline, 300).map((spells) =>
		spells.map(({ state, from, to }) => [state, from, to]),
	);
	expect(page).toEqual([
		['CONNECTING', 0, 100],
		['OPEN', 100, 145],
		['CLOSING', 145, 195],
		['CLOSED', 195, 300],
	]);
	expect(program!.map(([state]) => state)).toEqual([
		...['idle', 'CONNECTING', 'OPEN', 'CLOSING', 'CLOSED'],
	]);
});
