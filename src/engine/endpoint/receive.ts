// Reads frames (§6.2) with the one frame decoder, as far as the bytes go, as the profile of the endpoint says. A strict
// endpoint fails the connection at the first bit that breaks a rule: before the payload has arrived if it is in a header,
// and at the first invalid byte of a text. The programs check at other times, and some read on after a Close.
import type { Bytes } from '../bytes/bytes.ts';
import { NO_BYTES, sameBytes } from '../bytes/bytes.ts';
import { freshBytes } from '../bytes/fresh-bytes.ts';
import { EMPTY_PAYLOAD, gatheredBytes, extended } from '../bytes/growing-payload.ts';
import { UTF8_START } from '../bytes/utf8.ts';
import type { FrameDecoder } from '../frame/decode.ts';
import { OPCODE } from '../frame/opcode.ts';
import { answerClose, fail, receiveClose } from './closing.ts';
import { afterClose, failureAhead, frameFailure } from './frame-failure.ts';
import { inflateMessage, inflatePart } from './inflate-message.ts';
import type { DataKind } from './endpoint-events.ts';
import type { IncomingMessage } from './endpoint-value.ts';
import type { EndpointTurn } from './endpoint-turn.ts';

const FIN = 0x80;

/** Says whether to read all bytes, or to stop after the first event. */
export type Until = 'end' | 'event';

/** Reads the frames of `chunk` from `from` on. Returns the offset at which it stopped. */
export function receiveFrames(
	turn: EndpointTurn,
	chunk: Bytes,
	from: number,
	until: Until,
): number {
	const before = turn.next.decoder;
	if (from >= chunk.length || before === null) return from;
	if (until === 'event' && turn.hasEvents) return from;
	// The decoder of the earlier value keeps its state.
	const decoder = before.fork();
	turn.next.decoder = decoder;
	const isNewChunk = from === 0 || decoder.received === 0;
	if (isNewChunk && failLengths(turn, decoder, chunk, from)) return chunk.length;
	const at = drive(turn, decoder, chunk, from, until);
	if (turn.state.reads === 'frames' || (until === 'event' && turn.hasEvents)) return at;
	return readAfterClose(turn, decoder, chunk, at);
}

/**
 * Fails the connection for a length among all frames that came together, if the profile checks these lengths before it
 * reads any frame. Returns whether it did.
 */
function failLengths(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
): boolean {
	const { headBytes, settings } = turn.next;
	const { profile } = settings;
	if (!profile.differences['lengths-first']) return false;
	const failure = failureAhead(decoder, chunk, from, headBytes, profile, ['length']);
	if (failure !== null) fail(turn, failure);
	return failure !== null;
}

/**
 * Reads the bytes after a Close that the endpoint has answered, for a profile that fails the connection at the next
 * header. Returns the offset at which it stopped.
 */
function readAfterClose(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
): number {
	let at = from;
	while (at < chunk.length && turn.next.decoder !== null) {
		at = decoder.step(chunk, at);
		if (!decoder.midHeader) fail(turn, afterClose(decoder, turn.next.headBytes));
	}
	return at;
}

function drive(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	chunk: Bytes,
	from: number,
	until: Until,
): number {
	let at = from;
	while (at < chunk.length && turn.state.reads === 'frames') {
		if (until === 'event' && turn.hasEvents) return at;
		const inPayload = decoder.payloadLeft > 0;
		const frames = decoder.frames;
		if (inPayload) {
			at = takePayload(turn, decoder, chunk, at);
		} else {
			at = decoder.step(chunk, at);
			if (decoder.midHeader) {
				failFrame(turn, decoder, NO_BYTES);
				return at;
			}
			if (bringsWholeMessage(decoder, chunk.length - at)) {
				at = takeWholeMessage(turn, decoder, chunk, at);
				continue;
			}
			takeHeader(turn, decoder);
		}
		if (decoder.fails && failFrame(turn, decoder, payloadSoFar(turn, decoder))) return at;
		if (decoder.frames === frames) {
			if (inPayload && !(decoder.firstByte & 8)) inflatePart(turn, decoder, false);
		} else if ((decoder.firstByte & 0x0f) === OPCODE.close) {
			takeCloseFrame(turn, decoder, chunk, at);
		} else {
			endFrame(turn, decoder);
		}
	}
	return at;
}

/**
 * Returns whether a header without a breach is followed by all bytes of an unfragmented message. Most messages come
 * like this.
 */
function bringsWholeMessage(decoder: FrameDecoder, available: number): boolean {
	const { firstByte, payloadLeft } = decoder;
	const begins = firstByte === (FIN | OPCODE.text) || firstByte === (FIN | OPCODE.binary);
	return begins && payloadLeft > 0 && payloadLeft <= available && !decoder.fails;
}

/**
 * Reads such a message without keeping an incomplete message in the endpoint, which is faster. Returns the
 * offset at which it stopped.
 */
function takeWholeMessage(
	turn: EndpointTurn,
	decoder: FrameDecoder,
	chunk: Bytes,
	at: number,
): number {
	const payload = freshBytes(decoder.payloadLeft);
	const stop = decoder.stepInto(chunk, at, payload, 0);
	if (decoder.fails && failFrame(turn, decoder, payload)) return stop;
	const kind: DataKind = (decoder.firstByte & 0x0f) === OPCODE.text ? 'text' : 'binary';
	turn.emit({ type: 'message', kind, payload, frames: 1, compressed: false });
	return stop;
}

function takeHeader(turn: EndpointTurn, decoder: FrameDecoder): void {
	const opcode = decoder.firstByte & 0x0f;
	const { incoming } = turn.next;
	if (opcode & 8) {
		turn.next.control = EMPTY_PAYLOAD;
	} else if (opcode === OPCODE.continuation) {
		if (incoming !== null) incoming.frames++;
	} else {
		const kind: DataKind = opcode === OPCODE.text ? 'text' : 'binary';
		const { compressed } = decoder;
		const payload = EMPTY_PAYLOAD;
		turn.next.incoming = { kind, compressed, payload, frames: 1, utf8: UTF8_START, late: null };
	}
}

/** Reads payload bytes of the current frame. Returns the offset at which it stopped. */
function takePayload(turn: EndpointTurn, decoder: FrameDecoder, chunk: Bytes, at: number): number {
	const { next } = turn;
	const count = Math.min(decoder.payloadLeft, chunk.length - at);
	const { firstByte } = decoder;
	// After a fragment without FIN the length of the message is unknown, so room is made for as much again.
	const announced = firstByte & 0x80 ? decoder.payloadLeft - count : Infinity;
	const { control, incoming } = next;
	const before = firstByte & 8 ? control : (incoming?.payload ?? EMPTY_PAYLOAD);
	const payload = extended(before, count, announced);
	if (firstByte & 8) next.control = payload;
	else if (incoming !== null) incoming.payload = payload;
	return decoder.stepInto(chunk, at, payload.chunk.bytes, before.length);
}

/** Returns the received part of the current frame's payload. */
function payloadSoFar(turn: EndpointTurn, decoder: FrameDecoder): Bytes {
	const { control, incoming } = turn.next;
	const all = gatheredBytes(decoder.firstByte & 8 ? control : (incoming?.payload ?? EMPTY_PAYLOAD));
	return all.subarray(all.length - decoder.payloadDone);
}

/** Fails the connection if the profile demands it now for a breach in this frame. Returns whether it did. */
function failFrame(turn: EndpointTurn, decoder: FrameDecoder, payload: Bytes): boolean {
	const { headBytes, settings, incoming } = turn.next;
	const offset = headBytes + decoder.frameOffset;
	const found = frameFailure(decoder, payload, offset, settings.profile);
	if (found?.when === 'now') fail(turn, found.failure);
	else if (found !== null && incoming !== null) incoming.late ??= found.failure;
	return found?.when === 'now';
}

function endFrame(turn: EndpointTurn, decoder: FrameDecoder): void {
	const { firstByte } = decoder;
	const opcode = firstByte & 0x0f;
	const { incoming, control } = turn.next;
	if (opcode & 8) {
		turn.next.control = EMPTY_PAYLOAD;
		takePing(turn, opcode, gatheredBytes(control));
	} else if (!(firstByte & 0x80)) {
		inflatePart(turn, decoder, true);
	} else if (incoming !== null) {
		turn.next.incoming = null;
		takeMessage(turn, decoder, incoming);
	}
}

/** Takes a complete Close, and does with the rest of the chunk what the profile does with frames after a Close. */
function takeCloseFrame(turn: EndpointTurn, decoder: FrameDecoder, chunk: Bytes, at: number): void {
	const body = gatheredBytes(turn.next.control);
	turn.next.control = EMPTY_PAYLOAD;
	const { headBytes, settings } = turn.next;
	const { profile } = settings;
	const status = receiveClose(turn, body);
	const wrong =
		profile.afterClose === 'judge'
			? failureAhead(decoder, chunk, at, headBytes, profile, ['length', 'frame'])
			: null;
	if (wrong !== null) {
		fail(turn, wrong);
		return;
	}
	answerClose(turn, status);
	if (profile.afterClose === 'fail') turn.next.decoder = decoder;
}

function takePing(turn: EndpointTurn, opcode: number, payload: Bytes): void {
	if (opcode === OPCODE.ping) {
		turn.emit({ type: 'ping', payload });
		turn.pong(payload);
	} else {
		turn.emit({ type: 'pong', payload });
		const { awaitedPong } = turn.next;
		if (awaitedPong !== null && sameBytes(awaitedPong, payload)) {
			turn.next.awaitedPong = null;
			turn.setTimer('pong', null);
		}
	}
}

function takeMessage(turn: EndpointTurn, decoder: FrameDecoder, message: IncomingMessage): void {
	const { kind, compressed, frames, late } = message;
	if (late !== null) {
		fail(turn, late);
		return;
	}
	const payload = compressed
		? inflateMessage(turn, decoder, message)
		: gatheredBytes(message.payload);
	if (payload !== null) turn.emit({ type: 'message', kind, payload, frames, compressed });
}
