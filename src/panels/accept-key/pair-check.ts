// Checks whether an accept value answers a key. If not, it finds the mistake that gives the wrong value.
import { md5 } from '@noble/hashes/legacy.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { encodeBase64 } from '../../engine/bytes/index.ts';
import { acceptMistakes, acceptRule, explainAccept, GUID } from '../../engine/handshake/index.ts';
import { hexText, latin1Bytes, joinBytes } from '../../engine/bytes/index.ts';
import { keyTextBytes } from '../../engine/handshake/index.ts';
import { HANDSHAKE_RULES } from '../../engine/report/index.ts';
import type { AcceptCandidate, AcceptExplanation } from '../../engine/handshake/index.ts';
import { bareValue } from './bare-value.ts';
import { keyVerdicts } from './key-verdict.ts';

export type OtherHash = 'sha256' | 'md5' | 'sha256-hex' | 'md5-hex';

export interface PairCheck {
	/** Holds the value that was compared, without white space around it. */
	readonly accept: string;
	readonly trimmed: 'nothing' | 'accept' | 'key' | 'both';
	/**
	 * Says whether the key can have an accept value. `missing`: without a key no value is right. `refused`: the key
	 * is not 16 bytes in Base64, so a server refuses it.
	 */
	readonly key: 'good' | 'refused' | 'missing';
	readonly explanation: AcceptExplanation<OtherHash>;
	/** Counts the mistakes that were computed and compared. */
	readonly tried: number;
	/** Names the document and section with the rule. */
	readonly section: string;
}

export function checkPair(key: string, accept: string): PairCheck {
	// White space around a header field's value is not part of the value, so the key is read as a server
	// reads it.
	const { text: value } = bareValue(accept);
	const { text: bareKey } = bareValue(key);
	const others = otherHashes(bareKey);
	const explanation = explainAccept(bareKey, value, others);
	const tried = acceptMistakes(bareKey).length + others.length;
	const trimmed =
		bareKey !== key ? (value !== accept ? 'both' : 'key') : value !== accept ? 'accept' : 'nothing';
	const section = sectionOf(value, explanation);
	return { accept: value, trimmed, key: judged(bareKey), explanation, tried, section };
}

function judged(key: string): PairCheck['key'] {
	if (key === '') return 'missing';
	return keyVerdicts(key).some(({ server }) => server === 'refuses') ? 'refused' : 'good';
}

/** Returns the values that hash functions give which no handshake uses. */
function otherHashes(key: string): readonly AcceptCandidate<OtherHash>[] {
	const joined = joinBytes([keyTextBytes(key), latin1Bytes(GUID)]);
	const long = sha256(joined);
	const short = md5(joined);
	return [
		{ id: 'sha256', accept: encodeBase64(long) },
		{ id: 'md5', accept: encodeBase64(short) },
		{ id: 'sha256-hex', accept: hexText(long, '') },
		{ id: 'md5-hex', accept: hexText(short, '') },
	];
}

function sectionOf(accept: string, explanation: AcceptExplanation<OtherHash>): string {
	if (explanation.type === 'mistake')
		return HANDSHAKE_RULES[acceptRule(accept, explanation)].section;
	return HANDSHAKE_RULES['accept-matches'].section;
}
