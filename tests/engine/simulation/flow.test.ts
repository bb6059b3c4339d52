import { describe, expect, test } from 'vitest';
import { hexText } from '../../../src/engine/bytes/index.ts';
import {
	DEFAULT_LINK,
	type Flow,
	type Link,
	type Segment,
} from '../../../src/engine/simulation/index.ts';
import { Random } from '../../../src/engine/bytes/random.ts';
import {
	acknowledge,
	awaiting,
	changeInFlight,
	delay,
	deliverFirst,
	depart,
	finish,
	applyAcknowledgements,
	lose,
	newFlow,
	nextAcknowledgement,
	sendAlone,
	silence,
	type Departure,
	writeToFlow,
} from '../../../src/engine/simulation/flow.ts';
import { hopLines } from '../../../src/engine/simulation/line.ts';
import { hex } from '../../support/hex-bytes.ts';

function departing(
	nowMs: number,
	link: Partial<Link> = {},
	seed = 1,
): Departure & { readonly segments: Segment[] } {
	const segments: Segment[] = [];
	return {
		segments,
		nowMs,
		connection: 0,
		random: Random.fromSeed(seed),
		line: hopLines({ ...DEFAULT_LINK, mss: 4, ...link }, 1).up,
		nextEntry: () => segments.length,
		noteDeparture: (segment) => segments.push(segment),
		full: () => segments.length >= 100,
	};
}

function shown(flow: Flow): readonly string[] {
	return [...flow.flying].map(({ kind, offset, bytes, departs, delivers }) =>
		`${departs}-${delivers} ${kind} ${offset} ${hexText(bytes)}`.trim(),
	);
}

const TEN = hex`00 01 02 03 04 05 06 07 08 09`;

test('sent data wait for an acknowledgement, and the timer starts again with each that acknowledges more', () => {
	const sent = depart(writeToFlow(newFlow(100), TEN), departing(5));
	const since = (flow: Flow) => flow.unackedSince;
	expect([newFlow(100), sent, depart(writeToFlow(sent, TEN), departing(9))].map(since)).toEqual([
		null,
		5,
		5,
	]);
	const some = acknowledge(sent, 55, 4, 100);
	expect([some, acknowledge(some, 60, 4, 100)].map(since)).toEqual([55, 55]);
	expect([acknowledge(some, 60, 10, 100), silence(sent)].map(since)).toEqual([null, null]);
	// SYN has an answer of its own.
	expect(since(sendAlone(newFlow(100), 'syn', 0, departing(1)))).toBeNull();
	expect([awaiting(newFlow(100), 7), awaiting(sent, 7)].map(since)).toEqual([7, 5]);
});

describe('waiting bytes', () => {
	test('leaves in segments of at most the MSS, writes joined', () => {
		const flow = depart(
			writeToFlow(writeToFlow(newFlow(100), TEN.subarray(0, 3)), TEN.subarray(3)),
			departing(5),
		);
		expect(shown(flow)).toEqual([
			'5-30 data 0 00 01 02 03',
			'5-30 data 4 04 05 06 07',
			'5-30 data 8 08 09',
		]);
		expect([flow.sent, flow.queued]).toEqual([10, 0]);
	});

	test('leaves only as far as the window reaches, and further when that moves', () => {
		let flow = depart(writeToFlow(newFlow(6), TEN), departing(0));
		expect([shown(flow), flow.queued, nextAcknowledgement(flow)]).toEqual([
			['0-25 data 0 00 01 02 03', '0-25 data 4 04 05'],
			4,
			null,
		]);
		flow = acknowledge(flow, 50, 4, 6);
		expect([applyAcknowledgements(flow, 49) === flow, nextAcknowledgement(flow)]).toEqual([
			true,
			50,
		]);
		flow = depart(applyAcknowledgements(flow, 50), departing(50));
		expect([shown(flow).slice(2), flow.queued]).toEqual([['50-75 data 6 06 07 08 09'], 0]);
	});

	test('takes its time on a narrow line', () => {
		const flow = depart(
			writeToFlow(newFlow(100), TEN.subarray(0, 8)),
			departing(0, { bitsPerSecond: 8 * 70 * 1000 }),
		);
		expect(shown(flow)).toEqual(['0-26 data 0 00 01 02 03', '1-27 data 4 04 05 06 07']);
	});

	test('stops where no more can be written down', () => {
		const flow = depart(writeToFlow(newFlow(10_000), new Uint8Array(1000)), departing(0));
		expect([flow.flying.length, flow.queued]).toEqual([100, 600]);
	});
});

describe('the end of a direction', () => {
	test('FIN comes once, after the written bytes, and nothing comes after it', () => {
		const after = depart(finish(writeToFlow(newFlow(100), TEN.subarray(0, 2))), departing(0));
		const more = depart(finish(writeToFlow(after, TEN)), departing(9));
		expect(shown(more)).toEqual(['0-25 data 0 00 01', '0-25 fin 2']);
	});

	test('FIN waits for the window as the data do', () => {
		const flow = depart(finish(writeToFlow(newFlow(2), TEN)), departing(0));
		expect([shown(flow), flow.over]).toEqual([['0-25 data 0 00 01'], 'no']);
	});

	test('RST discards the waiting bytes, and may follow FIN, but not another RST', () => {
		const waiting = depart(writeToFlow(newFlow(2), TEN), departing(0));
		const reset = sendAlone(waiting, 'rst', 0, departing(1));
		expect([shown(reset).at(-1), reset.queued, reset.over]).toEqual(['1-26 rst 2', 0, 'rst']);
		expect(sendAlone(reset, 'rst', 0, departing(2))).toBe(reset);
		const ended = depart(finish(newFlow(2)), departing(0));
		expect(shown(sendAlone(ended, 'rst', 0, departing(1)))).toEqual(['0-25 fin 0', '1-26 rst 0']);
		expect(sendAlone(ended, 'syn', 0, departing(1))).toBe(ended);
		expect(depart(writeToFlow(silence(waiting), TEN), departing(1)).flying).toHaveLength(1);
	});
});

describe('losses are delays, and later segments wait for them (RFC 9293 §3.4)', () => {
	test('order is kept under jitter and losses', () => {
		const link = { jitterMs: 30, lossPercent: 40 };
		const flow = depart(writeToFlow(newFlow(1000), new Uint8Array(300)), departing(0, link));
		const times = [...flow.flying].map(({ delivers }) => delivers);
		expect(times).toEqual(times.toSorted((a, b) => a - b));
		expect([...flow.flying].some(({ copies }) => copies > 1)).toBe(true);
	});

	test('the next one can be lost', () => {
		const { line } = departing(0);
		const flow = depart(writeToFlow(newFlow(100), TEN), departing(0));
		const later = lose(flow, line)!;
		expect([...later.flying].map(({ delivers, copies }) => [delivers, copies])).toEqual([
			[225, 2],
			[225, 1],
			[225, 1],
		]);
		expect([...lose(later, line)!.flying].map(({ delivers }) => delivers)).toEqual([625, 625, 625]);
		expect([lose(newFlow(1), line), later.lastDelivers]).toEqual([null, 225]);
	});

	test('the next one can be delayed, and the others wait for it', () => {
		const flow = depart(writeToFlow(newFlow(100), TEN), departing(0));
		const later = delay(delay(flow, 30)!, 10)!;
		expect([...later.flying].map(({ delivers, heldMs }) => [delivers, heldMs])).toEqual([
			[65, 40],
			[65, undefined],
			[65, undefined],
		]);
		expect([delay(newFlow(1), 40), later.lastDelivers]).toEqual([null, 65]);
	});
});

describe('bytes in transit can be changed', () => {
	const flow = depart(writeToFlow(newFlow(100), TEN), departing(0));
	test.each([
		['one byte', 1, 1, 'ff', '00 ff 02 03|04 05 06 07|08 09'],
		['across segments', 3, 2, 'aa bb', '00 01 02 aa bb|05 06 07|08 09'],
		['away', 4, 4, '', '00 01 02 03||08 09'],
		['into', 8, 0, '77', '00 01 02 03|04 05 06 07|77 08 09'],
	])('%s', (_, offset, length, bytes, expected) => {
		const changed = changeInFlight(flow, offset, length, hex(bytes))!;
		expect([...changed.flying].map((one) => hexText(one.bytes)).join('|')).toBe(expected);
		expect([...changed.flying].map(({ end }) => end)).toEqual([4, 8, 10]);
	});

	test('not where they are not, not any more, and not twice where places have moved', () => {
		const { segment, flow: left } = deliverFirst(flow);
		expect(segment.offset).toBe(0);
		expect(changeInFlight(left, 0, 1, hex`ff`)).toBeNull();
		expect(changeInFlight(flow, 9, 2, hex`ff`)).toBeNull();
		expect(changeInFlight(flow, 10, 0, hex`ff`)).toBeNull();
		expect(changeInFlight(changeInFlight(flow, 0, 0, hex`ff`)!, 1, 1, hex`ff`)).toBeNull();
		expect(() => deliverFirst(newFlow(1))).toThrow(RangeError);
	});
});

test('acknowledgements do not overtake each other', () => {
	const flow = acknowledge(acknowledge(newFlow(10), 30, 5, 10), 20, 9, 4);
	expect([
		applyAcknowledgements(flow, 29).acked,
		applyAcknowledgements(flow, 30).acked,
		applyAcknowledgements(flow, 30).window,
	]).toEqual([0, 9, 4]);
});
