// The arrows of the wire: what crosses it in a handshake, in order. The two messages, the arrows of the frames behind them
// and the step in front go in; the arrows come out, and for each one whether it has crossed, crosses now, or never will.
import { hexText, NO_BYTES } from '../../../engine/bytes/index.ts';
import { behindRequest, behindResponse } from '../../../engine/handshake/index.ts';
import type { HandshakeReadings } from '../analysis.svelte.ts';
import type { FrameArrow } from './first-frame-arrows.ts';
import { HELLO, helloAddress } from '../hello.ts';
import type { HandshakeWords } from '../strings/en.ts';

export type WireArrow = Omit<FrameArrow, 'from' | 'fate' | 'fails'> & {
	readonly from: 'client' | 'server' | 'both';
	/** Says what the receiver does with a frame behind a head. */
	readonly fate?: string;
	readonly fails?: boolean;
};

/** Says whether an arrow has crossed the wire at the step in front. What crosses it later is not drawn. */
export type Crossing = 'past' | 'now' | 'later' | 'never';

/** Holds the arrows of the frames behind each head, and of the Close with which a receiver answers them. */
export interface FrameArrows {
	readonly client: readonly FrameArrow[];
	readonly server: readonly FrameArrow[];
	readonly close: readonly FrameArrow[];
}

export const NO_FRAME_ARROWS: FrameArrows = { client: [], server: [], close: [] };

/** Holds the step in front, and what the learner may see. */
export interface WirePosition {
	readonly step: number;
	/** Is true while the outcome is hidden until the learner predicts it. */
	readonly veiled: boolean;
	readonly reached: (step: number) => boolean;
}

/** Returns the arrows in the order in which they cross the wire. */
export function wireArrows(
	{ request, response }: Pick<HandshakeReadings, 'request' | 'response'>,
	frames: FrameArrows,
	{ veiled }: WirePosition,
	words: HandshakeWords,
): readonly WireArrow[] {
	const { method, target, version } = request.head.startLine ?? {};
	const requestLine = [method?.text, target?.text, version?.text].filter(Boolean).join(' ');
	const status = response.head.startLine;
	const statusLine = status ? `${status.status.text} ${status.reason.text}` : words.response;
	// Frames behind a head have their own arrows.
	const requestBytes =
		behindRequest(request, response) === 'frames' ? request.head.rest.from : request.bytes.length;
	const responseBytes =
		behindResponse(response) === 'frames' ? response.head.rest.from : response.bytes.length;
	return [
		{
			id: 'tcp',
			step: 1,
			from: 'both',
			title: words.wireTcp,
			note: 'SYN · SYN-ACK · ACK',
			bytes: NO_BYTES,
		},
		{
			id: 'request',
			step: 3,
			from: 'client',
			title: requestLine === '' ? words.request : requestLine,
			note: words.bytes(requestBytes),
			bytes: request.bytes.subarray(0, requestBytes),
		},
		...frames.client,
		{
			id: 'response',
			step: 7,
			from: 'server',
			title: veiled ? '?' : statusLine,
			note: veiled ? '' : words.bytes(responseBytes),
			bytes: veiled ? NO_BYTES : response.bytes.subarray(0, responseBytes),
		},
		...frames.server,
		...frames.close,
		{
			id: 'hello',
			step: 10,
			from: 'client',
			title: words.wireText('Hello'),
			note: hexText(HELLO.client),
			bytes: HELLO.client,
			address: helloAddress('client'),
		},
		{
			id: 'echo',
			step: 11,
			from: 'server',
			title: words.wireText('Hello'),
			note: hexText(HELLO.server),
			bytes: HELLO.server,
			address: helloAddress('server'),
		},
	];
}

/** Returns whether an arrow has crossed the wire. What can never cross it is known only as far as the learner may see. */
export function crossingOf(
	{ step }: Pick<WireArrow, 'step'>,
	{ steps }: Pick<HandshakeReadings, 'steps'>,
	position: WirePosition,
): Crossing {
	const known = position.veiled ? step <= 4 : position.reached(step);
	if (known && !steps[step - 1]?.possible) return 'never';
	if (step === position.step) return 'now';
	return step < position.step || (known && !position.veiled) ? 'past' : 'later';
}
