import { expect, test } from 'vitest';
import type { Role } from '../../../../src/engine/role.ts';
import { entriesBy } from '../../../../src/engine/simulation/index.ts';
import { codeOf, openedMs } from '../../../../src/panels/conversation/scripts/script-code.ts';
import {
	runningLines,
	isNow,
	printedBy,
	runOf,
} from '../../../../src/panels/conversation/scripts/script-run.ts';
import { client, on, scenario, server } from '../../../../src/panels/conversation/scenes/scene.ts';
import { sceneOf } from '../../../../src/panels/conversation/scenes/scenes.ts';
import { en } from '../../../../src/panels/conversation/strings/en.ts';
import { timelineOf } from '../../../../src/panels/conversation/simulating/timelines.ts';
import type { Scenario } from '../../../../src/engine/simulation/index.ts';

function played(of: Scenario, side: Role) {
	const timeline = timelineOf(of);
	const words = en.scripts.comments;
	const code = codeOf(side, { scenario: of, openedMs: openedMs(timeline), words });
	const run = runOf(timeline, side, code);
	return {
		running: (ms: number) =>
			runningLines(run, entriesBy(timeline, ms)).map((line) => code[line]!.text.trim()),
		now: (ms: number) => isNow(run, timeline, entriesBy(timeline, ms)),
		printed: (ms: number, most = 99) =>
			printedBy(run, entriesBy(timeline, ms), most).map(({ text }) => text),
	};
}

const HELLO = sceneOf('hello')!.scenario;

test('the line that acts is lit, and stays the last one until another does', () => {
	const page = played(HELLO, 'client');
	expect(page.running(0)).toEqual(["const ws = new WebSocket('ws://localhost:8080/chat');"]);
	expect(page.running(100)).toEqual(["ws.send('Hello');"]);
	expect(page.now(100)).toBe(true);
	expect(page.running(130)).toEqual(["ws.send('Hello');"]);
	expect(page.now(130)).toBe(false);
	expect(page.running(150)).toEqual(["if (messages === 1) ws.close(1000, 'bye');"]);
	expect(page.running(500)).toEqual(["console.log('close', code, reason, wasClean);"]);
});

test('the console contains the lines printed until then', () => {
	const page = played(HELLO, 'client');
	expect(page.printed(99)).toEqual([]);
	expect(page.printed(100)).toEqual(['open']);
	expect(page.printed(500)).toEqual(['open', 'message Hello', 'close 1000 bye true']);
	expect(page.printed(500, 2)).toEqual(['message Hello', 'close 1000 bye true']);
	const ws = played(HELLO, 'server');
	expect(ws.printed(500)).toEqual(['connection', 'message Hello', 'close 1000 bye']);
});

test('a call that throws is printed by the browser, not by the page', () => {
	const early = scenario([client(60, { type: 'text', text: 'a' })]);
	const page = played(early, 'client');
	expect(page.printed(60)).toEqual(['Uncaught InvalidStateError']);
	expect(page.running(60)).toEqual(["setTimeout(() => ws.send('a'), 60);"]);
});

test('a server receives Pings only with a listener, and nothing before it is connected', () => {
	const pinged = [client(on('open'), { type: 'ping', text: 'p' })];
	const program = { client: { kind: 'program' } } as const;
	expect(played(scenario(pinged, program), 'server').printed(200)).toEqual(['connection']);
	const listens = [...pinged, server(on('ping'), { type: 'text', text: 'hi' })];
	expect(played(scenario(listens, program), 'server').printed(200)).toEqual([
		'connection',
		'ping p',
	]);
	const refused = scenario([], { server: { origins: ['http://other.example'] } });
	expect(played(refused, 'server').printed(10_000)).toEqual([]);
	expect(played(refused, 'client').printed(10_000)).toEqual(['error', 'close 1006  false']);
});

test('only the lines that the console shows are put into words', () => {
	const of = scenario([client(on('open'), { type: 'bulk', bytes: 1, times: 50 })]);
	const timeline = timelineOf(of);
	let read = 0;
	const entries = timeline.entries.map((entry) => {
		const { occurrence } = entry;
		if (occurrence.type !== 'protocol' || occurrence.event.type !== 'message') return entry;
		const { event } = occurrence;
		const watched = {
			...event,
			get payload() {
				read++;
				return event.payload;
			},
		};
		return { ...entry, occurrence: { ...occurrence, event: watched } };
	});
	const words = en.scripts.comments;
	const code = codeOf('server', { scenario: of, openedMs: openedMs(timeline), words });
	const run = runOf({ ...timeline, entries }, 'server', code);
	expect(run.filter(({ printed }) => printed !== null).length).toBe(51);
	expect(read).toBe(0);
	const shown = printedBy(run, entries.length, 3);
	expect(shown.map(({ text }) => text)).toEqual(Array(3).fill('message 1'));
	expect(read).toBe(3);
});
