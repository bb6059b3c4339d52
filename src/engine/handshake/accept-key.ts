// Sec-WebSocket-Key and the answer to it (RFC 6455 §4.2.2 step 5.4): base64(SHA-1(key text + GUID)).
import type { Base64Group } from '../bytes/base64-groups.ts';
import { base64Groups } from '../bytes/base64-groups.ts';
import { decodeBase64, encodeBase64 } from '../bytes/base64.ts';
import type { Bytes } from '../bytes/bytes.ts';
import { concatBytes, latin1Bytes } from '../bytes/bytes.ts';
import type { Sha1Trace } from '../bytes/sha1-trace.ts';
import { sha1Trace } from '../bytes/sha1-trace.ts';
import { sha1 } from '../bytes/sha1.ts';
import { encodeUtf8 } from '../bytes/utf8-text.ts';
import { diagnosis } from '../report/diagnosis.ts';
import { byteRange } from '../report/range.ts';
import type { HandshakeDiagnosis } from './check.ts';

/** §1.3. The same text for every connection of every program. */
export const GUID = '258EAFA5-E914-47DA-95CA-C5AB0DC85B11';
const GUID_BYTES = latin1Bytes(GUID);

/** §4.1 item 7: the key stands for this many random bytes. */
export const KEY_BYTES = 16;

export interface AcceptTrace {
	readonly keyText: string;
	readonly textBytes: Bytes;
	/** The key's text, then the GUID's. */
	readonly joined: Bytes;
	readonly sha1: Sha1Trace;
	readonly digest: Bytes;
	readonly groups: readonly Base64Group[];
	readonly accept: string;
}

export interface KeyReading {
	readonly text: string;
	/** What the text decodes to; null when it is not base64. */
	readonly bytes: Bytes | null;
	/** The same bytes spelled with zero pad bits; null when it is not base64. */
	readonly canonical: string | null;
	/** Ranges count the text's characters as bytes. */
	readonly diagnoses: readonly HandshakeDiagnosis[];
}

/** The accept value for a key's text, whatever the text is: the server need not decode it (§4.2.1). */
export function acceptFor(keyText: string): string {
	return encodeBase64(sha1(concatBytes(keyTextBytes(keyText), GUID_BYTES)));
}

export function acceptTrace(keyText: string): AcceptTrace {
	const textBytes = keyTextBytes(keyText);
	const joined = concatBytes(textBytes, GUID_BYTES);
	const trace = sha1Trace(joined);
	return {
		keyText,
		textBytes,
		joined,
		sha1: trace,
		digest: trace.digest,
		groups: base64Groups(trace.digest),
		accept: encodeBase64(trace.digest),
	};
}

/** A character is a byte, as in header text; a text with others, which no header line can hold, is taken as UTF-8. */
export function keyTextBytes(text: string): Uint8Array<ArrayBuffer> {
	for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) > 0xff) return encodeUtf8(text);
	return latin1Bytes(text);
}

/** What a server finds in a key: §4.2.1 item 5, RFC 4648 §3.5 and §4. */
export function checkKey(text: string): KeyReading {
	const { bytes, fault } = decodeBase64(text);
	if (fault !== null && fault.kind !== 'trailing-bits') {
		const to = Math.min(fault.index + 1, text.length);
		const from = Math.min(fault.index, Math.max(0, to - 1));
		const data = { fault: fault.kind, index: fault.index };
		const found = diagnosis('request-key-base64', byteRange(from, to), data);
		return { text, bytes: null, canonical: null, diagnoses: [found] };
	}
	const diagnoses: HandshakeDiagnosis[] = [];
	if (bytes.length !== KEY_BYTES) {
		const range = byteRange(0, text.length);
		diagnoses.push(diagnosis('request-key-length', range, { bytes: bytes.length }));
	}
	const canonical = encodeBase64(bytes);
	if (fault !== null) {
		const { index } = fault;
		const data = { found: text.charAt(index), canonical: canonical.charAt(index) };
		diagnoses.push(diagnosis('request-key-canonical', byteRange(index, index + 1), data));
	}
	return { text, bytes, canonical, diagnoses };
}
