import { describe, expect, it } from 'vitest';
import { DEFAULT_NETWORK } from '../../../src/engine/network/network.ts';
import {
	TLS_MAX_PLAINTEXT,
	TLS_RECORD_BYTES,
	tlsHandshake,
	tlsOverhead,
	tlsRecords,
} from '../../../src/engine/network/tls.ts';
import vectors from '../../vectors/transports.json' with { type: 'json' };

const { overhead } = vectors;

describe('TLS', () => {
	it('wraps at most 16 384 bytes in a record', () => {
		expect(TLS_MAX_PLAINTEXT).toBe(overhead.tlsMaxPlaintext);
		expect([0, 1, 16_384, 16_385].map(tlsRecords)).toEqual([1, 1, 1, 2]);
	});

	it('adds a header and a tag to each', () => {
		expect(TLS_RECORD_BYTES['1.3']).toBe(overhead.tls13Record);
		expect(TLS_RECORD_BYTES['1.2']).toBe(overhead.tls12GcmRecord);
		expect(tlsOverhead(20_000, { ...DEFAULT_NETWORK, tls: '1.2' })).toBe(58);
		expect(tlsOverhead(20_000, DEFAULT_NETWORK)).toBe(0);
	});

	it('takes a handshake of 2 to 5 KiB unless another is given', () => {
		for (const tls of ['1.2', '1.3'] as const) {
			const { up, down } = tlsHandshake({ ...DEFAULT_NETWORK, tls });
			expect(up + down).toBeGreaterThan(2 << 10);
			expect(up + down).toBeLessThan(5 << 10);
		}
		const own = { up: 1, down: 2 };
		expect(tlsHandshake({ ...DEFAULT_NETWORK, tls: '1.3', tlsHandshake: own })).toEqual(own);
		expect(tlsHandshake({ ...DEFAULT_NETWORK, tlsHandshake: own })).toEqual({ up: 0, down: 0 });
	});
});
