// Says which breaches in frames count although the evidence lacks a part of the connection. The opening handshake gives
// RSV1 its meaning, and compressed data may refer to earlier bytes. What breaks a rule whatever was agreed on is a breach.
import { OPCODE } from '../engine/frame/index.ts';
import { headerField } from '../engine/http/index.ts';
import type { Observed, Wire } from '../engine/observer/index.ts';
import type { RuleCode } from '../engine/report/index.ts';
import type { SeenConnection } from './piece.ts';

/** Returns whether bytes that the evidence does not show could make a breach in the frames of a side legal. */
export function isExcused(
	{ code, data }: Pick<Observed, 'code' | 'data'>,
	{ unseen, assumed, transcript }: Pick<SeenConnection, 'unseen' | 'assumed' | 'transcript'>,
): boolean {
	const late = unseen.includes('opening');
	if (!late && !unseen.includes('frames')) return false;
	const aboutCompression = code === 'frame-rsv1' || code.startsWith('deflate-');
	// A frame that was found by trying may be none, and its bits mean nothing then.
	if (aboutCompression && assumed.some(({ id }) => id === 'boundaries-by-trying')) return true;
	switch (code) {
		case 'frame-rsv1':
			// RFC 7692 §6.1: whatever was agreed on, neither a control frame nor a continuation may have RSV1.
			return late && isFirstOfMessage(Number(data['opcode'])) && !isAgreementKnown(transcript);
		case 'deflate-data-valid':
			// Whatever came earlier, only a back-reference depends on it.
			return data['fault'] === 'distance';
		case 'deflate-text-utf8':
		case 'deflate-window-kept':
		case 'deflate-takeover-kept':
			return true;
		default:
			return false;
	}
}

function isFirstOfMessage(opcode: number): boolean {
	return opcode === OPCODE.text || opcode === OPCODE.binary;
}

/** Returns whether the evidence or the person says which extensions the handshake agreed on. */
function isAgreementKnown(transcript: SeenConnection['transcript']): boolean {
	return transcript.some((event) => event.type === 'opened' && event.extensions !== undefined);
}

/** Matches a value that a person wrote in place of a secret one: `XXXX`, `***`, `<redacted>`, `...`. */
const COVERED =
	/^[x*.#\u2022?-]{3,}=*$|^[<[({].*[>\])}]$|redact|remove|hidden|secret|random|dummy|sample|example|\.{3}|…|\*{3}|^%\w$|^\$\{?\w+\}?$/i;

/** Matches a run of one character in place of a key. */
const RUN = /^([^=])\1{4,}=*$/;

/** Matches a character that no host has and that people write around what they cover. */
const COVERED_HOST = /[<>{}*%$]|xxx/i;

/** Returns whether a rule is about the key, the accept value or Host, and that was covered before it was pasted. */
export function isOfCoveredField(code: RuleCode, { opening }: Pick<Wire, 'opening'>): boolean {
	const heads = [opening.request?.head, opening.response?.head];
	const has = (name: string, covered: RegExp) =>
		heads.some((head) => {
			const field = head && headerField(head, name);
			return field ? covered.test(field.value.text) : false;
		});
	if (code === 'http-host-repeated') return has('Host', COVERED_HOST);
	const isOfKey = code.startsWith('request-key-') || code.startsWith('accept-');
	const isCovered =
		has('Sec-WebSocket-Key', COVERED) ||
		has('Sec-WebSocket-Key', RUN) ||
		has('Sec-WebSocket-Accept', COVERED);
	return isOfKey && isCovered;
}
