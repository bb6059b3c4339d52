// Says what a connection shows of TCP, before any byte of it is read.
import type { TranscriptEvent } from '../engine/observer/index.ts';
import type { SeenConnection } from './piece.ts';

/** `none`: the evidence shows no packet of the connection. */
export type TcpShown = 'connected' | 'refused' | 'none';

/**
 * Returns what the evidence shows of TCP. A server refuses with RST in place of its SYN (RFC 9293 §3.10.7.1), so nothing
 * else of such a connection was seen.
 */
export function tcpShown({
	transcript,
	unseen,
}: Pick<SeenConnection, 'transcript' | 'unseen'>): TcpShown {
	const ofTcp = transcript.filter((event) => !isAboveTcp(event));
	if (ofTcp.length === 0) return 'none';
	const refused = ofTcp.every((event) => event.type === 'reset' && event.by === 'server');
	return refused && !unseen.includes('opening') ? 'refused' : 'connected';
}

/** Returns whether an application did what the event says, or time passed: no packet need have been sent for it. */
export function isAboveTcp({ type }: TranscriptEvent): boolean {
	return type === 'show' || type === 'wait' || type === 'forbid';
}
