// Says why a step does not happen, in the words of the broken rule, or of what this server refuses without a rule.
import { ownValue } from '../../../engine/own-value.ts';
import type {
	ServerReason,
	FirstFramesEnd,
	NotOfBrowser,
	StepReason,
} from '../../../engine/handshake/index.ts';
import type { HandshakeRuleCode } from '../../../engine/report/index.ts';
import type { HandshakeWords } from '../strings/en.ts';

interface Reason {
	readonly check: string | null;
	readonly code: HandshakeRuleCode | null;
}

export function reasonWords(
	reason: Reason | StepReason | ServerReason,
	words: HandshakeWords,
): string {
	if ('end' in reason) return endWords(reason.end, words);
	if (reason.code !== null) return words.rules[reason.code].title;
	const refusals: Readonly<Record<string, string>> = words.serverRefusals;
	return ownValue(refusals, reason.check ?? '') ?? '';
}

/** Says what the first frames of a side do to the connection; empty if they only arrive. */
export function endWords(end: FirstFramesEnd, words: HandshakeWords): string {
	switch (end.type) {
		case 'open':
			return '';
		case 'unfinished':
			return words.first.unfinished[end.part];
		case 'closed':
			return words.first.closed;
		case 'failed':
			return words.first.failed(end.code, words.rules[end.rule].title);
	}
}

/** Says in whole sentences how the frames behind a head end, for the step at which they are read. */
export function endedWords(end: FirstFramesEnd, words: HandshakeWords): string {
	const { ended } = words.first;
	if (end.type === 'unfinished') return ended.unfinished[end.part];
	if (end.type !== 'failed') return ended[end.type];
	return ended.failed(end.code, words.rules[end.rule].title);
}

export function notOfBrowserWords(sign: NotOfBrowser, words: HandshakeWords): string {
	switch (sign.type) {
		case 'rule':
			return words.notOfBrowserWhy(words.rules[sign.code].title);
		case 'empty-lines':
			return words.notOfBrowserWhy(words.notOfBrowserSigns.emptyLines);
		case 'field':
			return words.notOfBrowserWhy(words.notOfBrowserSigns.field(sign.name));
	}
}
