// Holds the words of the experiments with bad masking keys.
import type { ExperimentWords } from '../../experiments/experiment-lines.ts';

export const EXPERIMENT_WORDS: ExperimentWords = {
	'wrong-bit': {
		lines: ['wrong key', 'unmasked'],
		says: 'One bit of the key is wrong. That bit is then flipped in every fourth byte of the unmasked payload. The receiver cannot detect the wrong key; a text may no longer be valid UTF-8.',
	},
	'zero-key': {
		lines: ['zero key', 'on the wire'],
		says: 'XOR with 0 changes nothing: the bytes on the wire are those that the script wrote. A script could send text that looks like an HTTP request, and a proxy might take it for a real one. Masking is there to prevent that (§10.3).',
	},
	'key-twice': {
		lines: ['other payload', 'on the wire', 'wire ⊕ wire', 'payload ⊕ payload'],
		says: 'A second frame uses the same key. The XOR of the two masked payloads equals the XOR of the two unmasked payloads: the key cancels out. No secret is lost, because each frame contains its key. But an attacker who can predict the key can choose the bytes on the wire (§10.3).',
	},
};
