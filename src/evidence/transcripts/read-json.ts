// Reads the JSON that `out/connection-json.ts` writes. The frames in it are not read: the bytes say the same.
import { readHex, type Bytes } from '../../engine/bytes/index.ts';
import type { TranscriptAction, TranscriptEvent } from '../../engine/observer/index.ts';
import { ownMembers } from '../../engine/own-value.ts';
import { READY_STATES } from '../../engine/page/index.ts';
import type { Role } from '../../engine/role.ts';
import type { JsonMembers } from '../har/har-messages.ts';
import type { Http2Head } from '../http2-stream.ts';
import { JSON_MARK } from '../out/connection-json.ts';
import { UNSEEN, type PieceReading, type SeenConnection } from '../piece.ts';
import { NOTHING_PASSED, NOTHING_READ } from '../piece.ts';

const MOST_CONNECTIONS = 1000;
const MOST_EVENTS = 1_000_000;

/** Returns null if the text is not such a file. */
export function readConnectionJson(text: string): PieceReading | null {
	const json = ownMembers(parsed(text));
	if (json[JSON_MARK] !== 1 || !Array.isArray(json.connections)) return null;
	const all = (json.connections as unknown[]).slice(0, MOST_CONNECTIONS);
	const read = all.map(readSaved);
	const unread = read.reduce((sum, one) => sum + one.unread, 0);
	return {
		...NOTHING_READ,
		kind: 'transcript',
		format: 'websocket-101',
		connections: read.map(({ connection }) => connection),
		problems:
			unread === 0
				? []
				: [{ id: 'unknown-line', range: null, line: null, values: { count: unread } }],
	};
}

function readSaved(saved: unknown): {
	readonly connection: SeenConnection;
	readonly unread: number;
} {
	const { name, program, unseen, events, http2 } = ownMembers(saved);
	const list = Array.isArray(events) ? (events as unknown[]).slice(0, MOST_EVENTS) : [];
	const transcript = list.flatMap((event) => {
		const read = readEvent(ownMembers(event));
		return read === null ? [] : [read];
	});
	const names: readonly unknown[] = Array.isArray(unseen) ? unseen : [];
	return {
		connection: {
			name: textOf(name) ?? '',
			transcript,
			ranges: transcript.map(() => null),
			unseen: UNSEEN.filter((one) => names.includes(one)),
			assumed: [],
			passedOver: NOTHING_PASSED,
			...(Array.isArray(http2)
				? { http2: { heads: (http2 as unknown[]).flatMap(http2HeadOf), connection: null } }
				: {}),
			program: textOf(program),
		},
		unread: list.length - transcript.length,
	};
}

function http2HeadOf(head: unknown): readonly Http2Head[] {
	const { by, at, fields } = ownMembers(head);
	const side = roleOf(by);
	if (side === null || typeof at !== 'number' || !Array.isArray(fields)) return [];
	const read = (fields as unknown[]).flatMap((field) => {
		const { name, value } = ownMembers(field);
		return typeof name === 'string' && typeof value === 'string' ? [{ name, value }] : [];
	});
	return [{ by: side, at, fields: read }];
}

function readEvent(event: JsonMembers): TranscriptEvent | null {
	const { at } = event;
	const action = readAction(event);
	return action === null || typeof at !== 'number' ? null : { ...action, at };
}

function readAction(event: JsonMembers): TranscriptAction | null {
	const by = roleOf(event.by);
	switch (event.did) {
		case 'secure':
		case 'lost':
		case 'wait':
			return { type: event.did };
		case 'opened':
			return { type: 'opened', ...optional('extensions', event.extensions) };
		case 'connect':
			return {
				type: 'connect',
				by: 'client',
				...optional('url', event.url),
				...optional('address', event.address),
				...optional('client', event.client),
			};
	}
	if (by === null) return null;
	switch (event.did) {
		case 'fin':
		case 'reset':
		case 'forbid':
			return { type: event.did, by };
		case 'bytes': {
			const bytes = bytesOf(event.hex);
			return bytes && { type: 'bytes', by, bytes };
		}
		case 'deliver': {
			const payload = bytesOf(event.hex);
			const { kind } = event;
			if (payload === null || (kind !== 'text' && kind !== 'binary')) return null;
			return { type: 'deliver', by, kind, payload };
		}
		case 'show': {
			const state = READY_STATES.find((one) => one === event.state);
			return state === undefined ? null : { type: 'show', by, state };
		}
		default:
			return null;
	}
}

function optional<Name extends string>(name: Name, value: unknown): Partial<Record<Name, string>> {
	return typeof value === 'string' ? ({ [name]: value } as Record<Name, string>) : {};
}

function roleOf(value: unknown): Role | null {
	return value === 'client' || value === 'server' ? value : null;
}

function bytesOf(hex: unknown): Bytes | null {
	if (typeof hex !== 'string' || !/^([0-9a-f]{2})*$/i.test(hex)) return null;
	return readHex(hex).bytes;
}

function textOf(value: unknown): string | null {
	return typeof value === 'string' ? value : null;
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text) as unknown;
	} catch {
		return null;
	}
}
