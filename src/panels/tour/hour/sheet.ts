// What the worksheet of the hour shows and asks, computed by the engine from the example of the tour.
import { hexByte, readHex, type Bytes } from '../../../engine/bytes/index.ts';
import {
	decodeFrames,
	frameFields,
	SECTIONS,
	sectionLengths,
	xorRow,
	type SectionName,
} from '../../../engine/frame/index.ts';
import { acceptFor } from '../../../engine/handshake/index.ts';
import { flippedBytes, messageFrame } from '../flipped.ts';
import { Goodbye } from '../goodbye.svelte.ts';
import { raceFigures } from '../race.ts';
import { BEAT_S, LIMIT_S, Silence } from '../silence.svelte.ts';
import { SAMPLE_KEY, START } from '../tour-document.ts';

const KEY = readHex(START.masking).bytes;
/** Holds the setting of the last scene: the weather, new every ten minutes, and a poll every minute. */
export const WEATHER = { newsEvery: 600, pollEvery: 60 } as const;

export interface SheetPart {
	readonly section: SectionName;
	readonly bytes: readonly string[];
}

/** Describes a line of a request. `blank` says which part of it is missing on the sheet. */
export interface RequestLine {
	readonly name: string;
	readonly value: string;
	readonly blank: 'name' | 'value' | null;
}

export function sheetData() {
	const frame = messageFrame(START.message, KEY);
	const rows = decodeFrames(frame, { from: 'client', deflate: false, limit: null });
	const fields = frameFields(rows, frame, 0);
	const maskBit = fields.find(({ name }) => name === 'MASK')?.range.start ?? 0;
	const parts = partsOf(frame, rows);
	const payload = frame.subarray(frame.length - START.message.length);
	const first = xorRow(payload, KEY, 0);
	const figures = raceFigures(WEATHER.newsEvery, WEATHER.pollEvery);
	return {
		message: START.message,
		request: requestLines(),
		accept: acceptFor(SAMPLE_KEY),
		parts,
		/** Lists the bits of the first two bytes. */
		bits: [...bitsOf(frame[0]!), ...bitsOf(frame[1]!)],
		maskBit,
		flippedByte: hexByte(flippedBytes(frame, maskBit)[maskBit >> 3]!),
		xor: {
			wire: { hex: hexByte(first.wire), bits: bitsOf(first.wire) },
			key: { hex: hexByte(first.key), bits: bitsOf(first.key) },
			text: { hex: hexByte(first.payload), bits: bitsOf(first.payload) },
			letter: String.fromCharCode(first.payload),
		},
		silence: { limit: LIMIT_S, beat: BEAT_S, most: mostSilence() },
		endings: endingCodes(),
		worth: {
			waitS: Math.round(figures.polling.meanWaitMs / 1000),
			inTen: Math.round(10 / figures.onePollIn),
		},
	};
}

export type SheetData = ReturnType<typeof sheetData>;

function requestLines(): readonly RequestLine[] {
	return START.request.split('\n').map((line) => {
		const at = line.indexOf(': ');
		if (at < 0) return { name: '', value: line, blank: null };
		const [name, value] = [line.slice(0, at), line.slice(at + 2)];
		const blanks = {
			Upgrade: 'name',
			Connection: 'value',
			'Sec-WebSocket-Version': 'value',
		} as const;
		const blank = Object.entries(blanks).find(([one]) => one === name)?.[1] ?? null;
		return { name, value, blank };
	});
}

function partsOf(frame: Bytes, rows: ReturnType<typeof decodeFrames>): readonly SheetPart[] {
	const lengths = new Uint32Array(SECTIONS.length);
	sectionLengths(rows, 0, lengths);
	let at = 0;
	return SECTIONS.flatMap((section, i) => {
		const own = frame.subarray(at, (at += lengths[i]!));
		return own.length > 0 ? [{ section, bytes: Array.from(own, hexByte) }] : [];
	});
}

function bitsOf(byte: number): readonly string[] {
	return Array.from({ length: 8 }, (_, i) => String((byte >> (7 - i)) & 1));
}

/** Returns how far the proxy counts while there are heartbeats, in seconds. */
function mostSilence(): number {
	const silence = new Silence(START.message);
	let most = 0;
	for (let tick = 0; tick < 2 * LIMIT_S; tick++) {
		silence.tick(true);
		most = Math.max(most, silence.seconds);
		// A flight that has passed the proxy does not change its count any more.
		if (silence.seconds === 0) for (const { id } of silence.wire.flights) silence.wire.arrive(id);
	}
	return most;
}

/** Returns what a page reads after each end: a goodbye, a cut cable, and a proxy that hangs up. */
function endingCodes() {
	const goodbye = new Goodbye(START.message);
	goodbye.say(START.code);
	for (let flight = goodbye.wire.flights[0]; flight; flight = goodbye.wire.flights[0]) {
		goodbye.arrive(flight.id);
	}
	goodbye.again();
	goodbye.cut();
	const silence = new Silence(START.message);
	while (!silence.over) silence.tick(false);
	return {
		goodbye: goodbye.ending('goodbye')?.client.code ?? null,
		cut: goodbye.ending('cut')?.client.code ?? null,
		proxy: silence.wire.ended('client')?.code ?? null,
	};
}
