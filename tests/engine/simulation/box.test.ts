import { describe, expect, test } from 'vitest';
import { latin1Bytes, latin1Text } from '../../../src/engine/bytes/index.ts';
import type { Box, Middlebox, Way } from '../../../src/engine/simulation/index.ts';
import {
	boxConnected,
	boxEnds,
	boxReceives,
	boxRefused,
	boxWakes,
	connectsAtOnce,
	isSilent,
	newBox,
	type BoxStep,
} from '../../../src/engine/simulation/box.ts';

const GET = 'GET / HTTP/1.1\r\nHost: a\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n';

/** Returns what the box passed on in each direction, its notes, and its last step. */
function given(
	setup: Middlebox,
	parts: readonly (readonly [Way, string])[],
	blind = false,
): { box: Box; up: string; down: string; notes: string[]; last: BoxStep } {
	let box = newBox(setup, 0);
	let [up, down] = ['', ''];
	const notes: string[] = [];
	let last!: BoxStep;
	for (const [i, [way, text]] of parts.entries()) {
		last = boxReceives(box, way, latin1Bytes(text), 10 * (i + 1), blind);
		box = last.box;
		up += latin1Text(last.up);
		down += latin1Text(last.down);
		notes.push(...last.notes.map(({ type }) => type));
	}
	return { box, up, down, notes, last };
}

describe('a forward proxy (RFC 9110 §9.3.6)', () => {
	const CONNECT = 'CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n';
	const proxy = (status: number) => ({ kind: 'forward-proxy', status }) as const;

	test('waits for CONNECT, responds when its own connection is established, then forwards everything', () => {
		const { box, up, down, notes } = given(proxy(200), [
			['up', CONNECT.slice(0, 9)],
			['up', `${CONNECT.slice(9)}early`],
			['up', '!\r\n\r\n'],
		]);
		expect([up, down, notes, connectsAtOnce(box)]).toEqual(['', '', ['tunnel-asked'], false]);
		const open = boxConnected(box);
		expect([latin1Text(open.up), latin1Text(open.down)]).toEqual([
			'early!\r\n\r\n',
			'HTTP/1.1 200 OK\r\n\r\n',
		]);
		expect(latin1Text(boxReceives(open.box, 'up', latin1Bytes(GET), 9).up)).toBe(GET);
		expect(boxConnected(open.box).notes).toEqual([]);
	});

	test('refuses with its status and ends, and sends 502 if its own connection fails', () => {
		const { down, last } = given(proxy(407), [['up', CONNECT]]);
		expect(down).toMatch(/^HTTP\/1.1 407 Proxy Authentication Required\r\n/);
		expect([last.ends, last.box.phase]).toEqual(['fin', 'gone']);
		const refused = boxRefused(given(proxy(200), [['up', CONNECT]]).box);
		expect(latin1Text(refused.down)).toMatch(/^HTTP\/1.1 502 /);
	});
});

describe('a reverse proxy (RFC 9110 §7.6.1)', () => {
	const proxy = (upgrades: boolean) => ({ kind: 'reverse-proxy', upgrades, idleMs: null }) as const;

	test('without support for upgrades removes the two fields of the first head, and nothing else', () => {
		const { up, notes } = given(proxy(false), [
			['up', GET.slice(0, 40)],
			['up', `${GET.slice(40)}rest`],
			['up', GET],
		]);
		expect([up, notes]).toEqual([
			`GET / HTTP/1.1\r\nHost: a\r\n\r\nrest${GET}`,
			['fields-removed'],
		]);
	});

	test.each([
		['told about them', proxy(true), false],
		['under TLS', proxy(false), true],
	])('%s passes all on', (_, setup, blind) => {
		expect(
			given(
				setup,
				[
					['up', GET],
					['down', 'x'],
				],
				blind,
			),
		).toMatchObject({ up: GET, down: 'x', notes: [] });
	});
});

describe('a box that drops silent connections', () => {
	test.each(['reset', 'fin', 'silence'] as const)('%s', (ends) => {
		const setup = { kind: 'idle', afterMs: 100, ends } as const;
		const { box } = given(setup, [
			['up', 'a'],
			['down', 'b'],
		]);
		expect([newBox(setup, 7).wakeAt, box.wakeAt, isSilent(box)]).toEqual([107, 120, false]);
		const woken = boxWakes(box);
		expect([woken.ends, woken.notes, woken.box.phase]).toEqual([
			ends,
			[{ type: 'forgot', ends }],
			'gone',
		]);
		expect(boxReceives(woken.box, 'up', latin1Bytes('x'), 130).up).toHaveLength(0);
		expect(isSilent(woken.box)).toBe(ends === 'silence');
	});

	test('a reverse proxy’s time-out ends both sides with FIN', () => {
		const box = newBox({ kind: 'reverse-proxy', upgrades: true, idleMs: 60_000 }, 5);
		expect([box.wakeAt, boxWakes(box).ends]).toEqual([60_005, 'fin']);
	});
});

describe('one that keeps bytes', () => {
	const setup = { kind: 'buffering', bytes: 4, afterMs: 50 } as const;

	test('until there are enough', () => {
		const { box, up, notes } = given(setup, [
			['up', 'ab'],
			['up', 'c'],
			['up', 'de'],
			['up', 'f'],
		]);
		expect([up, notes, box.kept.up.length]).toEqual(['abcde', ['kept', 'kept', 'kept'], 1]);
		expect(
			given(setup, [
				['up', 'ab'],
				['up', 'cd'],
			]).box.wakeAt,
		).toBeNull();
	});

	test('or until their time has come, or the side has ended', () => {
		const { box } = given(setup, [
			['up', 'ab'],
			['down', 'x'],
		]);
		expect(box.wakeAt).toBe(60);
		const woken = boxWakes(box);
		expect([latin1Text(woken.up), latin1Text(woken.down), woken.box.wakeAt]).toEqual([
			'ab',
			'x',
			null,
		]);
		const ended = boxEnds(box, 'up');
		expect([latin1Text(ended.bytes), ended.box.kept.up.length, ended.box.kept.down.length]).toEqual(
			['ab', 0, 1],
		);
		expect(given({ ...setup, afterMs: null }, [['up', 'ab']]).box.wakeAt).toBeNull();
	});
});

describe('a box that fragments messages differently', () => {
	const setup = { kind: 'recutting', bytes: null } as const;

	test('passes the heads, however they are cut, and joins fragments behind them', () => {
		const stream = `${GET}\x01\x01a\x80\x01b`;
		for (const cut of [1, GET.length - 1, GET.length, GET.length + 4]) {
			const { up, notes } = given(setup, [
				['up', stream.slice(0, cut)],
				['up', stream.slice(cut)],
			]);
			expect([up, notes]).toEqual([`${GET}\x81\x02ab`, ['recut']]);
		}
	});

	test('leaves all as it is once a message was too long for it', () => {
		const long = `\x01\x7e\x27\x10${'x'.repeat(10_000)}`;
		const { up, box } = given(setup, [
			['up', `${GET}${long}`],
			['up', '\x80\x01y'],
		]);
		expect([up, box.phase]).toEqual([`${GET}${long}\x80\x01y`, 'aside']);
	});
});

test('a cache keeps its answers for the next connection', () => {
	const cached = given({ kind: 'caching' }, [
		['up', 'GET /x HTTP/1.1\r\nHost: h\r\n\r\n'],
		['down', 'HTTP/1.1 200 OK\r\n\r\nbody'],
	]);
	const next = newBox({ kind: 'caching' }, 0, cached.box);
	expect([cached.notes, next.misreading.cache]).toEqual([
		['took-for-request', 'cached'],
		[{ url: 'http://h/x', body: 'body' }],
	]);
});
