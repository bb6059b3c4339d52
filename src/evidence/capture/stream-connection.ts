// Makes a connection, as an observer sees it, of one stream of a capture. connection-in-progress.ts collects its events.
import {
	NOTHING_PASSED,
	type Assumption,
	type EvidenceProblem,
	type SeenConnection,
	type Unseen,
} from '../piece.ts';
import type { EventBudget } from '../reading-limits.ts';
import { ConnectionInProgress } from './connection-in-progress.ts';
import { chunkBytes, firstText } from './half-bytes.ts';
import { addressText } from './ip-packet.ts';
import { withoutMiddle, type ThinnedChunks } from './middle-frames.ts';
import { readableHalf, type ReadableHalf } from './readable-half.ts';
import type { StreamHalf } from './reassemble.ts';
import type { SegmentTable, StreamEnd, TcpStream } from './segment-table.ts';
import { beginsAsRequest, type ReadStream } from './stream-content.ts';
import { recordRange } from './stream-signs.ts';

export interface StreamReading {
	readonly connection: SeenConnection;
	readonly problems: readonly EvidenceProblem[];
}

/** Returns the connection of a stream, with what was assumed for it and what is missing. */
export function streamConnection(
	view: DataView,
	data: Uint8Array,
	table: SegmentTable,
	read: ReadStream,
	budget: EventBudget,
): StreamReading {
	const { stream, content, client } = read;
	const problems = content === 'headers' ? [] : [...gapsOf(table, read)];
	const server: StreamEnd = client === 0 ? 1 : 0;
	const building = new ConnectionInProgress(data, table, client);
	const assumed: Assumption[] = [...read.assumed];
	const passedOver = { ...NOTHING_PASSED };
	const unseen = new Set<Unseen>();
	if (stream.syn[0] !== null || stream.syn[1] !== null) {
		building.connect(endAddress(view, stream, server), connectedBy(table, stream, server));
	} else unseen.add('opening');
	if (content === 'tls') {
		building.addTls(read);
		unseen.add('opening').add('frames').add('plain-text');
	} else if (content === 'headers') {
		building.addHeaders(read, budget.atEachEnd);
		unseen.add('opening').add('frames').add('client-bytes').add('server-bytes');
	} else if (content !== 'empty') {
		const late = isLate(data, read);
		const halves = readHalves(data, read, late, budget.atEachEnd);
		if (late !== null) {
			building.opened(
				stream.first,
				late.extensions ?? (halves.some(isCompressed) ? DEFLATE : null),
			);
			assumed.push({ id: 'no-opening', values: {} });
			if (!halves.some(isCompressed)) assumed.push({ id: 'no-compression', values: {} });
			else if (!late.extensions) assumed.push({ id: 'compression-by-rsv1', values: {} });
			unseen.add('opening');
		} else unseen.delete('opening');
		for (const end of [client, server]) {
			const { skipped, lost } = halves[end];
			const side = end === client ? 'client' : 'server';
			if (late !== null) passedOver[side] = chunkBytes(data, halves[end].passedOver);
			if (skipped !== null) {
				assumed.push({ id: 'boundaries-by-trying', values: { side, bytes: skipped } });
			}
			const hasGap = read.halves[end].chunks.some(({ what }) => what === 'gap');
			const { problem } = halves[end];
			if (problem !== null) problems.push(problem);
			if (lost || hasGap || problem !== null) unseen.add('frames');
			if (read.halves[end].segments === 0) unseen.add(`${side}-bytes`);
		}
		// What came behind the cut of one end is not known, so the end of the connection is not, either.
		const ends = !halves.some(({ cut }) => cut);
		building.addHalves([
			withBase(halves[0], read.halves[0], ends),
			withBase(halves[1], read.halves[1], ends),
		]);
	} else building.addHalves(read.halves);
	if (!building.finish(stream.last)) unseen.add('end');
	budget.spend(building.transcript.length);
	return {
		connection: {
			name: `${endAddress(view, stream, client)} → ${endAddress(view, stream, server)}`,
			transcript: building.transcript,
			ranges: building.ranges,
			unseen: [...unseen],
			assumed,
			passedOver,
			unshown: building.unshown,
			program: null,
		},
		problems,
	};
}

const DEFLATE = 'permessage-deflate';

function isCompressed({ compressed }: ReadableHalf): boolean {
	return compressed;
}

function withBase({ chunks }: ReadableHalf, { base }: StreamHalf, ends: boolean) {
	return { chunks: ends ? chunks : chunks.filter(({ what }) => what === 'data'), base };
}

export function endAddress(
	view: DataView,
	{ version, addresses, ports }: TcpStream,
	end: StreamEnd,
): string {
	const address = addressText(view, addresses[end], version);
	return `${version === 6 ? `[${address}]` : address}:${ports[end]}`;
}

/**
 * Returns the segment with which TCP is connected: the SYN of the server, or if it was not captured, the one after its
 * ACK.
 */
function connectedBy(table: SegmentTable, stream: TcpStream, server: StreamEnd): number | null {
	for (let i = stream.first; i >= 0; i = table.next[i]!) {
		if (table.end[i] === server && table.has(i, 'syn')) return i;
		if (table.length[i]! > 0) return i;
	}
	return null;
}

/** Returns what the response says of extensions, if the request was not captured; null otherwise. */
function isLate(
	data: Uint8Array,
	{ content, halves, client }: ReadStream,
): { readonly extensions: string | null } | null {
	if (content === 'frames') return { extensions: null };
	if (beginsAsRequest(firstText(data, halves[client]))) return null;
	const response = firstText(data, halves[client === 0 ? 1 : 0]);
	const field = /\r\nsec-websocket-extensions:([^\r\n]*)/i.exec(
		response.slice(0, headLength(response)),
	);
	return { extensions: field?.[1]?.trim() ?? '' };
}

function headLength(text: string): number {
	const end = text.indexOf('\r\n\r\n');
	return end < 0 ? text.length : end + 4;
}

/** Represents the readable part of one end, thinned. */
type ThinnedHalf = ReadableHalf & ThinnedChunks;

function readHalves(
	data: Uint8Array,
	{ content, halves }: ReadStream,
	late: { readonly extensions: string | null } | null,
	atEachEnd: number,
): readonly [ThinnedHalf, ThinnedHalf] {
	const read = (half: StreamHalf): ThinnedHalf => {
		const text = content === 'frames' ? '' : firstText(data, half);
		const isHead = beginsAsRequest(text) || text.startsWith('HTTP/');
		const headBytes = isHead ? headLength(text) : null;
		const readable = readableHalf(data, half, headBytes, late === null);
		const inFront = late === null ? (headBytes ?? 0) : 0;
		return { ...readable, ...withoutMiddle(data, readable.chunks, inFront, atEachEnd) };
	};
	return [read(halves[0]), read(halves[1])];
}

/** Returns the gaps of a stream. */
export function gapsOf(table: SegmentTable, { halves }: ReadStream): readonly EvidenceProblem[] {
	const chunks = halves.flatMap(({ chunks: own }) => own);
	return chunks.flatMap(({ what, length, segment }): readonly EvidenceProblem[] =>
		what === 'gap'
			? [{ id: 'gap', range: recordRange(table, segment), line: null, values: { bytes: length } }]
			: [],
	);
}
