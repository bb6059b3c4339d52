// Explains why a pair is right or wrong, as sentences in reading order.
import type { AcceptKeyLab } from './accept-key-lab.svelte.ts';
import type { KnownPairId } from './known-pair.ts';
import { knownPair } from './known-pair.ts';
import type { PairCheck } from './pair-check.ts';
import type { AcceptKeyWords } from './strings/en.ts';

export function reasons(
	{ accept, explanation, trimmed, tried, key }: PairCheck,
	others: AcceptKeyLab['otherHashes'],
	words: AcceptKeyWords,
): readonly string[] {
	if (key === 'missing') return [words.check.noKeyHint];
	const said: string[] = [];
	switch (explanation.type) {
		case 'right':
			said.push(key === 'good' ? words.check.rightHint : words.check.rightBadKey);
			break;
		case 'mistake': {
			const { id, pair } = explanation.mistake;
			said.push(words.mistakes[id].text);
			if (pair !== undefined) {
				const known = pair as KnownPairId;
				said.push(words.otherKey(words.pairs[known].label, knownPair(known).key));
			}
			break;
		}
		case 'extra':
			said.push(words.otherHashes[explanation.extra.id]);
			break;
		case 'unknown':
			if (others === 'coming') said.push(words.check.coming);
			else if (others === 'failed') said.push(words.check.failed);
			else said.push(words.check.none(tried));
			if (explanation.shaped) said.push(words.check.shaped);
			else if (accept.length === 28) said.push(words.check.shape);
			else said.push(words.check.length(accept.length));
	}
	if (trimmed !== 'nothing') said.push(words.check.trimmed[trimmed]);
	return said;
}
