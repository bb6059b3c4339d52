// All combinations of a carriage's settings that differ in their bytes.
import type { Carriage } from '../../src/engine/compare/carriage.ts';
import { HEADER_SETS } from '../../src/engine/compare/index.ts';
import { DEFAULT_CARRIAGE } from '../../src/engine/compare/carriage.ts';
import { DEFAULT_NETWORK } from '../../src/engine/network/network.ts';

export const LAB_CARRIAGE: Carriage = { ...DEFAULT_CARRIAGE, headers: HEADER_SETS.lab };

export const CARRIAGES: readonly Carriage[] = (['http/1.1', 'http/2'] as const).flatMap((http) =>
	[true, false].flatMap((keepAlive) =>
		(['none', '1.2', '1.3'] as const).flatMap((tls) =>
			Object.values(HEADER_SETS).flatMap((headers) =>
				(['apart', 'joined'] as const).map((responseWrites) => ({
					...DEFAULT_CARRIAGE,
					http,
					keepAlive,
					headers,
					responseWrites,
					network: { ...DEFAULT_NETWORK, tls },
				})),
			),
		),
	),
);
