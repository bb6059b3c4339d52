import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Network } from '../../../src/engine/network/network.ts';
import {
	DEFAULT_NETWORK,
	maxSegmentBytes,
	segmentCount,
	segmentHeaders,
} from '../../../src/engine/network/network.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { overhead } = vectors;
const ipv6: Network = { ...DEFAULT_NETWORK, ip: 'ipv6' };
const plain: Network = { ...DEFAULT_NETWORK, tcpTimestamps: false };

describe('segments', () => {
	it('carry the headers of their RFCs', () => {
		const { ethernet, ip, tcp, total } = segmentHeaders(DEFAULT_NETWORK);
		expect(ethernet).toBe(overhead.ethernetHeader);
		expect(ip).toBe(overhead.ipv4);
		expect(tcp).toBe(overhead.tcp + overhead.tcpTimestampOption);
		expect(total).toBe(overhead.segmentIpv4TimestampsEthernet);
		expect(segmentHeaders({ ...DEFAULT_NETWORK, ethernet: false }).total).toBe(
			overhead.segmentIpv4Timestamps,
		);
		expect(segmentHeaders(ipv6).ip).toBe(overhead.ipv6);
		expect(segmentHeaders(plain).tcp).toBe(overhead.tcp);
		expect(segmentHeaders(plain, 20).tcp).toBe(40);
	});

	it('holds the bytes that Ethernet leaves', () => {
		expect(maxSegmentBytes(DEFAULT_NETWORK)).toBe(overhead.mssEthernetIpv4Timestamps);
		expect(maxSegmentBytes(plain)).toBe(overhead.mssEthernetIpv4);
		expect(maxSegmentBytes(ipv6)).toBe(overhead.mssEthernetIpv6Timestamps);
	});

	it('are as few as can hold the bytes, and one at least', () => {
		expect([0, 1, 1448, 1449].map((n) => segmentCount(n, DEFAULT_NETWORK))).toEqual([1, 1, 1, 2]);
		fc.assert(
			fc.property(fc.integer({ min: 1, max: 1e9 }), (bytes) => {
				const count = segmentCount(bytes, ipv6);
				const each = maxSegmentBytes(ipv6);
				expect(count * each).toBeGreaterThanOrEqual(bytes);
				expect((count - 1) * each).toBeLessThan(bytes);
			}),
		);
	});
});
