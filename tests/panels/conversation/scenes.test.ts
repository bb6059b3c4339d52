// Every scene is played with the real endpoints and the real codec: how it ends, what its bytes are, what follows from
// each of its what-ifs; and that it has its words in each language.
import { describe, expect, test } from 'vitest';
import { hexText, joinBytes } from '../../../src/engine/bytes/index.ts';
import {
	DEFAULT_SETTING,
	type CompareSetting,
	type TransportId,
} from '../../../src/engine/compare/index.ts';
import { decodeFrames, frameAt } from '../../../src/engine/frame/index.ts';
import { judgeStreams, type StreamFrame } from '../../../src/engine/handshake/index.ts';
import {
	ENABLE_CONNECT_ID,
	hasFlag,
	HTTP2_FLAG,
	HTTP2_TYPE,
	readHttp2Settings,
	readLiteralBlock,
} from '../../../src/engine/http2/index.ts';
import { observe, type Known } from '../../../src/engine/observer/index.ts';
import type { Role } from '../../../src/engine/role.ts';
import {
	DEFAULT_HERD,
	outcomeOf,
	readScenario,
	runHerd,
	worldAt,
	type HerdSetting,
	type Outcome,
	type Scenario,
	type Timeline,
} from '../../../src/engine/simulation/index.ts';
import { eachRound } from '../../../src/engine/compare/rounds.ts';
import { ENABLE_CONNECT_PROTOCOL } from '../../../src/engine/handshake/extended-connect.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import { simulatedTranscript } from '../../../src/engine/simulation/transcript-of.ts';
import type { ExpectedOutcome, Scene } from '../../../src/panels/conversation/scenes/scene.ts';
import { SCENE_GROUPS } from '../../../src/panels/conversation/scenes/scene.ts';
import { SCENES, sceneOf, START_HERE } from '../../../src/panels/conversation/scenes/scenes.ts';
import { whatIfBranch } from '../../../src/panels/conversation/scenes/what-if-branch.ts';
import { timelineOf, unitsIn } from '../../../src/panels/conversation/simulating/timelines.ts';
import { LOCALES } from '../../../src/strings/locale.ts';
import { entryLines } from '../../engine/simulation/entry-lines.ts';
import { wireBytesOf } from '../../support/wire-bytes.ts';

function briefly({ endings, got }: Outcome): ExpectedOutcome {
	const ending = (who: Role) => {
		const { [who]: end } = endings;
		return end === null ? null : { code: end.code, clean: end.clean };
	};
	const messages = (who: Role) =>
		got[who].map((data) => (typeof data === 'string' ? data : data.length));
	return {
		client: ending('client'),
		server: ending('server'),
		clientGot: messages('client'),
		serverGot: messages('server'),
	};
}

/** Returns what no wire shows of a scenario. */
function knownOf({ link, boxes, server }: Scenario): Known {
	const { limit, origins } = server;
	return {
		latencyMs: Math.max(link.upMs, link.downMs),
		proxy: boxes.some(({ kind }) => kind === 'forward-proxy'),
		...(limit === null ? {} : { limit }),
		...(origins === null ? {} : { origins }),
	};
}

function broken(timeline: Timeline): readonly string[] {
	const { scenario } = timeline;
	const found = observe(simulatedTranscript(timeline).transcript, knownOf(scenario));
	const broken = found.filter(
		({ code }) => !(code === 'mask-key-fresh' && scenario.client.masking === 'same'),
	);
	return [...new Set(broken.map(({ by, code }) => `${by} ${code}`))];
}

/** Returns the frames of HTTP/2 in the order in which both sides see them. */
function streamFrames(timeline: Timeline): readonly StreamFrame[] {
	const onFirst = unitsIn(timeline).filter(({ connection }) => connection === 0);
	return onFirst.flatMap(({ way, kind, http2, bytes, carried }): readonly StreamFrame[] => {
		const from = way === 'up' ? 'client' : 'server';
		if (kind === 'frame') {
			return [{ from, type: 'DATA', stream: carried!.stream, payload: hexText(bytes) }];
		}
		if (http2 === null) return [];
		const { stream } = http2;
		const ends = hasFlag(http2, HTTP2_FLAG.endStream) ? { endStream: true } : {};
		switch (http2.type) {
			case HTTP2_TYPE.settings: {
				const settings = readHttp2Settings(http2.payload);
				const named = settings.map(([id, value]) => [NAMES[id] ?? String(id), value] as const);
				return [{ from, type: 'SETTINGS', settings: named }];
			}
			case HTTP2_TYPE.headers: {
				const fields = readLiteralBlock(http2.payload)!;
				const pairs = fields.map(({ name, value }) => [name, value] as const);
				return [{ from, type: 'HEADERS', stream, fields: pairs, ...ends }];
			}
			case HTTP2_TYPE.data:
				return [{ from, type: 'DATA', stream, payload: '', ...ends }];
			case HTTP2_TYPE.rstStream:
				return [{ from, type: 'RST_STREAM', stream, error: 'CANCEL' }];
			default:
				return [];
		}
	});
}

const NAMES: Readonly<Record<number, string>> = { [ENABLE_CONNECT_ID]: ENABLE_CONNECT_PROTOCOL };

/** Known by figures, below: its lines would be megabytes. */
const BESIDE = ['slow-receiver'];

const endOf = ({ entries }: Timeline): number => entries.at(-1)!.at;

test('scenes have names of their own and come group by group', () => {
	const ids = SCENES.map(({ id }) => id);
	expect(new Set(ids).size).toBe(ids.length);
	const places = SCENES.map(({ group }) => SCENE_GROUPS.indexOf(group));
	expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('a beginner meets a whole conversation, a Ping, a fragmented message, a clean close and a loss', () => {
	expect(new Set(START_HERE.map(({ level }) => level))).toEqual(new Set(['basic']));
	const [whole, ping, fragments] = START_HERE.map(({ scenario }) =>
		entryLines(timelineOf(scenario)),
	);
	expect(whole!.join('\n')).toMatch(/page open[^]*page message[^]*page close .* true/);
	expect(ping!.join('\n')).toMatch(/client ping/);
	expect(fragments!.join('\n')).toMatch(/client text .* in 3/);
	const [clean, lost] = START_HERE.slice(3).map(({ outcome: { client, server } }) => [
		client,
		server,
	]);
	expect(clean).toEqual(Array(2).fill({ code: 1001, clean: true }));
	expect(lost).toEqual(Array(2).fill({ code: 1006, clean: false }));
});

describe.each(SCENES.map((scene) => [scene.id, scene] as const))('%s', (id, scene: Scene) => {
	const timeline = timelineOf(scene.scenario);

	test('has the length that the menu shows', () => {
		expect(scene.lengthMs).toBe(Math.round(endOf(timeline)));
	});

	test('has the stated end', () => {
		expect(briefly(outcomeOf(timeline))).toEqual(scene.outcome);
	});

	test('shows the lines that it is known by, at their times', () => {
		if (BESIDE.includes(id)) return;
		const lines = entryLines(timeline);
		for (const line of scene.shows) expect(lines).toContain(line);
		expect(scene.shows.length).toBeGreaterThan(0);
	});

	test('is plain JSON', () => {
		const others = scene.whatIfs.map((whatIf) => whatIfBranch(scene, whatIf).scenario);
		for (const scenario of [scene.scenario, ...others]) {
			const { scenario: read, problems } = readScenario(JSON.parse(JSON.stringify(scenario)));
			expect(problems).toEqual([]);
			expect(read).toEqual(scenario);
		}
	});

	test('breaks the rules that it is about, and no others', () => {
		expect(broken(timeline)).toEqual(scene.breaks ?? []);
	});

	test('has texts in order of time, while something goes on', () => {
		const times = scene.narration.map(({ at }) => at);
		expect(times).toEqual([...new Set(times)].toSorted((a, b) => a - b));
		expect(times.at(-1)).toBeLessThanOrEqual(endOf(timeline));
		for (const ms of times) {
			// On a line of so many bits a second things do not happen at whole milliseconds.
			const now = timeline.entries.filter(({ at }) => at <= ms && at > ms - 1);
			expect(now, String(ms)).not.toHaveLength(0);
		}
	});

	for (const whatIf of scene.whatIfs) {
		test(`what if: ${whatIf.id}`, () => {
			const { at, scenario } = whatIfBranch(scene, whatIf);
			expect(at).toBeLessThanOrEqual(endOf(timeline));
			const branch = timelineOf(scenario);
			expect(briefly(outcomeOf(branch))).toEqual(whatIf.outcome);
			expect(broken(branch)).toEqual(whatIf.breaks ?? []);
			if (BESIDE.includes(id)) return;
			const lines = entryLines(branch, { tcp: true });
			expect(lines).not.toEqual(entryLines(timeline, { tcp: true }));
			for (const line of whatIf.shows ?? []) {
				expect(lines).toContain(line);
			}
			for (const words of whatIf.hides ?? []) {
				expect(lines.filter((line) => line.includes(words))).toEqual([]);
			}
		});
	}

	test.each(LOCALES)('has its words in %s', (locale) => {
		const asked = scene.whatIfs.flatMap(({ ask, answers, because }) => [
			ask[locale],
			...answers[locale],
			because[locale],
		]);
		const told = scene.narration.map((one) => one[locale]);
		const texts = [scene.title[locale], scene.watch[locale], ...told, ...asked];
		expect(texts.filter((text) => text.trim() === '')).toEqual([]);
		for (const { answers, right } of scene.whatIfs) {
			expect(answers[locale]).toHaveLength(answers[LOCALES[0]].length);
			expect(answers[locale][right]).toBeDefined();
		}
	});
});

test('a heartbeat of ten minutes is 160 bytes of frames and 4,120 on the client’s line', () => {
	const timeline = timelineOf(sceneOf('heartbeat')!.scenario);
	const on = (ms: number) => wireBytesOf(timeline, ms).filter(({ hop }) => hop === 0);
	const sum = (ms: number, of: 'total' | 'dataBytes') =>
		on(ms).reduce((bytes, way) => bytes + way[of], 0);
	expect(sum(600_500, 'dataBytes') - sum(1_000, 'dataBytes')).toBe(160);
	expect(sum(600_500, 'total') - sum(1_000, 'total')).toBe(4_120);
});

describe('a slow receiver', () => {
	const { scenario, whatIfs } = sceneOf('slow-receiver')!;
	const most = (of: Scenario) =>
		Math.max(...timelineOf(of).entries.map(({ world }) => world.client.page?.bufferedAmount ?? 0));
	const waiting = (ms: number) => worldAt(timelineOf(scenario), ms).client.page!.bufferedAmount;

	test('lets bufferedAmount climb to almost everything, and fall at half the rate of the link', () => {
		expect(most(scenario)).toBeGreaterThan(6_400_000);
		expect((waiting(10_000) - waiting(90_000)) / 80).toBeCloseTo(62_500, -3);
	});

	test('costs a polite page no time and little memory', () => {
		const [polite] = whatIfs;
		const { scenario: other } = whatIfBranch({ scenario }, polite!);
		expect(most(other)).toBeLessThan(2 * 65_536);
		expect(endOf(timelineOf(other))).toBe(endOf(timelineOf(scenario)));
	});

	test('is dropped by a server as soon as more than a mebibyte waits for it, and not before', () => {
		const { scenario: other } = whatIfBranch({ scenario }, whatIfs[1]!);
		const { entries } = timelineOf(other);
		const queued = entries.map(({ world }) => world.hops[0]!.down.queued);
		expect(Math.max(...queued)).toBeGreaterThan(1_048_576);
		const over = entries[queued.findIndex((bytes) => bytes > 1_048_576) - 1]!.at;
		expect(worldAt(timelineOf(other), over).server.phase).toBe('application');
		const actions = entries.filter(
			({ occurrence }) => occurrence.type === 'did' && occurrence.index % 2 === 1,
		);
		expect(actions.map(({ at }) => at)).toEqual([2_000]);
	});
});

describe('the herd that is spoken of', () => {
	const backAtAll = (setting: HerdSetting) =>
		runHerd(setting).back.reduce((sum, clients) => sum + clients, 0);
	const jitter = { policy: 'jitter', firstMs: 1_000, mostMs: 60_000, times: 1 } as const;

	test('comes back to 391 when all come at once, and again at once', () => {
		expect(backAtAll(DEFAULT_HERD)).toBe(391);
	});

	test('shows no error of an earlier connection', () => {
		const { client } = outcomeOf(timelineOf(sceneOf('herd')!.scenario)).endings;
		expect(client).toEqual({ code: 1000, reason: '', clean: true, error: false });
	});

	test('is back after 5.2 s when it spreads over 5 s', () => {
		const { allBackMs } = runHerd({ ...DEFAULT_HERD, spreadMs: 5_000 });
		expect(Math.round(allBackMs! / 100)).toBe(52);
	});

	test('is back after an outage of a minute, with jitter', () => {
		const setting = { ...DEFAULT_HERD, reconnect: jitter, outageMs: 60_000, untilMs: 300_000 };
		expect(runHerd(setting).allBackMs).toBeLessThan(120_000);
		expect(backAtAll({ ...setting, reconnect: DEFAULT_HERD.reconnect })).toBeLessThan(1_000);
	});
});

test('polls and long polls bring the three updates at the times in the text', () => {
	const setting: CompareSetting = { ...DEFAULT_SETTING, roundTripMs: 50, pollMs: 500 };
	const births = Float64Array.of(130, 480, 900);
	const brought = (transport: TransportId) => {
		const received: number[] = [];
		// Polls that come to the server at 0, 500 and 1,000 ms.
		const random = Object.assign(Random.fromSeed(1), { unit: () => 0.95 });
		eachRound(transport, setting, { births, durationMs: 1_100, lag: 0, random }, (round) => {
			for (let i = 0; i < round.count; i++) received.push(round.receivedMs);
			return true;
		});
		return received;
	};
	expect(brought('short-polling')).toEqual([525, 525, 1_025]);
	expect(brought('long-polling')).toEqual([155, 505, 925]);
	expect(brought('websocket')).toEqual([155, 505, 925]);
});

describe('the stream of HTTP/2', () => {
	const scene = sceneOf('http2')!;
	const branches = [
		scene.scenario,
		...scene.whatIfs.map((whatIf) => whatIfBranch(scene, whatIf).scenario),
	].map(timelineOf);

	test('breaks no duty of RFC 8441, whatever becomes of it', () => {
		for (const branch of branches) {
			const frames = streamFrames(branch);
			expect(judgeStreams(frames, '2')).toEqual([]);
			// The judge would have seen it: without the first SETTINGS of the server the client may not ask.
			const asks = frames.some((one) => one.type === 'HEADERS' && one.stream === 3);
			const silent = frames.filter(({ type, from }) => type !== 'SETTINGS' || from === 'client');
			expect(judgeStreams(silent, '2').length).toBe(asks ? 1 : 0);
		}
	});

	test('carries the frames that Frame reads', () => {
		for (const way of ['up', 'down'] as const) {
			const own = unitsIn(branches[0]!).filter((unit) => unit.way === way && unit.kind === 'frame');
			const from = way === 'up' ? 'client' : 'server';
			const bytes = joinBytes(own.map((unit) => unit.bytes));
			const rows = decodeFrames(bytes, { from, deflate: false, limit: null });
			expect(own.map(({ frame }) => frame)).toEqual(own.map((_, i) => frameAt(rows, i)));
			expect(own.map(({ frame }) => frame!.opcode)).toEqual([1, 8]);
		}
	});

	test('takes turns with the file, which comes whole', () => {
		for (const [i, bytes] of [399_400, 0, 399_400, 399_400].entries()) {
			const file = unitsIn(branches[i]!).filter(
				({ http2 }) => http2?.type === 0 && http2.stream === 1,
			);
			expect(file.reduce((sum, { http2 }) => sum + http2!.payload.length, 0)).toBe(bytes);
		}
		const down = unitsIn(branches[0]!).filter(({ way }) => way === 'down');
		const echo = down.findIndex(({ frame }) => frame?.opcode === 1);
		const beside = [down[echo - 1], down[echo + 1]].map((unit) => unit?.http2?.stream);
		expect(beside).toEqual([1, 1]);
	});
});
