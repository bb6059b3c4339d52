// A scenario from plain JSON, however wrong: what is left out is as usual, what is wrong is said with its place.
import { LIMITS } from '../limits.ts';
import { readHex } from '../bytes/hex-reading.ts';
import { READERS } from '../reader/reader.ts';
import type { Shape, ShapeProblem, ShapeReader } from './json-shape.ts';
import {
	flag,
	listShape,
	nullable,
	numberShape,
	oneOf,
	record,
	recordWith,
	tagged,
	textShape,
} from './json-shape.ts';
import { scriptedBytes } from './scenario-size.ts';
import type { Middlebox, Scenario, ScriptAction, Scripted, When } from './scenario.ts';
import {
	DEFAULT_CLIENT,
	DEFAULT_LINK,
	DEFAULT_SCENARIO,
	DEFAULT_SERVER_SETUP,
	SCRIPT_EVENTS,
} from './scenario.ts';

export interface ScenarioReading {
	/** Null where anything is wrong. */
	readonly scenario: Scenario | null;
	readonly problems: readonly ShapeProblem[];
}

export function readScenario(value: unknown): ScenarioReading {
	const reader: ShapeReader = { problems: [] };
	const read: Scenario = SCENARIO(value, '', reader);
	if (reader.problems.length === 0) {
		http2Alone(read, reader);
		tooMuch(read, reader);
	}
	const { problems } = reader;
	return { scenario: problems.length === 0 ? read : null, problems };
}

/** HTTP/2 is spoken under TLS, and its heads are no text that somebody could have written. */
function http2Alone({ link, client, server }: Scenario, reader: ShapeReader): void {
	if (link.http2 === null) return;
	const needs = (fits: boolean, path: string, found: string, expected: string): void => {
		if (!fits) reader.problems.push({ path, kind: 'value', found, expected });
	};
	needs(link.tls, 'link.tls', 'false', 'true, or link.http2: null');
	needs(client.request === null, 'client.request', 'string', 'null, or link.http2: null');
	needs(server.answer === null, 'server.answer', 'string', 'null, or link.http2: null');
}

/** What would hold more, or take more entries, than a page should: said before it is simulated. */
function tooMuch(scenario: Scenario, reader: ShapeReader): void {
	const { script, link, boxes, client, server, untilMs } = scenario;
	/** Each segment leaves each hop and comes. */
	const entriesEach = 2 * (boxes.length + 1);
	const { downloadBytes } = link.http2 ?? { downloadBytes: null };
	let bytes = 0;
	let entries = Math.ceil((downloadBytes ?? 0) / link.mss) * entriesEach;
	const exceeds = (path: string, found: number, most: number): boolean => {
		if (found <= most) return false;
		const expected = `≤ ${String(most)}`;
		reader.problems.push({ path, kind: 'too-long', found: String(found), expected });
		return true;
	};
	for (const [i, { do: action }] of script.entries()) {
		const path = `script[${String(i)}].do`;
		bytes += scriptedBytes(action);
		entries += Math.ceil(scriptedBytes(action) / link.mss) * entriesEach + fragmentsOf(action);
		if (exceeds(path, bytes, LIMITS.scriptedBytes)) return;
		if (exceeds(path, entries, LIMITS.timelineEntries)) return;
	}
	for (const [who, { pingMs }] of Object.entries({ client, server })) {
		// A timer, a Ping that is heard, and its Pong.
		if (pingMs !== null) entries += Math.floor(untilMs / pingMs) * (3 + 2 * entriesEach);
		if (exceeds(`${who}.pingMs`, entries, LIMITS.timelineEntries)) return;
	}
}

/** Each is a frame, and is looked at as one. */
function fragmentsOf(action: ScriptAction): number {
	if (action.type !== 'text' && action.type !== 'binary') return 0;
	return Math.floor(scriptedBytes(action) / (action.fragmentBytes ?? Infinity));
}

const MS = numberShape(0, LIMITS.simulatedMs);
const BYTES = numberShape(0, LIMITS.message, true);
const NAME = textShape(200);
const ROLE = oneOf(['client', 'server']);
const LONG = textShape(LIMITS.scriptedBytes);

const HEX: Shape<string> = (value, path, reader) => {
	const found = LONG(value, path, reader);
	const { problems } = readHex(found);
	const [first] = problems;
	if (first === undefined) return found;
	reader.problems.push({ path, kind: 'value', found: found.slice(0, 60), expected: 'hex' });
	return '';
};

const END = {
	subprotocols: listShape(NAME, 50),
	limit: nullable(BYTES),
	pingMs: nullable(numberShape(1, LIMITS.simulatedMs)),
	pongMs: nullable(numberShape(1, LIMITS.simulatedMs)),
	openingMs: nullable(MS),
	closingMs: nullable(MS),
	lingerMs: nullable(MS),
	readBitsPerSecond: nullable(numberShape(1, 1e12)),
};

const RECONNECT = record({
	policy: oneOf(['fixed', 'exponential', 'jitter']),
	firstMs: numberShape(1, LIMITS.simulatedMs),
	mostMs: numberShape(1, LIMITS.simulatedMs),
	times: numberShape(1, LIMITS.reconnects, true),
});

const CLIENT = record(
	{
		...END,
		kind: oneOf(['page', 'program']),
		url: textShape(4096),
		origin: nullable(NAME),
		deflate: listShape(NAME, 8),
		masking: oneOf(['fresh', 'same', 'off']),
		reader: oneOf(READERS),
		request: nullable(textShape(LIMITS.writtenHead)),
		reconnect: nullable(RECONNECT),
	},
	DEFAULT_CLIENT,
);

const SERVER = record(
	{
		...END,
		origins: nullable(listShape(NAME, 50)),
		resources: nullable(listShape(NAME, 50)),
		versions: listShape(numberShape(0, 255, true), 16),
		deflate: flag,
		reader: oneOf(['strict', 'ws']),
		answer: nullable(textShape(LIMITS.writtenHead)),
		away: nullable(record({ fromMs: MS, untilMs: MS })),
	},
	DEFAULT_SERVER_SETUP,
);

const LINK = record(
	{
		upMs: MS,
		downMs: MS,
		jitterMs: MS,
		bitsPerSecond: nullable(numberShape(1, 1e12)),
		mss: numberShape(1, 65_495, true),
		lossPercent: numberShape(0, 90),
		receiveWindow: numberShape(1, 1 << 30, true),
		sendBuffer: numberShape(0, 1 << 30, true),
		userTimeoutMs: nullable(numberShape(1, LIMITS.simulatedMs)),
		tls: flag,
		http2: nullable(
			record({
				extendedConnect: flag,
				downloadBytes: nullable(numberShape(1, LIMITS.scriptedBytes, true)),
			}),
		),
	},
	DEFAULT_LINK,
);

const BOX: Shape<Middlebox> = tagged<Middlebox>('kind', {
	'forward-proxy': record({ kind: oneOf(['forward-proxy']), status: numberShape(200, 599, true) }),
	'reverse-proxy': record({
		kind: oneOf(['reverse-proxy']),
		upgrades: flag,
		idleMs: nullable(numberShape(1, LIMITS.simulatedMs)),
	}),
	idle: record({
		kind: oneOf(['idle']),
		afterMs: numberShape(1, LIMITS.simulatedMs),
		ends: oneOf(['reset', 'fin', 'silence']),
	}),
	buffering: record({
		kind: oneOf(['buffering']),
		bytes: numberShape(1, LIMITS.message, true),
		afterMs: nullable(numberShape(1, LIMITS.simulatedMs)),
	}),
	caching: record({ kind: oneOf(['caching']) }),
	recutting: record({
		kind: oneOf(['recutting']),
		bytes: nullable(numberShape(1, LIMITS.message, true)),
	}),
});

const DONE_BY_END: Shape<ScriptAction> = tagged<ScriptAction>('type', {
	text: recordWith(
		{ type: oneOf(['text']), text: LONG },
		{ fragmentBytes: numberShape(1, 1 << 30, true) },
	),
	binary: recordWith(
		{ type: oneOf(['binary']), hex: HEX },
		{ fragmentBytes: numberShape(1, 1 << 30, true) },
	),
	bulk: recordWith(
		{
			type: oneOf(['bulk']),
			bytes: numberShape(1, LIMITS.scriptedBytes, true),
			times: numberShape(1, 10_000, true),
		},
		{ below: numberShape(1, LIMITS.scriptedBytes, true) },
	),
	fragment: record({ type: oneOf(['fragment']), text: LONG, last: flag }),
	ping: record({ type: oneOf(['ping']), text: textShape(200) }),
	pong: record({ type: oneOf(['pong']), text: textShape(200) }),
	close: recordWith(
		{ type: oneOf(['close']) },
		{ code: numberShape(0, 65_535, true), reason: textShape(200) },
	),
	echo: record({ type: oneOf(['echo']) }),
	raw: record({ type: oneOf(['raw']), hex: HEX }),
	drop: recordWith(
		{ type: oneOf(['drop']) },
		{ above: numberShape(0, LIMITS.scriptedBytes, true) },
	),
	end: record({ type: oneOf(['end']) }),
	vanish: record({ type: oneOf(['vanish']) }),
	stall: record({ type: oneOf(['stall']) }),
	resume: record({ type: oneOf(['resume']) }),
});

const DONE_BY_NETWORK: Shape<ScriptAction> = tagged<ScriptAction>('type', {
	change: record({
		type: oneOf(['change']),
		from: ROLE,
		offset: numberShape(0, 2 ** 40, true),
		length: numberShape(0, LIMITS.frameDocument, true),
		hex: HEX,
	}),
	lose: record({ type: oneOf(['lose']), from: ROLE }),
});

const AT = record({ at: MS });
const ON = recordWith({ on: oneOf(SCRIPT_EVENTS) }, { nth: numberShape(1, 1e6, true), after: MS });
const WHEN: Shape<When> = (value, path, reader) =>
	typeof value === 'object' && value !== null && 'on' in value
		? ON(value, path, reader)
		: AT(value, path, reader);

const WHO = oneOf(['client', 'server', 'network']);
const BY_END = record({ who: WHO, when: WHEN, do: DONE_BY_END });
/** It hears nothing: it only knows times. */
const BY_NETWORK = record({ who: WHO, when: AT, do: DONE_BY_NETWORK });
const SCRIPTED: Shape<Scripted> = (value, path, reader) => {
	const who: unknown = (value as Partial<Scripted> | null)?.who;
	return (who === 'network' ? BY_NETWORK : BY_END)(value, path, reader);
};

const SCENARIO = record(
	{
		seed: numberShape(0, 2 ** 53 - 1, true),
		client: CLIENT,
		server: SERVER,
		link: LINK,
		boxes: listShape(BOX, 4),
		script: listShape(SCRIPTED, LIMITS.scriptedActions),
		untilMs: numberShape(1, LIMITS.simulatedMs),
	},
	DEFAULT_SCENARIO,
);
