// Published figures beside what this model makes of the same inputs.
import { DEFAULT_CARRIAGE } from './carriage.ts';
import { totalBothWays } from './cause.ts';
import type { Write } from './delivery.ts';
import { deliveryCost, packetRuns, tcpConnectionCost, writeBytes } from './delivery.ts';
import { webSocketHeader } from './framing.ts';
import { HEADER_SETS, STUDY_COUNTED_BYTES } from './header-sets.ts';
import { DEFAULT_NETWORK } from '../network/network.ts';
import { transportPlan, updateWrites, upstreamWrites } from './plan.ts';

/** Lubbers and Greco, "A Quantum Leap in Scalability for the Web", 2010: headers only, a message a second to each. */
export interface StudyRow {
	readonly clients: number;
	readonly transport: 'short-polling' | 'websocket';
	/** As printed, in units of 2²⁰ bit/s: ours rounded to these digits. */
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

/** Its polls are counted by characters without line endings, its frames are draft 76's two bytes around a text. */
export function studyRows(): readonly StudyRow[] {
	return STUDY_PRINTED.flatMap(({ clients, polling, websocket }) => [
		studyRow(clients, 'short-polling', polling, STUDY_COUNTED_BYTES),
		studyRow(clients, 'websocket', websocket, webSocketHeader(20)),
	]);
}

/** susam/lab pcap-sockets: 20 bytes of time, Ethernet frames as captured. */
export interface CaptureRow {
	readonly id: 'tcp' | 'web-page' | 'ajax' | 'sse' | 'websocket' | 'websocket-push';
	readonly published: { readonly bytes: number; readonly packets: number };
	readonly ours: { readonly bytes: number; readonly packets: number };
	/** Of ours, each packet's bytes in their order. */
	readonly packetBytes: readonly number[];
	readonly applicationBytes: number;
	/** What the page's request and its two answers were is not published, only that they were 923 bytes. */
	readonly note: 'length-taken-over' | null;
}

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

/** A whole capture: a connection and so many exchanges. */
export interface WholeCapture {
	readonly packets: number;
	readonly bytes: number;
}

/**
 * The TCP capture is one connection, not yet closed, with five exchanges. The others hold page loads of unknown length,
 * so only that one can be reckoned from the start.
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
