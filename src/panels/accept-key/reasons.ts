// Explains why a pair is right or wrong, as sentences in reading order.
import { knownPair, type KnownPairId } from './examples.ts';
import type { PairCheck } from './pair-check.ts';
import type { AcceptKeyWords } from './strings/en.ts';

export function reasons(
	{ accept, explanation, trimmed, tried, key }: PairCheck,
	words: AcceptKeyWords,
): readonly string[] {
	if (key === 'missing') return [words.check.noKeyHint];
	const sentences: string[] = [];
	switch (explanation.type) {
		case 'right':
			sentences.push(key === 'good' ? words.check.rightHint : words.check.rightBadKey);
			break;
		case 'mistake': {
			const { id, pair } = explanation.mistake;
			sentences.push(words.mistakes[id].text);
			if (pair !== undefined) {
				const known = pair as KnownPairId;
				sentences.push(words.otherKey(words.pairs[known].label, knownPair(known).key));
			}
			break;
		}
		case 'extra':
			sentences.push(words.otherHashes[explanation.extra.id]);
			break;
		case 'unknown':
			sentences.push(words.check.none(tried));
			if (explanation.shaped) sentences.push(words.check.shaped);
			else if (accept.length === 28) sentences.push(words.check.shape);
			else sentences.push(words.check.length(accept.length));
	}
	if (trimmed !== 'nothing') sentences.push(words.check.trimmed[trimmed]);
	return sentences;
}
