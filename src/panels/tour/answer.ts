// The server's puzzle of scene `key`: the accept value from a key and a fixed text, and what the client makes of it.
import { encodeBase64, joinBytes, sha1, type Bytes } from '../../engine/bytes/index.ts';
import {
	acceptFor,
	acceptTrace,
	GUID,
	keyTextBytes,
	readResponse,
} from '../../engine/handshake/index.ts';
import { composeResponse } from '../../engine/http/index.ts';
import { SAMPLE_KEY } from './tour-document.ts';

export interface Answer {
	/** Holds the 20 bytes that SHA-1 gives. */
	readonly digest: Bytes;
	readonly accept: string;
	/** Holds the value that the client expects, from the key that it has sent. */
	readonly expected: string;
	/** Says whether the client opens the connection when it has read the response with this value. */
	readonly opens: boolean;
}

/** Holds the key with another first character, as a server has it that mixes its clients up. */
export const WRONG_KEY = `D${SAMPLE_KEY.slice(1)}`;
/** Holds the fixed text with another last character. */
export const WRONG_GUID = `${GUID.slice(0, -1)}2`;

/** Returns what a server answers that computes with this key and this fixed text. */
export function answerOf(key: string, guid: string): Answer {
	const digest =
		guid === GUID
			? acceptTrace(key).digest
			: sha1(joinBytes([keyTextBytes(key), keyTextBytes(guid)]));
	const accept = encodeBase64(digest);
	const response = composeResponse(101, [
		{ name: 'Upgrade', value: 'websocket' },
		{ name: 'Connection', value: 'Upgrade' },
		{ name: 'Sec-WebSocket-Accept', value: accept },
	]);
	const { verdict } = readResponse(response, {
		key: SAMPLE_KEY,
		offered: { protocols: [], extensions: null },
		request: null,
		client: 'other',
	});
	return { digest, accept, expected: acceptFor(SAMPLE_KEY), opens: verdict === 'open' };
}
