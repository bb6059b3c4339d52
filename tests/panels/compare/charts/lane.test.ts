import { describe, expect, test } from 'vitest';
import { dotsPath, roundPaths } from '../../../../src/panels/compare/charts/lane-geometry.ts';
import { laneLayout } from '../../../../src/panels/compare/charts/lane-layout.ts';
import {
	heldMs,
	roundKind,
	roundsInView,
	waitsAtResponse,
} from '../../../../src/panels/compare/charts/lane.ts';
import { defaultLanes } from './default-data.ts';

const poll = { askedMs: 100, respondedMs: 150, receivedMs: 200, first: 0, count: 2 };
const empty = { ...poll, count: 0 };
const held = { ...poll, respondedMs: 400, receivedMs: 450 };
const push = { ...poll, askedMs: null };
const heartbeat = { ...push, count: 0 };
const space = { fromX: 10, toX: 50, x: (ms: number) => ms / 10, clientY: 10, serverY: 50 };

describe('a round', () => {
	test('brings messages, nothing, or is a heartbeat', () => {
		expect([poll, empty, push, heartbeat].map(roundKind)).toEqual([
			'messages',
			'empty',
			'messages',
			'heartbeat',
		]);
	});

	test('is held from the request’s arrival to the answer', () => {
		expect([poll, held, push].map((round) => heldMs(round, 50))).toEqual([0, 250, 0]);
		// 0.8 − (0.7 + 0.1) is not 0.
		expect(heldMs({ ...poll, askedMs: 0.7, respondedMs: 0.8 }, 0.1)).toBe(0);
	});

	test('knows how long each message waited for its answer', () => {
		expect(waitsAtResponse({ ...poll, first: 1 }, [0, 20, 110, 300])).toEqual([130, 40]);
	});
});

describe('the paths of a round', () => {
	test('go down at the request, along the server while it is held, and up', () => {
		const paths = roundPaths(held, 50, space);
		expect(paths.request).toBe('M10 10L15 50');
		expect(paths.held).toBe('M15 50L40 50');
		expect(paths.response).toMatch(/^M40 50L45 10M/);
		expect(paths.whole).toBe('M10 10L15 50L40 50L45 10');
	});

	test('only go up for a push', () => {
		expect(roundPaths(push, 50, space)).toMatchObject({
			request: null,
			held: null,
			whole: 'M15 50L20 10',
		});
	});

	test('have an arrow head if messages arrive', () => {
		expect(roundPaths(empty, 50, space).response).toBe('M15 50L20 10');
		expect(roundPaths(heartbeat, 50, space).response).toBe('M15 50L20 10');
		expect(roundPaths(push, 50, space).response).not.toBe('M15 50L20 10');
	});

	test('are drawn for a network without delay', () => {
		const instant = { ...poll, respondedMs: 100, receivedMs: 100 };
		expect(roundPaths(instant, 0, space).whole).toBe('M10 10L10 50L10 50L10 10');
		expect(roundPaths({ ...instant, count: 1 }, 0, { ...space, clientY: 50 }).response).not.toMatch(
			/NaN/,
		);
	});
});

describe('rounds in view', () => {
	const rounds = Array.from({ length: 200 }, (_, i) => ({
		askedMs: i * 10 - 50,
		respondedMs: i * 10 - 30,
		receivedMs: i * 10 - 10,
		first: 0,
		count: 0,
	}));

	test('are those of which something lies in the time', () => {
		const { shown, more } = roundsInView(rounds, 100, 80);
		expect(shown.map(({ index }) => index)).toEqual([
			1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15,
		]);
		expect(more).toBe(false);
	});

	test('are at most the requested number, and the result shows if there are more', () => {
		const { shown, more } = roundsInView(rounds, 5000, 80);
		expect(shown).toHaveLength(80);
		expect(more).toBe(true);
		expect(roundsInView(rounds.slice(0, 81), 5000, 80)).toMatchObject({ more: false });
	});
});

test('births are one path of dots, up to the end of the time', () => {
	expect(dotsPath([0, 20, 100, 101], 100, { x: space.x, y: 55 })).toBe(
		'M0 55h.01M2 55h.01M10 55h.01',
	);
});

test('names are beside the lanes, on narrow screens above them', () => {
	const { lanes } = defaultLanes();
	const wide = laneLayout(lanes, 900, 13);
	const narrow = laneLayout(lanes, 300, 13);
	expect(wide.left).toBeGreaterThan(100);
	expect(wide.noteY).toBeGreaterThan(wide.nameY);
	expect(narrow.left).toBeLessThan(10);
	expect(narrow.nameY).toBeLessThan(narrow.clientY);
	for (const layout of [wide, narrow]) {
		expect(layout.dotsY).toBeLessThan(layout.rowPx);
		expect(layout.axisY).toBe(5 * layout.rowPx);
	}
});
