// Where a message's bytes can be opened: a WebSocket frame in the Frame lab, a request of HTTP/1.1 in the Handshake lab.
import {
	hexText,
	joinBytes,
	latin1Text,
	LIMITS,
	messageBytes,
	type Bytes,
	type TransportPlan,
	type WireMessage,
} from '../../../engine/index.ts';

export interface OpenIn {
	readonly lab: 'frame' | 'handshake';
	readonly address: string;
}

/** A frame in an address, in bytes: twice as many digits. */
export const MOST_ADDRESSED = 1024;

/** @param next the message that follows: an opening handshake is opened with its answer */
export function openInOf(
	{ transport, carriage }: TransportPlan,
	message: WireMessage,
	next: WireMessage | undefined,
): OpenIn | null {
	const webSocket = transport === 'websocket';
	const framed = message.kind === 'frame' || message.kind === 'heartbeat';
	if (webSocket && framed) {
		const frame = withoutHttp2(message);
		if (frame.length > MOST_ADDRESSED) return null;
		const address = `/frame?hex=${hexText(frame, '')}&from=${message.from}`;
		return { lab: 'frame', address };
	}
	if (carriage.http !== 'http/1.1' || message.kind !== 'request') return null;
	const request = headOf(message);
	// Of other requests the Handshake lab's own server says what they lack.
	const response = webSocket && next?.kind === 'answer' ? messageBytes(next) : null;
	if (request.length > LIMITS.head || (response?.length ?? 0) > LIMITS.head) return null;
	const heads = [`request=${encodeURIComponent(latin1Text(request))}`];
	if (response) heads.push(`response=${encodeURIComponent(latin1Text(response))}`);
	return { lab: 'handshake', address: `/handshake?${heads.join('&')}` };
}

/** The frame in its DATA frames: RFC 8441 §5 changes nothing in it. */
function withoutHttp2({ parts }: WireMessage): Bytes {
	const inside = parts.filter(({ cause }) => cause !== 'http2-frame-header');
	return joinBytes(inside.map(({ bytes }) => bytes));
}

function headOf({ parts }: WireMessage): Bytes {
	return joinBytes(parts.filter(({ cause }) => cause !== 'payload').map(({ bytes }) => bytes));
}
