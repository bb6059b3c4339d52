// Puts published measurements beside the results of this model for the same inputs.
import { DEFAULT_CARRIAGE } from './carriage.ts';
import { totalBothWays } from './expense.ts';
import type { Write } from './delivery.ts';
import { deliveryCost, packetRuns, tcpConnectionCost, writeBytes } from './delivery.ts';
import { webSocketHeader } from './framing.ts';
import { HEADER_SETS, STUDY_COUNTED_BYTES } from './header-sets.ts';
import { DEFAULT_NETWORK } from '../network/network.ts';
import { transportPlan, updateWrites, upstreamWrites } from './plan.ts';

/**
 * Is a row of Lubbers and Greco, "A Quantum Leap in Scalability for the Web", 2010: only headers, one message per
 * second to each client.
 */
export interface StudyRow {
	readonly clients: number;
	readonly transport: 'short-polling' | 'websocket';
	/** Holds the number as printed, in units of 2²⁰ bit/s. Our number, rounded to the same digits, should equal it. */
	readonly published: string;
	readonly ours: number;
	readonly bitsPerSecond: number;
}

const BINARY_MEGABIT = 2 ** 20;

const STUDY_PRINTED = [
	{ clients: 1000, polling: '6.6', websocket: '0.015' },
	{ clients: 10_000, polling: '66', websocket: '0.153' },
	{ clients: 100_000, polling: '665', websocket: '1.526' },
] as const;

/**
 * Returns the rows of the study. The study counts polls as characters without line endings, and frames as the
 * two bytes that draft 76 adds to a text.
 */
export function studyRows(): readonly StudyRow[] {
	return STUDY_PRINTED.flatMap(({ clients, polling, websocket }) => [
		studyRow(clients, 'short-polling', polling, STUDY_COUNTED_BYTES),
		studyRow(clients, 'websocket', websocket, webSocketHeader(20)),
	]);
}

/** Represents a row of susam/lab pcap-sockets: messages with 20 bytes of time, Ethernet frames as captured. */
export interface CaptureRow {
	readonly id: 'tcp' | 'web-page' | 'ajax' | 'sse' | 'websocket' | 'websocket-push';
	readonly published: { readonly bytes: number; readonly packets: number };
	readonly ours: { readonly bytes: number; readonly packets: number };
	/** Counts the bytes of each packet of our result, in order. */
	readonly packetBytes: readonly number[];
	readonly applicationBytes: number;
	/**
	 * The texts of the page's request and its two responses are not published; only their total of 923 bytes
	 * is known.
	 */
	readonly note: 'length-taken-over' | null;
}

/** Returns the published captures beside the results of this model. */
export function captureRows(): readonly CaptureRow[] {
	const lab = { ...DEFAULT_CARRIAGE, headers: HEADER_SETS.lab };
	const plain = (from: Write['from'], payload: number): Write => ({ from, sizes: { payload } });
	const socket = updateWrites(transportPlan('websocket', lab, 20));
	const asking = upstreamWrites(transportPlan('websocket', lab, 'get-time'.length));
	return [
		captureRow('tcp', 213, 3, [plain('client', 5), plain('server', 10)]),
		{
			...captureRow('web-page', 1253, 5, [
				...[plain('client', 300), plain('server', 123), plain('server', 500)],
			]),
			note: 'length-taken-over',
		},
		captureRow('ajax', 745, 5, updateWrites(transportPlan('short-polling', lab, 20))),
		captureRow('sse', 166, 2, updateWrites(transportPlan('sse', lab, 20))),
		captureRow('websocket', 234, 3, [...asking, ...socket]),
		captureRow('websocket-push', 154, 2, socket),
	];
}

/** Describes a whole capture: one connection and several exchanges. */
export interface WholeCapture {
	readonly packets: number;
	readonly bytes: number;
}

/**
 * The TCP capture contains one connection that is not closed yet, with five exchanges. The other captures
 * contain page loads of unknown length, so only the TCP capture can be computed as a whole.
 */
export function wholeTcpCapture(exchanges = 5): WholeCapture {
	const { up, down } = tcpConnectionCost(DEFAULT_NETWORK);
	const opening = up['tcp-handshake'] + down['tcp-handshake'];
	const row = captureRows().find(({ id }) => id === 'tcp')!;
	return { packets: 3 + exchanges * row.ours.packets, bytes: opening + exchanges * row.ours.bytes };
}

function studyRow(
	clients: number,
	transport: StudyRow['transport'],
	published: string,
	bytes: number,
): StudyRow {
	const bitsPerSecond = clients * bytes * 8;
	const ours = bitsPerSecond / BINARY_MEGABIT;
	return { clients, transport, published, ours, bitsPerSecond };
}

function captureRow(
	id: CaptureRow['id'],
	bytes: number,
	packets: number,
	writes: readonly Write[],
): CaptureRow {
	const runs = packetRuns(writes, DEFAULT_NETWORK);
	const packetBytes = runs.flatMap((run) =>
		Array.from({ length: run.packets }, () => run.bytes / run.packets),
	);
	return {
		id,
		published: { bytes, packets },
		ours: {
			bytes: totalBothWays(deliveryCost(writes, DEFAULT_NETWORK)),
			packets: packetBytes.length,
		},
		packetBytes,
		applicationBytes: writes.reduce((sum, write) => sum + writeBytes(write), 0),
		note: null,
	};
}
