// Inflates compressed messages (RFC 7692 §6.2) while they arrive, so that a bad message fails as early as
// possible. A message fails when its data is not valid DEFLATE, when it exceeds the limit, or when a text is
// not UTF-8 (RFC 6455 §8.1).
import type { Bytes } from '../bytes/bytes.ts';
import { gatheredBytes } from '../bytes/growing-payload.ts';
import type { Utf8FaultKind } from '../bytes/utf8.ts';
import { UTF8_START, isUtf8Fault, utf8FaultOf, utf8Run } from '../bytes/utf8.ts';
import { decompressMessage, decompressPart } from '../extension/permessage-deflate.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { LIMITS } from '../limits.ts';
import { messageLimit } from '../reader/profile.ts';
import type { RuleData } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import { fail } from './closing.ts';
import { failureReaction } from './frame-failure.ts';
import type { IncomingMessage } from './endpoint-value.ts';
import type { EndpointTurn } from './endpoint-turn.ts';

/**
 * Inflates the received part of an incomplete message, unless the profile waits for the end of the frame or of the
 * message. This may fail the connection.
 * @param frameEnds whether the part ends with a frame
 */
export function inflatePart(turn: EndpointTurn, decoder: FrameDecoder, frameEnds: boolean): void {
	const { incoming, settings } = turn.next;
	if (incoming === null || !incoming.compressed) return;
	const phase = settings.profile.phases['deflate-data-valid'];
	if (phase === 'message' || (phase === 'frame' && !frameEnds)) return;
	const inflated = inflate(turn, decoder, incoming, decompressPart);
	if (inflated !== null) incoming.utf8 = inflated.utf8;
}

/** Inflates a complete message. Returns null when the connection failed because of it. */
export function inflateMessage(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	incoming: IncomingMessage,
): Bytes | null {
	return inflate(turn, decoder, incoming, decompressMessage)?.message ?? null;
}

function inflate(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	incoming: IncomingMessage,
	decompress: typeof decompressPart | typeof decompressMessage,
): { readonly message: Bytes; readonly utf8: number } | null {
	const { settings, deflate } = turn.next;
	const { codec } = settings;
	if (codec === null || deflate === null) throw new TypeError('compression agreed on, no codec');
	const { profile } = settings;
	const limit = messageLimit(profile, settings.limit) ?? LIMITS.message;
	const judged = deflate.received.text.length;
	const inflated = decompress(deflate, codec, gatheredBytes(incoming.payload), limit);
	const { message } = inflated;
	let utf8 = UTF8_START;
	const inParts = profile.phases['deflate-text-utf8'] !== 'message';
	if (incoming.kind === 'text' && (inParts || inflated.type === 'message')) {
		// In parts, the text before the limit, or before the invalid data, is checked first.
		utf8 = utf8Run(incoming.utf8, message, inParts ? judged : 0, message.length);
		if (isUtf8Fault(utf8) || (inflated.type === 'message' && utf8 !== UTF8_START)) {
			const { kind, offset, start } = utf8FaultOf(message)!;
			return failMessage(turn, decoder, kind, { offset, start });
		}
	}
	if (inflated.type === 'part' || inflated.type === 'message') {
		turn.next.deflate = inflated.context;
		return { message, utf8 };
	}
	const rule = inflated.type === 'too-long' ? 'deflate-limit-inflated' : 'deflate-data-valid';
	return failMessage(turn, decoder, rule, { limit });
}

/**
 * Fails the connection for a fault that no single byte on the wire shows. Its range is the frame that brought
 * the fault, to the frame's announced end.
 */
function failMessage(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	rule: 'deflate-limit-inflated' | 'deflate-data-valid' | Utf8FaultKind,
	data: RuleData,
): null {
	const { headBytes, settings } = turn.next;
	const end = decoder.received + decoder.payloadLeft;
	const range = byteRange(headBytes + decoder.frameOffset, headBytes + end);
	const reaction = failureReaction(settings.profile.reactions[rule]);
	fail(turn, { type: 'failed', rule, check: null, range, data, reaction });
	return null;
}
