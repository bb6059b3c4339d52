// Addresses that open a connection of a case in the labs of its parts: the heads in Handshake, the frames of one
// side in Frame, the whole in Conversation. Such a document stands beside the learner’s own work there, like that of a link.
// An address stays in the history of the browser, so credentials are covered before it is made (`leaving.svelte.ts`).
import { hexText, latin1Text } from '../../../engine/bytes/index.ts';
import type { Wire } from '../../../engine/observer/index.ts';
import type { Role } from '../../../engine/role.ts';
import type { Scenario } from '../../../engine/simulation/index.ts';
import {
	firstEvents,
	FIRST_PART,
	firstFrameOffset,
	headsLength,
	wireOf,
} from '../../../evidence/connection-rows.ts';
import { redactedConnection } from '../../../evidence/redaction/redact-connection.ts';
import type { RedactedKind } from '../../../evidence/redaction/redaction.ts';
import type { SeenConnection } from '../../../evidence/piece.ts';
import { recordedScenario, type RecordedScenario } from '../../../evidence/recorded-scenario.ts';
import { credentialsIn } from './left-in.ts';

/** Holds the greatest number of bytes in an address. Some browsers refuse longer ones (Firefox refuses 1 MiB). */
const MOST_BYTES = 200 << 10;

/** Holds the frames of a side as an address of Frame. */
export interface FramesAddress {
	readonly address: string;
	/** `shown` counts the bytes that Frame shows, `all` all bytes of the side behind its head. */
	readonly shown: number;
	readonly all: number;
}

/** Returns the address of the heads in Handshake; null if no head was seen. */
export function headsInHandshake(wire: Wire): string | null {
	const { opening, streams, actions } = wire;
	const { request, response, requestFrom, responseFrom } = opening;
	const parts: string[] = [];
	const add = (name: string, text: string) => parts.push(`${name}=${encodeURIComponent(text)}`);
	if (request !== null) {
		add('request', latin1Text(streams.client.bytes, requestFrom, headsLength(wire, 'client')));
	}
	if (response !== null) {
		add('response', latin1Text(streams.server.bytes, responseFrom, headsLength(wire, 'server')));
	}
	if (parts.length === 0) return null;
	const secure = actions.some(({ action }) => action.type === 'secure');
	const url = secure ? secureUrl(wire) : null;
	if (url !== null) add('url', url);
	return `/handshake?${parts.join('&')}`;
}

function secureUrl({ opening }: Wire): string | null {
	const head = opening.request?.head;
	const target = head?.startLine?.target?.text ?? '';
	const host = head?.headerFields.find(({ name }) => name.text.toLowerCase() === 'host');
	return host && target.startsWith('/') ? `wss://${host.value.text}${target}` : null;
}

/**
 * Returns the address of the frames of a side in Frame; null if it has none.
 * @param index the frame that is selected; null for the first, and −1 for what fails the connection, which is in no frame
 */
export function sideInFrame(
	wire: Wire,
	by: Role,
	index: number | null = null,
): FramesAddress | null {
	const from = firstFrameOffset(wire, by);
	const { bytes } = wire.streams[by];
	if (from === null || from >= bytes.length) return null;
	const { frames } = wire.sides[by];
	const all = bytes.length - from;
	const shown = Math.min(all, fittingBytes(wire, by, from));
	const failing = index === -1 ? wire.sides[by].failing?.fault.range : undefined;
	const bits = index === null ? undefined : (frames[index]?.opcodeBits ?? failing);
	const select = bits && { from: bits.start - from * 8, to: bits.end - from * 8 - 1 };
	const parts = [
		`hex=${hexText(bytes.subarray(from, from + shown), '')}`,
		`from=${by}`,
		...agreed(wire, by),
		...(select && select.to < shown * 8 ? [`select=${select.from}-${select.to}`] : []),
	];
	return { address: `/frame?${parts.join('&')}`, shown, all };
}

/**
 * Returns as many bytes as fit into an address: whole frames, unless the first one that does not fit is not
 * whole.
 */
function fittingBytes(wire: Wire, by: Role, from: number): number {
	const { frames } = wire.sides[by];
	const over = frames.findIndex(({ range }) => range.end / 8 - from > MOST_BYTES);
	const last = frames[over - 1];
	return last === undefined ? MOST_BYTES : last.range.end / 8 - from;
}

/** Holds a connection as a scenario of Conversation, as it leaves the Doctor. */
export interface LeavingRecording {
	/** Holds the scenario, or null if the connection cannot be one. */
	readonly recording: RecordedScenario | null;
	/** Counts the credentials in the connection. */
	readonly credentials: number;
}

/**
 * Returns the beginning of a connection as a scenario.
 * @param leftIn what is not covered
 */
export function recordingOf(
	seen: SeenConnection,
	leftIn: ReadonlySet<RedactedKind>,
): LeavingRecording {
	const { connection, counts } = redactedConnection(firstEvents(seen, FIRST_PART), leftIn);
	const wire = wireOf(connection);
	const recording = wire && recordedScenario(connection, wire);
	return { recording, credentials: credentialsIn(counts) };
}

/** Returns the address of a scenario in Conversation. */
export function recordingInConversation(scenario: Scenario): string {
	return `/conversation?json=${encodeURIComponent(JSON.stringify(scenario))}`;
}

/** Returns the parameters of the compression that the sender agreed to. */
function agreed({ opening: { deflate } }: Wire, by: Role): readonly string[] {
	if (deflate === null) return [];
	const isClient = by === 'client';
	const resets = isClient ? deflate.clientNoContextTakeover : deflate.serverNoContextTakeover;
	const windowBits = isClient ? deflate.clientMaxWindowBits : deflate.serverMaxWindowBits;
	return [
		'deflate=1',
		...(resets ? ['takeover=0'] : []),
		...(windowBits === 15 ? [] : [`window=${windowBits}`]),
	];
}
