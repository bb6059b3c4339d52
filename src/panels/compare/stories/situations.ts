// Prepared settings to start from, with typical values of such pages. The first ones are what a reader may build. `expected`
// is the verdict of the engine, and the tests check it.
import type { TransportId } from '../../../engine/compare/index.ts';
import { settingFields, type SettingFields } from '../compare-document.ts';

export const SITUATION_IDS = [
	'chat',
	'score',
	'notifications',
	'game',
	'sensors',
	'prices',
	'presence',
	'dashboard',
	'too-fast',
	'slow-server',
	'thin-link',
] as const;
export type SituationId = (typeof SITUATION_IDS)[number];

export interface Situation {
	readonly id: SituationId;
	readonly fields: SettingFields;
	/** Names the transport that the engine recommends. */
	readonly expected: TransportId;
	/** Says whether the setting exists to show a problem. */
	readonly teaches: boolean;
}

export const SITUATIONS: readonly Situation[] = [
	{
		id: 'chat',
		expected: 'websocket',
		teaches: false,
		fields: usual({
			build: 'chat',
			clients: '10000',
			rate: '0.2',
			upstream: '0.05',
			bytes: '120',
			rtt: '80',
			poll: '2000',
			age: '1000',
		}),
	},
	{
		id: 'score',
		expected: 'sse',
		teaches: false,
		fields: usual({ build: 'score', rate: '0.1', poll: '1000', age: '2000' }),
	},
	{
		id: 'notifications',
		expected: 'short-polling',
		teaches: false,
		fields: usual({
			build: 'notifications',
			clients: '100000',
			rate: '0.000278',
			bytes: '300',
			poll: '1800000',
			age: '3600000',
			// A connection is usually not kept open for half an hour between two polls.
			connection: 'close',
			seconds: '3600',
		}),
	},
	{
		id: 'game',
		expected: 'websocket',
		teaches: false,
		fields: usual({
			build: 'game',
			clients: '2000',
			rate: '20',
			process: 'regular',
			upstream: '20',
			bytes: '40',
			rtt: '40',
			poll: '50',
			age: '60',
			seconds: '10',
		}),
	},
	{
		id: 'sensors',
		expected: 'websocket',
		teaches: false,
		fields: usual({
			build: 'sensors',
			clients: '1000',
			rate: '0.02',
			upstream: '1',
			bytes: '40',
			poll: '2000',
			age: '5000',
		}),
	},
	{
		id: 'prices',
		expected: 'sse',
		teaches: false,
		fields: usual({
			clients: '10000',
			rate: '5',
			bytes: '40',
			rtt: '60',
			poll: '1000',
			age: '250',
		}),
	},
	{
		id: 'presence',
		expected: 'sse',
		teaches: false,
		fields: usual({
			clients: '200000',
			rate: '0.0033',
			bytes: '60',
			poll: '5000',
			age: '10000',
			seconds: '3600',
		}),
	},
	{
		id: 'dashboard',
		expected: 'sse',
		teaches: false,
		fields: usual({
			clients: '500',
			rate: '0.5',
			process: 'regular',
			bytes: '800',
			rtt: '50',
			poll: '2000',
			age: '5000',
		}),
	},
	{
		id: 'too-fast',
		expected: 'sse',
		teaches: true,
		fields: usual({ clients: '1000', rate: '2', rtt: '400', poll: '50', age: '1000' }),
	},
	{
		id: 'slow-server',
		expected: 'sse',
		teaches: true,
		fields: usual({
			clients: '10000',
			rate: '0.2',
			bytes: '50',
			poll: '1000',
			age: '2000',
			server: '5000',
		}),
	},
	{
		id: 'thin-link',
		expected: 'sse',
		teaches: true,
		fields: usual({
			clients: '1000',
			rate: '1',
			bytes: '100',
			poll: '1000',
			age: '2000',
			link: '3000000',
		}),
	},
];

/** Completes a setting with the headers of a current browser and TLS 1.3. */
function usual(some: Partial<SettingFields>): SettingFields {
	return settingFields({ headers: 'browser', tls: '1.3', ...some });
}
