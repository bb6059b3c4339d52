// Computes facts of a key and an accept value: `key`, `accept` (the value to check), `computed`, `digest`, `match`,
// `mistake` (the id of a recognised mistake), `hashed` (how many bytes SHA-1 gets), `key.bytes` (how many the key
// decodes to), `key.hex` (these bytes), `key.valid`.
import { hexText } from '../../engine/bytes/index.ts';
import { acceptFor, acceptTrace, checkKey, explainAccept } from '../../engine/handshake/index.ts';
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
	// A server reads a key in whose last character unused bits are set, and so does the lab.
	const decoded = () => checkKey(key).bytes;
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
			case 'hashed':
				return acceptTrace(key).joined.length;
			case 'key.bytes':
				return decoded()?.length ?? null;
			case 'key.hex': {
				const bytes = decoded();
				return bytes && hexText(bytes);
			}
			case 'key.valid':
				return checkKey(key).diagnoses.length === 0;
			default:
				return undefined;
		}
	};
}
