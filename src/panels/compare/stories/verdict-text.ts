// Puts the facts of a verdict into the words and figures of the page.
import type { TransportId } from '../../../engine/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatBits, formatBytes, formatCount, formatMs } from '../figures.ts';
import type { VerdictWords } from '../strings/en/verdict.ts';
import { amountOf } from './amount.ts';
import type { Burden, TurnFacts, VerdictFacts } from './verdict-facts.ts';

export interface Speech {
	readonly words: VerdictWords;
	readonly names: Readonly<Record<TransportId, string>>;
	readonly locale: Locale;
}

export function reasonText(facts: VerdictFacts, { words, names, locale }: Speech): string {
	const { transport, against, reason, chosen, other, tolerableAgeMs, burden } = facts;
	return words.reason(reason, {
		transport,
		name: names[transport],
		other: names[against],
		wait: formatMs(chosen.longestWaitMs, locale),
		otherWait: formatMs(other.longestWaitMs, locale),
		age: formatMs(tolerableAgeMs, locale),
		bytes: formatBytes(chosen.bytesPerSecond, locale),
		otherBytes: formatBytes(other.bytesPerSecond, locale),
		otherCheaper: other.bytesPerSecond < chosen.bytesPerSecond,
		burden: burden === null ? words.burden.unknown : burdenText(burden, words, locale),
		inTime: chosen.inTime,
		otherFits: other.inTime && other.carried,
	});
}

export function turnText(turn: TurnFacts, { words, names, locale }: Speech): string {
	const amount = words.amount(amountOf(turn.quantity, turn.at, locale));
	return words.turn(turn.side, turn.quantity, amount, turn.fits ? names[turn.becomes] : null);
}

function burdenText(burden: Burden, words: VerdictWords, locale: Locale): string {
	switch (burden.type) {
		case 'server-overloaded':
			return words.burden[burden.type](
				words.perSecond(formatCount(burden.offeredPerSecond, locale)),
				words.perSecond(formatCount(burden.capacityPerSecond, locale)),
			);
		case 'link-overloaded':
			return words.burden[burden.type](
				formatBits(burden.offeredBitsPerSecond, locale),
				formatBits(burden.linkBitsPerSecond, locale),
			);
		case 'polls-pile-up':
			return words.burden[burden.type](words.perSecond(formatCount(burden.growsPerSecond, locale)));
	}
}
