// The class hour: its clocks, its plan, the hands, its questions, and the two windows that follow each other.
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { latin1Bytes, latin1Text, readHex, type Bytes } from '../../../src/engine/bytes/index.ts';
import {
	acceptFor,
	DEFAULT_SERVER,
	offeredBy,
	readRequest,
	readResponse,
	respondToRequest,
} from '../../../src/engine/handshake/index.ts';
import { flippedBytes, messageFrame } from '../../../src/panels/tour/flipped.ts';
import { outcomeOf } from '../../../src/ui/stage/outcome.ts';
import { connectHour } from '../../../src/panels/tour/hour/hour-channel.ts';
import {
	freshHour,
	PLAN,
	QUESTIONS,
	readHourState,
	readPlan,
} from '../../../src/panels/tour/hour/hour-state.ts';
import { Hour } from '../../../src/panels/tour/hour/hour.svelte.ts';
import { sheetData, WEATHER } from '../../../src/panels/tour/hour/sheet.ts';
import { raceFigures } from '../../../src/panels/tour/race.ts';
import { hour as en } from '../../../src/panels/tour/strings/en/hour.ts';
import { hour as zhCN } from '../../../src/panels/tour/strings/zh-CN/hour.ts';
import { TourLab } from '../../../src/panels/tour/tour-lab.svelte.ts';
import { SAMPLE_KEY, SCENES, START, type SceneId } from '../../../src/panels/tour/tour-document.ts';

const MINUTE = 60_000;
const NOON = Date.UTC(2026, 0, 5, 12);

/** Holds the storage of a browser, since Node has none. */
class Storage {
	readonly items = new Map<string, string>();
	getItem = (key: string) => this.items.get(key) ?? null;
	setItem = (key: string, value: string) => void this.items.set(key, value);
}

let now = NOON;
const hourNow = () => new Hour(() => now);
const press = (hour: Hour, code: string, { shiftKey = false, key = '', repeat = false } = {}) =>
	hour.key({ code, key, shiftKey, repeat });

beforeEach(() => {
	now = NOON;
	vi.stubGlobal('localStorage', new Storage());
	vi.stubGlobal('sessionStorage', new Storage());
});
afterEach(() => {
	vi.unstubAllGlobals();
});

describe('the clocks', () => {
	test('stand at 0 until the hour starts, and a second start changes nothing', () => {
		const hour = hourNow();
		now += 5 * MINUTE;
		expect([hour.hourMs(now), hour.sceneMs(now), hour.started]).toEqual([0, 0, false]);
		hour.start();
		now += 2 * MINUTE;
		hour.start();
		expect([hour.hourMs(now), hour.sceneMs(now)]).toEqual([2 * MINUTE, 2 * MINUTE]);
	});

	test('a scene goes on where it was when the teacher comes back', () => {
		const hour = hourNow();
		hour.start();
		now += 3 * MINUTE;
		hour.enter('open');
		now += MINUTE;
		hour.enter('talk');
		now += MINUTE;
		expect(hour.sceneMs(now)).toBe(4 * MINUTE);
		expect(hour.sceneMs(now, 'open')).toBe(MINUTE);
		expect(hour.hourMs(now)).toBe(5 * MINUTE);
	});

	test('a clock that is set back shows 0 and no negative time', () => {
		const hour = hourNow();
		hour.start();
		expect(hour.hourMs(NOON - MINUTE)).toBe(0);
	});

	test('starting again sets both to 0 and forgets the hands', () => {
		const hour = hourNow();
		hour.count(0, 1);
		now += MINUTE;
		hour.reveal();
		hour.startAgain();
		expect([hour.hourMs(now), hour.sceneMs(now)]).toEqual([0, 0]);
		expect([hour.votes('talk'), hour.revealed('talk')]).toEqual([[0, 0, 0], false]);
	});
});

describe('the plan', () => {
	test('has 45 minutes for nine scenes', () => {
		expect(hourNow().plannedMinutes).toBe(45);
		expect(PLAN.hour).toBe(45);
	});

	test('cannot be kept when a scene takes a minute more than planned, and a shorter rest mends it', () => {
		const hour = hourNow();
		hour.start();
		now += 4 * MINUTE;
		expect([hour.lateMs(now), hour.late(now)]).toEqual([0, false]);
		now += MINUTE - 1;
		expect(hour.late(now)).toBe(false);
		now += 1;
		expect(hour.late(now)).toBe(true);
		hour.planScene('worth', 3);
		expect(hour.late(now)).toBe(false);
	});

	test('a scene that was skipped leaves time', () => {
		const hour = hourNow();
		hour.start();
		hour.enter('key');
		expect(hour.lateMs(now)).toBe(-10 * MINUTE);
	});

	test('is kept for the next class', () => {
		hourNow().planScene('flip', 9);
		hourNow().planHour(50);
		sessionStorage.setItem('websocket-101:tour-hour', 'null');
		expect(hourNow().plan).toEqual({ hour: 50, scenes: { ...PLAN.scenes, flip: 9 } });
	});

	test.each([Number.NaN, -1, 2.5, 1e9])('%d minutes change nothing', (minutes) => {
		const hour = hourNow();
		hour.planScene('flip', minutes);
		hour.planHour(minutes);
		expect(hour.plan).toEqual(PLAN);
	});
});

describe('what is kept', () => {
	test('a reload keeps the hour, and four hours later another one begins', () => {
		const hour = hourNow();
		hour.enter('flip');
		hour.count(2, 1);
		now += MINUTE;
		expect(hourNow().state).toEqual(hour.state);
		now += 4 * 60 * MINUTE;
		expect(hourNow().state).toEqual(freshHour('flip', PLAN));
	});

	test.each(['', '{', '{"startedAt":1}', '[]'])('%j in the storage changes nothing', (text) => {
		sessionStorage.setItem('websocket-101:tour-hour', text);
		localStorage.setItem('websocket-101:tour-plan', text);
		expect(hourNow().state).toEqual(freshHour('talk', PLAN));
	});

	test('without storage the hour works', () => {
		vi.stubGlobal('localStorage', undefined);
		vi.stubGlobal('sessionStorage', undefined);
		const hour = hourNow();
		hour.count(0, 1);
		expect(hour.votes('talk')).toEqual([1, 0, 0]);
	});
});

describe('keys', () => {
	test('1 to 4 add a hand, Shift takes one away, and there are never fewer than none', () => {
		const hour = hourNow();
		for (const code of ['Digit1', 'Digit3', 'Numpad3', 'Digit3'])
			expect(press(hour, code)).toBe(true);
		expect(hour.votes('talk')).toEqual([1, 0, 3]);
		for (let i = 0; i < 3; i++) press(hour, 'Digit1', { shiftKey: true, key: '!' });
		press(hour, 'Digit3', { shiftKey: true, key: '#' });
		expect(hour.votes('talk')).toEqual([0, 0, 2]);
	});

	test('an answer that the question does not have takes no key', () => {
		const hour = hourNow();
		expect(press(hour, 'Digit4')).toBe(false);
		expect(press(hour, 'Digit5')).toBe(false);
		hour.enter('flip');
		expect(press(hour, 'Digit4')).toBe(true);
		expect(hour.votes('flip')).toEqual([0, 0, 0, 1]);
	});

	test('a key that is held counts once', () => {
		const hour = hourNow();
		press(hour, 'Digit1');
		press(hour, 'Digit1', { repeat: true });
		expect(hour.votes('talk')).toEqual([1, 0, 0]);
	});

	test('R shows the answer of its scene only, on a Russian keyboard and with an input method, too', () => {
		for (const key of ['r', 'R', 'к', 'Process']) {
			const hour = hourNow();
			expect(press(hour, 'KeyR', { key })).toBe(true);
			expect([hour.revealed('talk'), hour.revealed('open')]).toEqual([true, false]);
			hour.reveal(false);
		}
	});

	test('S starts the clock, and so does the first hand', () => {
		const hour = hourNow();
		press(hour, 'KeyS', { key: 's' });
		expect(hour.started).toBe(true);
		sessionStorage.setItem('websocket-101:tour-hour', 'null');
		const other = hourNow();
		press(other, 'Digit2');
		expect(other.started).toBe(true);
	});

	test.each(['KeyQ', 'ArrowRight', 'Space'])('%s is left to others', (code) => {
		expect(press(hourNow(), code, { key: code === 'KeyQ' ? 'q' : code })).toBe(false);
	});
});

describe('the questions', () => {
	test.each(SCENES)(
		'%s has the same answers in both languages, and one of them is right',
		(scene) => {
			const { answers, right } = QUESTIONS[scene];
			expect(answers).toBeGreaterThanOrEqual(2);
			expect(right).toBeLessThan(answers);
			for (const words of [en, zhCN]) {
				const asked = words.questions[scene];
				expect(asked.answers).toHaveLength(answers);
				expect(new Set(asked.answers.map(({ text }) => text)).size).toBe(answers);
				for (const { ask } of asked.answers) expect(ask).toMatch(/[?？]”/);
			}
		},
	);

	const headBytes = (lines: readonly string[]) => latin1Bytes([...lines, '', ''].join('\r\n'));
	const readLines = (lines: readonly string[]) =>
		readRequest(headBytes(lines), { dialled: null, client: 'other' });

	test('open: without Upgrade the server answers, and nothing opens (RFC 6455 §4.2.1)', () => {
		const request = readLines(START.request.split('\n').filter((one) => !/^Upgrade/.test(one)));
		expect(respondToRequest(request, DEFAULT_SERVER).decision).toBe('refuse');
	});

	test('key: a client gives up when the key comes back unchanged (RFC 6455 §4.1)', () => {
		const request = readLines(START.request.split('\n'));
		const { bytes } = respondToRequest(request, DEFAULT_SERVER);
		const opens = (response: Bytes) =>
			readResponse(response, {
				key: request.key,
				offered: offeredBy(request),
				request,
				client: 'other',
			}).verdict === 'open';
		expect(opens(bytes)).toBe(true);
		const echoed = latin1Text(bytes).replace(acceptFor(SAMPLE_KEY), SAMPLE_KEY);
		expect(opens(latin1Bytes(echoed))).toBe(false);
	});

	test('flip: without MASK the server closes the connection (RFC 6455 §5.1)', () => {
		const frame = messageFrame(START.message, readHex(START.masking).bytes);
		expect(outcomeOf(flippedBytes(frame, 8))).toMatchObject({ type: 'failed', code: 1002 });
	});

	test('worth: for the weather, polling once a minute is fine', () => {
		expect(raceFigures(WEATHER.newsEvery, WEATHER.pollEvery).verdict).toBe('fine');
		expect(raceFigures(WEATHER.newsEvery, 1).verdict).toBe('vain');
	});
});

test('the answers of the worksheet', () => {
	const { xor, flippedByte, maskBit, silence, endings, worth, accept, parts } = sheetData();
	expect(accept).toBe('s3pPLMBiTxaQ9kYGzzhZRbK+xOo=');
	expect(parts.map(({ bytes }) => bytes.join(' '))).toEqual([
		'81',
		'85',
		'37 fa 21 3d',
		'7f 9f 4d 51 58',
	]);
	expect([maskBit, flippedByte]).toEqual([8, '05']);
	expect([xor.wire.hex, xor.key.hex, xor.text.hex, xor.letter]).toEqual(['7f', '37', '48', 'H']);
	expect(xor.text.bits.join('')).toBe('01001000');
	expect(silence).toEqual({ limit: 60, beat: 25, most: 25 });
	expect(endings).toEqual({ goodbye: 1000, cut: 1006, proxy: 1006 });
	expect(worth).toEqual({ waitS: 30, inTen: 1 });
});

describe('two windows', () => {
	/** Stands for the lab of a window. */
	class Lab {
		scene: SceneId;
		constructor(scene: SceneId) {
			this.scene = scene;
		}
		go(scene: SceneId) {
			this.scene = scene;
		}
		step() {
			return false;
		}
	}
	const ends: (() => void)[] = [];
	function openWindow(scene: SceneId, first: 'lab' | 'hour' = 'lab') {
		// Each window has a storage of its own, so that only the channel joins them.
		vi.stubGlobal('sessionStorage', new Storage());
		const hour = hourNow();
		const lab = new Lab(scene);
		const end = connectHour(hour, lab, first);
		ends.push(end);
		const close = () => {
			ends.splice(ends.indexOf(end), 1);
			end();
		};
		return { hour, lab, close };
	}
	afterEach(() => {
		for (const end of ends.splice(0)) end();
	});
	const settled = () => new Promise((resolve) => setTimeout(resolve, 30));

	test('a new window takes the hour of the open one, and not the other way round', async () => {
		const room = openWindow('flip');
		press(room.hour, 'Digit3');
		const notes = openWindow('talk', 'hour');
		await vi.waitFor(() => expect(notes.lab.scene).toBe('flip'));
		expect(notes.hour.state).toEqual(room.hour.state);
		expect(room.lab.scene).toBe('flip');
	});

	test('a class window that opens later keeps the scene of its address, and takes the hands', async () => {
		const notes = openWindow('talk', 'hour');
		press(notes.hour, 'Digit1');
		const room = openWindow('flip');
		await vi.waitFor(() => expect(notes.lab.scene).toBe('flip'));
		expect([room.lab.scene, room.hour.votes('talk')]).toEqual(['flip', [1, 0, 0]]);
		expect(room.hour.state).toEqual(notes.hour.state);
	});

	test('hands, answers, scenes and the plan go both ways', async () => {
		const room = openWindow('talk');
		const notes = openWindow('talk', 'hour');
		press(notes.hour, 'Digit1');
		await vi.waitFor(() => expect(room.hour.votes('talk')).toEqual([1, 0, 0]));
		press(room.hour, 'KeyR', { key: 'r' });
		await vi.waitFor(() => expect(notes.hour.revealed('talk')).toBe(true));
		notes.hour.planScene('mask', 8);
		notes.hour.enter('mask');
		await vi.waitFor(() => expect(room.lab.scene).toBe('mask'));
		expect(room.hour.plan.scenes.mask).toBe(8);
	});

	test('the presenter learns that the class window has left Present, and that it is back', async () => {
		const room = openWindow('talk');
		const notes = openWindow('talk', 'hour');
		await vi.waitFor(() => expect(notes.hour.state).toEqual(room.hour.state));
		room.close();
		await vi.waitFor(() => expect(notes.hour.classLeft).toBe(true));
		openWindow('talk');
		await vi.waitFor(() => expect(notes.hour.classLeft).toBe(false));
	});

	test('each works alone when the other is closed', async () => {
		const room = openWindow('talk');
		const notes = openWindow('talk', 'hour');
		notes.close();
		press(room.hour, 'Digit1');
		press(notes.hour, 'Digit2');
		await settled();
		expect(room.hour.votes('talk')).toEqual([1, 0, 0]);
		expect(notes.hour.votes('talk')).toEqual([0, 1, 0]);
	});

	test('works without BroadcastChannel', () => {
		vi.stubGlobal('BroadcastChannel', undefined);
		const { hour } = openWindow('key');
		press(hour, 'Digit1');
		expect([hour.scene, hour.votes('key')]).toEqual(['key', [1, 0, 0, 0]]);
	});

	test('what is no state changes nothing', async () => {
		const { hour, lab } = openWindow('talk');
		const before = hour.state;
		const state = JSON.parse(JSON.stringify(before)) as Record<string, unknown>;
		const other = new BroadcastChannel('websocket-101:tour-hour');
		for (const data of [
			null,
			'state',
			{ type: 'state' },
			{ type: 'state', state: null },
			{ type: 'state', state: { ...state, scene: 'constructor' } },
			{ type: 'state', state: { ...state, startedAt: 'now', sceneAt: 0 } },
			{ type: 'state', state: { ...state, startedAt: 5 } },
			{ type: 'state', state: { ...state, votes: { ...before.votes, talk: [1, 2, -3] } } },
			{ type: 'state', state: { ...state, votes: { ...before.votes, talk: [1, 2] } } },
			{ type: 'state', state: { ...state, revealed: { ...before.revealed, talk: 'yes' } } },
			{ type: 'state', state: { ...state, plan: { hour: 1e9, scenes: PLAN.scenes } } },
		])
			other.postMessage(data);
		await settled();
		other.close();
		expect(hour.state).toBe(before);
		expect(lab.scene).toBe('talk');
	});
});

test('a state and a plan are read as they were written', () => {
	const state = freshHour('mask', PLAN);
	expect(readHourState(JSON.parse(JSON.stringify(state)))).toEqual(state);
	expect(readPlan({ ...PLAN, more: 1 })).toEqual(PLAN);
	expect(readPlan({ ...PLAN, scenes: { talk: 4 } })).toBeNull();
});

test('the address of an hour has the scene, and nothing of what the class has seen', () => {
	const lab = new TourLab();
	lab.go('key');
	lab.change({ guid: 'wrong' });
	expect(lab.parameters).toEqual({ guid: 'wrong' });
	lab.hour = new Hour();
	expect(lab.parameters).toEqual({});
	expect(lab.view).toEqual({ scene: 'key' });
	lab.hour = null;
	expect(lab.parameters).toEqual({ guid: 'wrong' });
});

test('after the last scene comes the end of the hour, in which no hand counts, and one can go back', () => {
	const lab = new TourLab();
	lab.go('worth');
	expect(lab.step(1)).toBe(false);
	lab.hour = new Hour();
	lab.hour.enter('worth');
	expect([lab.step(1), lab.hour.ended, lab.step(1)]).toEqual([true, true, false]);
	press(lab.hour, 'Digit1');
	expect(lab.hour.votes('worth')).toEqual([0, 0, 0]);
	expect(readHourState(JSON.parse(JSON.stringify(lab.hour.state)))?.ended).toBe(true);
	expect([lab.step(-1), lab.hour.ended, lab.scene]).toEqual([true, false, 'worth']);
	lab.step(1);
	lab.hour.enter('talk');
	expect(lab.hour.ended).toBe(false);
});

test.each(['open', 'key', 'flip', 'mask', 'worth'] as const)(
	'what a class is shown in %s is put back when it is hidden',
	(scene) => {
		const lab = new TourLab();
		lab.go(scene);
		lab.reveal('Hi');
		expect(lab.document).not.toEqual(START);
		lab.hide();
		expect(lab.document).toEqual(START);
	},
);
