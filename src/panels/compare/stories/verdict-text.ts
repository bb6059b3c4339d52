// Puts the facts of a verdict into the words and figures of the page.
import type { TransportId } from '../../../engine/compare/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { amountOf, formatBits, formatBytes, formatCount, formatMs } from '../figures.ts';
import type { CompareVerdictWords } from '../strings/en/verdict.ts';
import type { Burden, TurningPointFacts, CompareVerdictFacts } from './verdict-facts.ts';

export interface Speech {
	readonly words: CompareVerdictWords;
	readonly names: Readonly<Record<TransportId, string>>;
	readonly locale: Locale;
}

export function reasonText(facts: CompareVerdictFacts, { words, names, locale }: Speech): string {
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

export function turningPointText(
	point: TurningPointFacts,
	{ words, names, locale }: Speech,
): string {
	const amount = words.amount(amountOf(point.quantity, point.at, locale));
	return words.turningPoint(
		point.side,
		point.quantity,
		amount,
		point.fits ? names[point.becomes] : null,
	);
}

function burdenText(burden: Burden, words: CompareVerdictWords, locale: Locale): string {
	switch (burden.type) {
		case 'messages-pile-up':
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
