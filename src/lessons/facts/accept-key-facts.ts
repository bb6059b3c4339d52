// Facts of a key and an accept value: `key`, `accept` (the value to check), `computed`, `digest`, `match`,
// `mistake` (the id of a recognised mistake), `key.bytes` (how many the key decodes to).
import {
	acceptFor,
	acceptTrace,
	checkKey,
	decodeBase64,
	explainAccept,
	hexText,
} from '../../engine/index.ts';
import type { Facts } from '../lesson.ts';

export interface AcceptPair {
	readonly key: string;
	readonly accept: string;
}

export function asAcceptPair(document: object): AcceptPair | null {
	const { key, accept } = { key: null, accept: null, ...document };
	return typeof key === 'string' && typeof accept === 'string' ? { key, accept } : null;
}

export function acceptKeyFacts({ key, accept }: AcceptPair): Facts {
	const explanation = () => explainAccept(key, accept.trim());
	return (name) => {
		switch (name) {
			case 'key':
				return key;
			case 'accept':
				return accept.trim();
			case 'computed':
				return acceptFor(key);
			case 'digest':
				return hexText(acceptTrace(key).digest, '');
			case 'match':
				return explanation().type === 'right';
			case 'mistake': {
				const found = explanation();
				return found.type === 'mistake' ? found.mistake.id : null;
			}
			case 'key.bytes': {
				const { bytes, fault } = decodeBase64(key);
				return fault === null ? bytes.length : null;
			}
			case 'key.valid':
				return checkKey(key).diagnoses.length === 0;
			default:
				return undefined;
		}
	};
}
