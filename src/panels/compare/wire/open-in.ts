// Finds the lab in which a message can be opened: the Frame lab for a frame, the Handshake lab for an HTTP/1.1 request.
import { hexText, joinBytes, latin1Text, type Bytes } from '../../../engine/bytes/index.ts';
import {
	messageBytes,
	type TransportPlan,
	type WireMessage,
} from '../../../engine/compare/index.ts';
import { LIMITS } from '../../../engine/limits.ts';

export interface OpenIn {
	readonly lab: 'frame' | 'handshake';
	readonly address: string;
}

/** Holds the length of the longest frame in an address, in bytes. The address has two digits per byte. */
export const MOST_ADDRESSED = 1024;

/**
 * Returns where a message can be opened, or null if no lab shows it.
 * @param next the following message: an opening handshake is opened together with its response
 */
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
	const request = headBytesOf(message);
	// For other requests the server of the Handshake lab says what they lack.
	const response = webSocket && next?.kind === 'response' ? messageBytes(next) : null;
	if (request.length > LIMITS.head || (response?.length ?? 0) > LIMITS.head) return null;
	const heads = [`request=${encodeURIComponent(latin1Text(request))}`];
	if (response) heads.push(`response=${encodeURIComponent(latin1Text(response))}`);
	return { lab: 'handshake', address: `/handshake?${heads.join('&')}` };
}

/** Returns the frame inside its DATA frames. RFC 8441 §5 carries frames unchanged. */
function withoutHttp2({ parts }: WireMessage): Bytes {
	const inside = parts.filter(({ expense }) => expense !== 'http2-frame-header');
	return joinBytes(inside.map(({ bytes }) => bytes));
}

function headBytesOf({ parts }: WireMessage): Bytes {
	return joinBytes(parts.filter(({ expense }) => expense !== 'payload').map(({ bytes }) => bytes));
}
