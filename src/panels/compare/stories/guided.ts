// The guided example follows the claim of the first article through seven settings: first where the claim is
// right, then what it leaves out. The engine computes the numbers of each step from the setting of that step.
import {
	applicationBothWays,
	closedForm,
	costsOf,
	deflateMemory,
	herdPerSecond,
	inflateMemory,
	readSetting,
	totalBothWays,
	transportPlan,
	upstreamWrites,
	writeBytes,
	type ClosedForm,
	type CompareSetting,
	type TransportId,
} from '../../../engine/compare/index.ts';
import { settingFields, type SettingFields } from '../compare-document.ts';

export const GUIDED_IDS = [
	'wasteful',
	'passive',
	'push',
	'http2',
	'rare',
	'heartbeats',
	'connections',
] as const;
export type GuidedId = (typeof GUIDED_IDS)[number];

export interface GuidedStep {
	readonly id: GuidedId;
	readonly fields: SettingFields;
}

/** Describes one client that gets 20 bytes every ten seconds, with the captured headers. */
const CAPTURED: Partial<SettingFields> = {
	clients: '1',
	rate: '0.1',
	bytes: '20',
	poll: '1000',
	age: '500',
	headers: 'lab',
	heartbeat: 'none',
	seconds: '600',
};

const SETTINGS: Readonly<Record<GuidedId, Partial<SettingFields>>> = {
	wasteful: {},
	passive: { poll: '10000' },
	push: { poll: '10000', age: '200' },
	// Browsers speak HTTP/2 only over TLS.
	http2: { poll: '10000', http: 'http/2', tls: '1.3' },
	rare: {
		rate: '0.000278',
		poll: '600000',
		// A connection is usually not kept open for ten minutes between two polls.
		connection: 'close',
		age: '900000',
		heartbeat: '30000',
		seconds: '3600',
	},
	heartbeats: { heartbeat: '30000' },
	connections: { clients: '100000', poll: '10000', age: '15000', heartbeat: '30000' },
};

export const GUIDED_STEPS: readonly GuidedStep[] = GUIDED_IDS.map((id) => ({
	id,
	fields: settingFields({ ...CAPTURED, ...SETTINGS[id] }),
}));

/** Holds the time in which the clients reconnect after a restart of the server, in seconds. */
const HERD_SECONDS = 30;
/** `WINDOW_BITS` and `MEMORY_LEVEL` are the defaults of zlib. */
const WINDOW_BITS = 15;
const MEMORY_LEVEL = 8;
/** Holds the length of the question that the captured page sends over its WebSocket. */
const ASKED_BYTES = 'get-time'.length;

/** Holds the numbers of each step. Units are bytes, milliseconds, rates per second, and shares of 1. */
export interface GuidedNumbers {
	readonly wasteful: {
		readonly polls: number;
		readonly emptyShare: number;
		readonly bytes: number;
		readonly socketBytes: number;
	};
	readonly passive: {
		readonly emptyShare: number;
		readonly meanMs: number;
		readonly longestMs: number;
		readonly socketMs: number;
		readonly application: number;
		readonly wire: number;
		readonly socketApplication: number;
		readonly socketWire: number;
	};
	readonly push: {
		readonly longMeanMs: number;
		readonly longLongestMs: number;
		readonly sseMs: number;
		readonly sseWire: number;
		readonly socketWire: number;
	};
	readonly http2: {
		readonly before: number;
		readonly socketBefore: number;
		readonly poll: number;
		readonly socket: number;
	};
	readonly rare: {
		readonly bytes: number;
		readonly socketBytes: number;
		readonly sseBytes: number;
	};
	readonly heartbeats: {
		readonly heartbeat: number;
		readonly update: number;
		/** Holds the number of bytes of heartbeats relative to that of updates in the same time. */
		readonly share: number;
	};
	readonly connections: {
		readonly clients: number;
		readonly requests: number;
		readonly memory: number;
		readonly memoryEach: number;
		readonly herdSeconds: number;
		readonly herd: number;
	};
}

export function guidedNumbers(): GuidedNumbers {
	const at = (id: GuidedId): CompareSetting => readSetting(fieldsOf(id)).setting;
	const form = (transport: TransportId, id: GuidedId): ClosedForm => closedForm(transport, at(id));
	const rate = (transport: TransportId, id: GuidedId): number =>
		totalBothWays(form(transport, id).bytesPerSecond!);
	const update = (transport: TransportId, id: GuidedId) => costsOf(transport, at(id)).update(1);
	const wire = (transport: TransportId, id: GuidedId): number =>
		totalBothWays(update(transport, id));
	const application = (transport: TransportId, id: GuidedId): number =>
		applicationBothWays(update(transport, id));
	/** Returns the bytes of a question and its answer over a WebSocket, the equivalent of a poll. */
	const asked = (id: GuidedId): number => {
		const plan = transportPlan('websocket', at(id).carriage, ASKED_BYTES);
		const question = upstreamWrites(plan).reduce((sum, write) => sum + writeBytes(write), 0);
		return question + application('websocket', id);
	};
	const polls = form('short-polling', 'wasteful');
	const seldom = form('short-polling', 'passive');
	const poll = seldom.waiting!;
	const long = form('long-polling', 'push').waiting!;
	const heartbeats = at('heartbeats');
	const heartbeat = totalBothWays(costsOf('websocket', heartbeats).idle);
	const memoryEach = deflateMemory(WINDOW_BITS, MEMORY_LEVEL) + inflateMemory(WINDOW_BITS);
	const { clients } = at('connections');
	return {
		wasteful: {
			polls: polls.requestsPerSecond!,
			emptyShare: polls.idlePerSecond! / polls.requestsPerSecond!,
			bytes: rate('short-polling', 'wasteful'),
			socketBytes: rate('websocket', 'wasteful'),
		},
		passive: {
			emptyShare: seldom.idlePerSecond! / seldom.requestsPerSecond!,
			meanMs: poll.meanMs,
			longestMs: poll.maxMs,
			socketMs: form('websocket', 'passive').waiting!.maxMs,
			application: application('short-polling', 'passive'),
			wire: wire('short-polling', 'passive'),
			socketApplication: application('websocket', 'passive'),
			socketWire: wire('websocket', 'passive'),
		},
		push: {
			longMeanMs: long.meanMs,
			longLongestMs: long.maxMs,
			sseMs: form('sse', 'push').waiting!.maxMs,
			sseWire: wire('sse', 'push'),
			socketWire: wire('websocket', 'push'),
		},
		http2: {
			before: application('short-polling', 'passive'),
			socketBefore: asked('passive'),
			poll: application('short-polling', 'http2'),
			socket: asked('http2'),
		},
		rare: {
			bytes: rate('short-polling', 'rare'),
			socketBytes: rate('websocket', 'rare'),
			sseBytes: rate('sse', 'rare'),
		},
		heartbeats: {
			heartbeat,
			update: wire('websocket', 'heartbeats'),
			share: rate('websocket', 'heartbeats') / rate('websocket', 'wasteful') - 1,
		},
		connections: {
			clients,
			requests: clients * form('short-polling', 'connections').requestsPerSecond!,
			memory: clients * memoryEach,
			memoryEach,
			herdSeconds: HERD_SECONDS,
			herd: herdPerSecond(clients, HERD_SECONDS),
		},
	};
}

function fieldsOf(id: GuidedId): SettingFields {
	return GUIDED_STEPS.find((step) => step.id === id)!.fields;
}
