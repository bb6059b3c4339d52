// What a receiver does with the bytes of a capsule: it is an endpoint of the engine, and says it.
import { decodeUtf8, type Bytes } from '../../engine/bytes/index.ts';
import { openEndpoint, receive, type Endpoint } from '../../engine/endpoint/index.ts';
import { decodeFrames, frameAt } from '../../engine/frame/index.ts';
import type { RuleCode } from '../../engine/report/index.ts';
import { otherRole, type Role } from '../../engine/role.ts';

/** Says what a receiver does with bytes. */
export type Outcome =
	/** The receiver fails the connection with this code, because a rule is broken. `text` is a message that it read before. */
	| {
			readonly type: 'failed';
			readonly rule: RuleCode;
			readonly code: number;
			readonly text: string | null;
	  }
	| { readonly type: 'text'; readonly text: string }
	| { readonly type: 'binary' | 'ping' | 'pong' }
	/** The first frame says that more frames follow. */
	| { readonly type: 'fragment' }
	/** The receiver waits for so many bytes more. */
	| { readonly type: 'waits'; readonly bytes: number }
	| { readonly type: 'closes'; readonly code: number };

/** Lists what a receiver gets of bytes: at least one thing. */
export type Outcomes = readonly [Outcome, ...Outcome[]];

/** Lets an endpoint receive the bytes. Among several frames a message is what the page hears of. */
export function outcomeOf(bytes: Bytes, receiver: Endpoint = openEndpoint('server')): Outcome {
	const outcomes = outcomesOf(bytes, receiver);
	return outcomes.findLast(({ type }) => type === 'text' || type === 'binary') ?? outcomes[0];
}

/**
 * Returns all that an endpoint gets of the bytes, in this order. Of bytes with which it fails, or in which nothing is
 * complete yet, this is one outcome.
 */
export function outcomesOf(bytes: Bytes, receiver: Endpoint): Outcomes {
	const { events, endpoint } = receive(receiver, bytes);
	const got: Outcome[] = [];
	let text: string | null = null;
	for (const event of events) {
		if (event.type === 'failed' && event.rule !== null) {
			const code = event.reaction.type === 'close' ? event.reaction.code : 1006;
			return [{ type: 'failed', rule: event.rule, code, text }];
		}
		if (event.type === 'closeReceived') got.push({ type: 'closes', code: event.code });
		if (event.type === 'message' && event.kind === 'text') {
			text = decodeUtf8(event.payload).text;
			got.push({ type: 'text', text });
		} else if (event.type === 'message') got.push({ type: 'binary' });
		else if (event.type === 'ping' || event.type === 'pong') got.push({ type: event.type });
	}
	const [first, ...more] = got;
	if (first) return [first, ...more];
	const last = lastFrame(bytes, receiver.role);
	if (endpoint.incoming !== null && last.complete) return [{ type: 'fragment' }];
	const { payloadFrom, headerLength, announcedLength, complete } = last;
	const announced = Number(announcedLength ?? 0);
	const whole = Math.max(headerLength, payloadFrom) + announced;
	return [{ type: 'waits', bytes: complete ? 1 : whole - bytes.length }];
}

/** Returns the last frame of the bytes. */
function lastFrame(bytes: Bytes, receiver: Role) {
	const rows = decodeFrames(bytes, { from: otherRole(receiver), deflate: false, limit: null });
	return frameAt(rows, rows.count - 1);
}
