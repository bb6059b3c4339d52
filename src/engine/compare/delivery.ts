// From the writes of both sides to the packets on the wire. A write becomes one or more segments. If the
// other side writes next, its data acknowledge the write; else a separate ACK does. One ACK also acknowledges
// two segments of a long write (RFC 9293 §3.8.6.3). The model has no packet loss and no retransmission.
import { otherRole, type Role } from '../role.ts';
import type { ApplicationExpense, Breakdown, TwoWay } from './expense.ts';
import { addBreakdowns, addTwoWay, breakdown, NOTHING_SENT } from './expense.ts';
import type { Network } from '../network/network.ts';
import { segmentCount, segmentHeaders } from '../network/network.ts';
import { tlsHandshake, tlsOverhead } from '../network/tls.ts';

/** Counts bytes for each expense of the application. */
export type Sizes = Readonly<Partial<Record<ApplicationExpense, number>>>;

/** Describes the bytes that a side gives to its connection at once. */
export interface Write {
	readonly from: Role;
	readonly sizes: Sizes;
	/**
	 * Says whether a separate ACK acknowledges the write although the other side answers, because the answer comes later
	 * than TCP's delayed ACK.
	 */
	readonly acknowledgedAlone?: boolean;
}

/** Describes consecutive packets of one kind. */
export interface PacketRun {
	readonly from: Role;
	readonly kind: 'data' | 'ack';
	readonly packets: number;
	/** Counts the bytes of all packets of the run, including their headers. */
	readonly bytes: number;
}

/** TCP sends an ACK at least for every second full-sized segment (RFC 9293 §3.8.6.3). */
const SEGMENTS_AN_ACK = 2;

/** Returns the length of a write in bytes, without TLS and TCP. */
export function writeBytes({ sizes }: Write): number {
	return Object.values(sizes).reduce((sum, bytes) => sum + bytes, 0);
}

/** Returns the packets of an exchange in their order, as a capture would list them. */
export function packetRuns(writes: readonly Write[], network: Network): readonly PacketRun[] {
	const { total } = segmentHeaders(network);
	return writes.flatMap((write, i) => {
		const { bytes, packets } = dataOf(write, network);
		const data: PacketRun = { from: write.from, kind: 'data', packets, bytes };
		const acks = ackCount(write, writes[i + 1], packets);
		const ack = {
			from: otherRole(write.from),
			kind: 'ack',
			packets: acks,
			bytes: acks * total,
		} as const;
		return acks === 0 ? [data] : [data, ack];
	});
}

/** Returns every byte of an exchange by its expense. */
export function deliveryCost(writes: readonly Write[], network: Network): TwoWay {
	const ways = { client: NOTHING_SENT, server: NOTHING_SENT };
	const headers = segmentHeaders(network);
	writes.forEach((write, i) => {
		const { packets, tls } = dataOf(write, network);
		const data = breakdown({
			...write.sizes,
			'tls-record': tls,
			'ethernet-header': packets * headers.ethernet,
			'ip-header': packets * headers.ip,
			'tcp-header': packets * headers.tcp,
		});
		ways[write.from] = addBreakdowns(ways[write.from], data);
		const acks = ackCount(write, writes[i + 1], packets);
		if (acks === 0) return;
		const back = otherRole(write.from);
		ways[back] = addBreakdowns(ways[back], breakdown({ ack: acks * headers.total }));
	});
	return { up: ways.client, down: ways.server };
}

/**
 * Is the length in bytes of the TCP options of a SYN, captured from macOS and Linux; without timestamps it is 12.
 * `SYN_ACK_OPTIONS` is that of a SYN ACK.
 */
const SYN_OPTIONS = 24;
const SYN_ACK_OPTIONS = 20;
const SYN_OPTIONS_PLAIN = 12;

/** Returns the bytes of the three-way handshake (RFC 9293 §3.5) and of both FINs with their ACKs. */
export function tcpConnectionCost(network: Network): TwoWay {
	const [syn, synAck] = network.tcpTimestamps
		? [SYN_OPTIONS, SYN_ACK_OPTIONS]
		: [SYN_OPTIONS_PLAIN, SYN_OPTIONS_PLAIN];
	const bare = segmentHeaders(network).total;
	const up = segmentHeaders(network, syn).total + bare;
	const down = segmentHeaders(network, synAck).total;
	const close = 2 * bare;
	return {
		up: breakdown({ 'tcp-handshake': up, 'tcp-close': close }),
		down: breakdown({ 'tcp-handshake': down, 'tcp-close': close }),
	};
}

/** Returns the bytes of TCP and TLS from the first SYN to the last ACK, without the application's data. */
export function connectionCost(network: Network): TwoWay {
	const tcp = tcpConnectionCost(network);
	if (network.tls === 'none') return tcp;
	const { up, down } = tlsHandshake(network);
	const flights = deliveryCost(
		[
			{ from: 'client', sizes: { payload: up } },
			{ from: 'server', sizes: { payload: down } },
		],
		{ ...network, tls: 'none' },
	);
	return addTwoWay(tcp, { up: asHandshake(flights.up), down: asHandshake(flights.down) });
}

function asHandshake(flight: Breakdown): Breakdown {
	return { ...flight, payload: 0, 'tls-handshake': flight.payload };
}

function dataOf(
	write: Write,
	network: Network,
): { readonly bytes: number; readonly packets: number; readonly tls: number } {
	const application = writeBytes(write);
	const tls = tlsOverhead(application, network);
	const packets = segmentCount(application + tls, network);
	return { bytes: application + tls + packets * segmentHeaders(network).total, packets, tls };
}

function ackCount(write: Write, next: Write | undefined, packets: number): number {
	const acks = Math.ceil(packets / SEGMENTS_AN_ACK);
	const rides = next !== undefined && next.from !== write.from && !write.acknowledgedAlone;
	return rides ? acks - 1 : acks;
}
