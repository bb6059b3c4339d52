import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../src/engine/network/network.ts';
import type { Write } from '../../../src/engine/compare/delivery.ts';
import {
	applicationBothWays,
	totalBothWays,
	totalBytes,
	writeBytes,
} from '../../../src/engine/compare/index.ts';
import {
	connectionCost,
	deliveryCost,
	packetRuns,
	tcpConnectionCost,
} from '../../../src/engine/compare/delivery.ts';
import { DEFAULT_NETWORK } from '../../../src/engine/network/network.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { lab, overhead, wsFrameVectors } = vectors;
const tls13: Network = { ...DEFAULT_NETWORK, tls: '1.3' };

const client = (bytes: number): Write => ({ from: 'client', sizes: { payload: bytes } });
const server = (bytes: number): Write => ({ from: 'server', sizes: { payload: bytes } });

function packetBytes(writes: readonly Write[]): number[] {
	return packetRuns(writes, DEFAULT_NETWORK).flatMap(({ packets, bytes }) =>
		Array.from({ length: packets }, () => bytes / packets),
	);
}

describe('packets as captured (susam/lab pcap-sockets)', () => {
	it('TCP, request and reply', () => {
		expect(packetBytes([client(5), server(10)])).toEqual(lab.perUpdate.tcp.packets);
	});

	it('Ajax: head and body apart, each with its ACK', () => {
		expect(packetBytes([client(287), server(108), server(20)])).toEqual(lab.perUpdate.ajax.packets);
	});

	it('SSE and WebSocket', () => {
		expect(packetBytes([server(34)])).toEqual(lab.perUpdate.sse.packets);
		expect(packetBytes([client(14), server(22)])).toEqual(lab.perUpdate.websocket.packets);
	});

	it('a page that is loaded again: five packets', () => {
		const writes = [client(300), server(123), server(500)];
		const runs = packetRuns(writes, DEFAULT_NETWORK);
		expect(runs.reduce((sum, { packets }) => sum + packets, 0)).toBe(lab.perUpdate.webPage.packets);
		expect(lab.appBytes.webPage).toBe(923);
		expect(totalBothWays(deliveryCost(writes, DEFAULT_NETWORK))).toBe(lab.perUpdate.webPage.total);
	});

	it('a TCP connection opens with 218 bytes in three packets, and closes with 264', () => {
		const { up, down } = tcpConnectionCost(DEFAULT_NETWORK);
		expect(up['tcp-handshake']).toBe(78 + 66);
		expect(up['tcp-handshake'] + down['tcp-handshake']).toBe(overhead.tcpHandshakeBytesCaptured);
		expect(up['tcp-close'] + down['tcp-close']).toBe(overhead.tcpCloseBytesTypical);
		const plain = tcpConnectionCost({ ...DEFAULT_NETWORK, tcpTimestamps: false });
		expect(totalBothWays(plain)).toBe(66 + 66 + 54 + 4 * 54);
	});
});

describe('a frame on the wire', () => {
	it.each(wsFrameVectors)('of $payload bytes from the server', (vector) => {
		const { fromServer, segmentsFromServer, wireFromServer, wireFromServerTls13 } = vector;
		const [data] = packetRuns([server(fromServer)], DEFAULT_NETWORK);
		expect(data).toMatchObject({ packets: segmentsFromServer, bytes: wireFromServer });
		expect(packetRuns([server(fromServer)], tls13)[0]?.bytes).toBe(wireFromServerTls13);
		expect(totalBytes(deliveryCost([server(fromServer)], tls13).down)).toBe(wireFromServerTls13);
	});
});

describe('TLS', () => {
	it('adds its handshake to the connection, in segments of its own', () => {
		const { up, down } = connectionCost(tls13);
		expect(up['tls-handshake']).toBe(700);
		expect(down['tls-handshake']).toBe(3000);
		expect(down['tcp-header']).toBe(3 * 32);
		expect(up.payload + down.payload).toBe(0);
		expect(connectionCost(DEFAULT_NETWORK)).toEqual(tcpConnectionCost(DEFAULT_NETWORK));
	});
});

describe('the laws', () => {
	const writes = fc.array(
		fc.record({
			from: fc.constantFrom('client' as const, 'server' as const),
			sizes: fc.record({ payload: fc.nat(100_000), 'websocket-header': fc.nat(10) }),
		}),
		{ maxLength: 6 },
	);
	const networks: fc.Arbitrary<Network> = fc.record({
		ip: fc.constantFrom('ipv4' as const, 'ipv6' as const),
		tcpTimestamps: fc.boolean(),
		ethernet: fc.boolean(),
		tls: fc.constantFrom('none' as const, '1.2' as const, '1.3' as const),
	});

	it('the packets have as many bytes as the expenses together, and every byte of the application is in one', () => {
		fc.assert(
			fc.property(writes, networks, (some, network) => {
				const cost = deliveryCost(some, network);
				const runs = packetRuns(some, network);
				const weight = (from: string): number =>
					runs.filter((run) => run.from === from).reduce((sum, run) => sum + run.bytes, 0);
				expect(totalBytes(cost.up)).toBe(weight('client'));
				expect(totalBytes(cost.down)).toBe(weight('server'));
				const written = some.reduce((sum, write) => sum + writeBytes(write), 0);
				expect(applicationBothWays(cost)).toBe(written);
			}),
		);
	});

	it('a longer write never costs less', () => {
		fc.assert(
			fc.property(fc.nat(100_000), fc.nat(5000), networks, (bytes, more, network) => {
				const shorter = totalBothWays(deliveryCost([server(bytes)], network));
				expect(totalBothWays(deliveryCost([server(bytes + more)], network))).toBeGreaterThanOrEqual(
					shorter,
				);
			}),
		);
	});

	it('an ACK rides on a response, unless the other side is slow to answer', () => {
		const acks = (writes: readonly Write[]): number =>
			packetRuns(writes, DEFAULT_NETWORK)
				.filter(({ kind }) => kind === 'ack')
				.reduce((sum, { packets }) => sum + packets, 0);
		expect(acks([client(100), server(100)])).toBe(1);
		expect(acks([{ ...client(100), acknowledgedAlone: true }, server(100)])).toBe(2);
		expect(acks([server(10 * 1448)])).toBe(5);
		expect(acks([client(10 * 1448), server(1)])).toBe(5);
	});
});
