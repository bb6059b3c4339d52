// Is this accept value the answer to this key, and if not, how did somebody get it?
import {
	acceptMistakes,
	acceptRule,
	encodeBase64,
	explainAccept,
	GUID,
} from '../../engine/index.ts';
import {
	hexText,
	keyTextBytes,
	latin1Bytes,
	concatBytes,
	HANDSHAKE_RULES,
} from '../../engine/index.ts';
import type { AcceptCandidate, AcceptExplanation } from '../../engine/index.ts';
import { bareValue } from './bare-value.ts';
import { keyVerdicts } from './key-verdict.ts';

export type OtherHash = 'sha256' | 'md5' | 'sha256-hex' | 'md5-hex';

export interface PairCheck {
	/** The value that was compared: without the white space around it. */
	readonly accept: string;
	readonly trimmed: 'nothing' | 'accept' | 'key' | 'both';
	/** No value answers a key that is not there, and a server refuses a key that is not 16 bytes in base64. */
	readonly key: 'good' | 'refused' | 'missing';
	readonly explanation: AcceptExplanation<OtherHash>;
	/** How many wrong ways were computed and compared. */
	readonly tried: number;
	/** Where it is said: document and section. */
	readonly section: string;
}

/** `others` are the candidates that need another hash, once they have come. */
export function checkPair(
	key: string,
	accept: string,
	others: readonly AcceptCandidate<OtherHash>[] = [],
): PairCheck {
	// White space around a header's value is no part of it: what counts is the key that a server reads.
	const { text: value } = bareValue(accept);
	const { text: bareKey } = bareValue(key);
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

/** The values that other hash functions give; their code is loaded when it comes to that. */
export async function otherHashes(key: string): Promise<readonly AcceptCandidate<OtherHash>[]> {
	const { md5, sha256 } = await import('../../platform/digests.ts');
	const joined = concatBytes(keyTextBytes(bareValue(key).text), latin1Bytes(GUID));
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
