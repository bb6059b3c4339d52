// The engine's endpoint and the receiver of `ws` read the same streams: valid ones, mutated ones, noise. They agree, but
// for differences that have a name and a section that decides them.
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { hexText, type ProtocolEvent } from '../../../src/engine/index.ts';
import { openClient, openServer } from '../../engine/endpoint/played.ts';
import { documents } from '../../support/frame-arbitraries.ts';
import { wsReads, type Line } from './ws-receiver.ts';

const RUNS = 3000;
const SEED = 20_101;

interface Reading {
	readonly lines: readonly Line[];
	/** The rule that ended it. */
	readonly rule: string | null;
}

interface Difference {
	readonly name: string;
	readonly decides: string;
	readonly explains: (ours: Reading, theirs: readonly Line[]) => boolean;
}

const failed = (lines: readonly Line[]) => lines.at(-1)?.startsWith('failed') ?? false;
/** The same up to where ours failed. */
const sameBefore = (ours: Reading, theirs: readonly Line[]) =>
	ours.lines.slice(0, -1).every((line, i) => line === theirs[i]);

const DIFFERENCES: readonly Difference[] = [
	{
		name: 'a length in more bytes than it needs: ws reads on',
		decides: 'RFC 6455 §5.2 binds the sender; a strict receiver fails, ws does not look',
		explains: (ours, theirs) =>
			(ours.rule?.startsWith('length-minimal') ?? false) && sameBefore(ours, theirs),
	},
	{
		name: 'a byte that no UTF-8 has there: ws waits for the end of the message',
		decides: 'RFC 6455 §8.1 says when it is invalid, not how soon to look',
		explains: (ours, theirs) =>
			(ours.rule?.startsWith('utf8') ?? false) &&
			sameBefore(ours, theirs) &&
			!sameEnd(ours, theirs),
	},
	{
		name: 'an illegal close code in a Close that is not all here: ws waits for the rest',
		decides: 'RFC 6455 §7.4 says what is illegal, not how soon to look',
		explains: (ours, theirs) =>
			(ours.rule?.startsWith('close-code') ?? false) &&
			theirs.length === ours.lines.length - 1 &&
			sameBefore(ours, theirs),
	},
	{
		name: 'a control frame too long for any number: ws names the other rule it breaks',
		decides: 'RFC 6455 §5.5 and §5.2 are both broken; which is told first is left open',
		explains: (ours, theirs) =>
			ours.rule === 'length-representable' &&
			theirs.at(-1) === 'failed 1002' &&
			sameBefore(ours, theirs),
	},
	{
		name: 'a header that is not all here: ws judges its first two bytes',
		decides: 'RFC 6455 §5.2 knows the whole header; how soon to look is left open',
		explains: (ours, theirs) =>
			ours.rule === null &&
			theirs.length === ours.lines.length + 1 &&
			theirs.at(-1) === 'failed 1002' &&
			ours.lines.every((line, i) => line === theirs[i]),
	},
];

function sameEnd(ours: Reading, theirs: readonly Line[]): boolean {
	return ours.lines.length === theirs.length && ours.lines.at(-1) === theirs.at(-1);
}

function weRead(bytes: Uint8Array, from: 'client' | 'server'): Reading {
	const options = { limit: null };
	const played = from === 'client' ? openServer(options) : openClient(options);
	const { events } = played.receive(bytes);
	const rule = events.find((event) => event.type === 'failed')?.rule ?? null;
	return { lines: events.flatMap(lineOf), rule };
}

function lineOf(event: ProtocolEvent): readonly Line[] {
	const hexOf = (payload: Parameters<typeof hexText>[0]) => hexText(payload, '');
	switch (event.type) {
		case 'message':
			return [`${event.kind} ${hexOf(event.payload)}`];
		case 'ping':
		case 'pong':
			return [`${event.type} ${hexOf(event.payload)}`];
		case 'closeReceived':
			return [`close ${event.code} ${hexOf(new TextEncoder().encode(event.reason))}`];
		case 'failed':
			return [`failed ${event.reaction.type === 'close' ? event.reaction.code : ''}`];
		default:
			return [];
	}
}

/** Bits flipped, and documents put behind each other. */
const streams = fc.oneof(
	documents,
	fc.tuple(documents, fc.array(fc.nat(4000), { maxLength: 4 })).map(([bytes, flips]) => {
		const spoilt = Uint8Array.from(bytes);
		for (const flip of flips) {
			const at = flip >> 3;
			if (at < spoilt.length) spoilt[at] = spoilt[at]! ^ (1 << (flip & 7));
		}
		return spoilt;
	}),
	fc.tuple(documents, documents).map(([one, other]) => Uint8Array.of(...one, ...other)),
);

const met = new Set<string>();

test.each(['client', 'server'] as const)(
	'what a %s sent means the same to both',
	async (from) => {
		const found = new Map<string, number>();
		let failures = 0;
		await fc.assert(
			fc.asyncProperty(streams, async (bytes) => {
				const ours = weRead(bytes, from);
				const theirs = await wsReads(bytes, from);
				if (failed(ours.lines)) failures++;
				if (JSON.stringify(ours.lines) === JSON.stringify(theirs)) return;
				const difference = DIFFERENCES.find(({ explains }) => explains(ours, theirs));
				expect(
					difference?.name,
					`${hexText(bytes)}: ${ours.rule}\n${ours.lines.join('; ')}\n${theirs.join('; ')}`,
				).toBeDefined();
				found.set(difference!.name, (found.get(difference!.name) ?? 0) + 1);
			}),
			{ numRuns: RUNS, seed: SEED },
		);
		expect(failures).toBeGreaterThan(RUNS / 20);
		for (const name of found.keys()) met.add(name);
	},
	60_000,
);

test('a difference that is never met has no place in the list', () => {
	expect([...met].toSorted()).toEqual(DIFFERENCES.map(({ name }) => name).toSorted());
});
