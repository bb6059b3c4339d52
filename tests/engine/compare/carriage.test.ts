import { describe, expect, it } from 'vitest';
import type { Carriage } from '../../../src/engine/compare/carriage.ts';
import {
	connectsEachRound,
	isPolling,
	TRANSPORTS,
	roundTripsPerRound,
} from '../../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE, connectRoundTrips } from '../../../src/engine/compare/carriage.ts';
import { DEFAULT_NETWORK } from '../../../src/engine/network/network.ts';

const withTls = (tls: Carriage['network']['tls']): Carriage => ({
	...DEFAULT_CARRIAGE,
	network: { ...DEFAULT_NETWORK, tls },
});

describe('round trips', () => {
	it('a poll on a connection of its own takes two, with TLS 1.3 three', () => {
		const own: Carriage = { ...withTls('1.3'), keepAlive: false };
		expect(connectRoundTrips(own)).toBe(2);
		expect(roundTripsPerRound(own, 'short-polling')).toBe(3);
		expect(roundTripsPerRound({ ...withTls('none'), keepAlive: false }, 'long-polling')).toBe(2);
		expect(roundTripsPerRound({ ...own, http: 'http/2' }, 'short-polling')).toBe(1);
		expect(roundTripsPerRound({ ...own, keepAlive: true }, 'short-polling')).toBe(1);
	});

	it('only polls come and go', () => {
		expect(TRANSPORTS.filter(isPolling)).toEqual(['short-polling', 'long-polling']);
		const own: Carriage = { ...DEFAULT_CARRIAGE, keepAlive: false };
		expect(TRANSPORTS.filter((one) => connectsEachRound(own, one))).toEqual(TRANSPORTS.slice(0, 2));
	});
});
