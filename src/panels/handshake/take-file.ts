// Opens a file dropped on the Handshake lab: a request, a response, or both, as in a followed TCP stream.
import { encodeUtf8, latin1Text, LIMITS, splitHandshake } from '../../engine/index.ts';
import type { FileContent, FileTaken } from '../descriptor.ts';
import type { HandshakeLab } from './handshake-lab.svelte.ts';

export async function takeHandshakeFile(
	lab: HandshakeLab,
	{ bytes, text }: FileContent,
): Promise<FileTaken | null> {
	// RFC 9112 §2.1: lines end with CR LF. A text without any CR has lost them on the way to the file.
	const wire =
		text === null || text.includes('\r') ? bytes : encodeUtf8(text.replaceAll('\n', '\r\n'));
	const split = splitHandshake(wire);
	if (text === null && !split) return null;
	const [first, second] = split?.heads ?? [];
	const request = first && second ? first : wire;
	if (Math.max(request.length, wire.length - request.length) > LIMITS.head) {
		return { type: 'too-large', most: LIMITS.head };
	}
	const parameters = new URLSearchParams();
	const name = latin1Text(request).startsWith('HTTP/') ? 'response' : 'request';
	parameters.set(name, latin1Text(request));
	if (request !== wire) parameters.set('response', latin1Text(wire.subarray(request.length)));
	await lab.open(parameters);
	return { type: 'taken' };
}
