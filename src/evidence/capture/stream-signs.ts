// Finds signs that only the segments of TCP show: a connection that was refused or not answered, a peer that no longer
// acknowledges, a TLS handshake that failed.
import { sign, type Sign } from '../sign.ts';
import { silenceSeconds } from '../silence.ts';
import type { PieceRange } from '../piece-range.ts';
import type { SegmentTable, StreamEnd } from './segment-table.ts';
import { offsetNear } from './reassemble.ts';
import { sentSegments } from './sent-segments.ts';
import type { ReadStream } from './stream-content.ts';
import { readTls } from './tls-stream.ts';

/** A SYN is sent again after 1, 3 and 7 s (RFC 6298 §2, §5.5). */
const REPEATED_SYNS = 3;
const SYN_MS = 2000;
/** Fewer copies, or a shorter time, are usual on a bad link. */
const REPEATED_SEGMENTS = 3;
const SILENT_MS = 3000;

/** Returns the range of the record that brought a segment. */
export function recordRange(table: SegmentTable, segment: number): PieceRange {
	return { from: table.header[segment]!, to: table.payload[segment]! + table.captured[segment]! };
}

/**
 * Returns the signs of a connection attempt that failed, beside those of its transcript; null if it did not fail, or if
 * the capture does not show it.
 */
export function failedConnect(
	table: SegmentTable,
	{ stream, halves, client, content }: ReadStream,
): readonly Sign[] | null {
	const server = client === 0 ? 1 : 0;
	if (content !== 'empty' || stream.opener === null || stream.syn[server] !== null) return null;
	const first = stream.first;
	if (halves[server].segments > 0) {
		return halves[server].chunks.some(({ what }) => what === 'reset') ? [] : null;
	}
	const last = halves[client].last;
	let syns = 0;
	for (let i = first; i >= 0; i = table.next[i]!) if (table.has(i, 'syn')) syns++;
	if (syns < REPEATED_SYNS || table.at[last]! - table.at[first]! < SYN_MS) return null;
	return [sign('tcp-no-answer', recordRange(table, last), { count: syns }, table.at[last])];
}

/** Returns the signs of a stream that its transcript does not show. */
export function streamSigns(
	data: Uint8Array,
	table: SegmentTable,
	read: ReadStream,
): readonly Sign[] {
	return [
		...silentPeer(table, read),
		...(read.content === 'tls' ? tlsSigns(data, table, read) : []),
		...(read.content === 'websocket' ? missingResponse(table, read) : []),
		...(read.content === 'headers'
			? silenceBeforeEnd(
					table,
					read,
					sentSegments(table, read).map(({ segment }) => table.at[segment]!),
				)
			: []),
	];
}

/** One end repeats what it sent, and nothing of the other end comes any more. */
function silentPeer(table: SegmentTable, { stream, halves, client }: ReadStream): readonly Sign[] {
	const ends: readonly StreamEnd[] = [0, 1];
	for (const end of ends) {
		const other = end === 0 ? 1 : 0;
		const lastOfOther = halves[other].last;
		if (lastOfOther < 0 || table.has(lastOfOther, 'rst')) continue;
		const { base } = halves[end];
		let sent = 0;
		let copies = 0;
		let last = -1;
		for (let i = stream.first; i >= 0; i = table.next[i]!) {
			if (table.end[i] !== end || table.has(i, 'rst')) continue;
			const start = offsetNear(table.sequence[i]!, base, sent);
			const length = table.length[i]!;
			// A keep-alive has the number of the last byte, and at most this byte (RFC 9293 §3.8.4).
			if (i > lastOfOther && start < sent && (length > 0 || start === sent - 1)) {
				copies++;
				last = i;
			}
			sent = Math.max(sent, start + length);
		}
		const ms = last < 0 ? 0 : table.at[last]! - table.at[lastOfOther]!;
		if (copies < REPEATED_SEGMENTS || ms < SILENT_MS) continue;
		const by = other === client ? 'client' : 'server';
		const values = { by, count: copies, seconds: Math.round(ms / 10) / 100 };
		return [sign('peer-silent', recordRange(table, last), values, table.at[last])];
	}
	return [];
}

/** Returns a sign if the client sent a request, and the connection ended without any byte of the server. */
function missingResponse(table: SegmentTable, { halves, client }: ReadStream): readonly Sign[] {
	const server = halves[client === 0 ? 1 : 0];
	if (server.chunks.some(({ what }) => what === 'data' || what === 'gap')) return [];
	const ended = server.chunks[0] ?? halves[client].chunks.find(isEnd);
	if (!ended) return [];
	const { segment } = ended;
	return [sign('no-response', recordRange(table, segment), {}, table.at[segment])];
}

function isEnd({ what }: { readonly what: string }): boolean {
	return what === 'fin' || what === 'reset';
}

/**
 * Returns the signs of TLS: an alert that was not encrypted, an end before any answer, and the silence before the end.
 * The silence counts only if both sides sent application data: then TLS was complete.
 */
function tlsSigns(data: Uint8Array, table: SegmentTable, read: ReadStream): readonly Sign[] {
	const { halves, client } = read;
	const server = client === 0 ? 1 : 0;
	const of = [readTls(data, halves[0]), readTls(data, halves[1])] as const;
	const found: Sign[] = [];
	const complete =
		read.stream.opener === null || of.every(({ application }) => application !== null);
	for (const end of [server, client] as const) {
		const { alert } = of[end];
		if (!alert || complete) continue;
		const by = end === client ? 'client' : 'server';
		const values = { by, alert: alert.description };
		const { segment } = alert;
		found.push(sign('tls-not-accepted', recordRange(table, segment), values, table.at[segment]));
	}
	const first = halves[server].chunks[0];
	if (read.stream.opener !== null && first && isEnd(first)) {
		const { segment } = first;
		found.push(
			sign('tls-not-accepted', recordRange(table, segment), { by: 'server' }, table.at[segment]),
		);
	}
	if (!complete) return found;
	const times = halves.flatMap(({ chunks }) =>
		chunks.filter(({ what }) => what === 'data').map(({ arrival }) => table.at[arrival]!),
	);
	return [...found, ...silenceBeforeEnd(table, read, times)];
}

/** Returns the sign of a silence between the last of the times at which something was sent, and the end of TCP. */
function silenceBeforeEnd(
	table: SegmentTable,
	{ halves }: ReadStream,
	sendTimes: readonly number[],
): readonly Sign[] {
	const chunks = halves.flatMap(({ chunks: own }) => own);
	const end = chunks.filter(isEnd).toSorted((a, b) => a.arrival - b.arrival)[0];
	if (!end) return [];
	const endsAt = table.at[end.arrival]!;
	// What goes with the FIN, as an alert that closes TLS, is not traffic.
	const last = sendTimes
		.filter((at) => endsAt - at > 100)
		.reduce((a, b) => Math.max(a, b), -Infinity);
	const seconds = silenceSeconds(endsAt - last);
	if (last === -Infinity || seconds === null) return [];
	const { segment } = end;
	return [sign('silence', recordRange(table, segment), { seconds }, table.at[segment])];
}
