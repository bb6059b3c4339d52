// What is asked for beyond what there is, put into the page's words and figures.
import { samplesPerSecond, samplingOf, type Setting } from '../../../engine/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatBits, formatBytes, formatCount, formatMs } from '../figures.ts';
import type { VerdictWords } from '../strings/en/verdict.ts';
import { asksAfterAnswer, type OverloadRow, type WarningGroup } from './warning-facts.ts';

/** What really happens. */
export function warningText(
	group: WarningGroup,
	setting: Setting,
	words: VerdictWords,
	locale: Locale,
): string {
	const { warnings } = words;
	switch (group.type) {
		case 'poll-shorter-than-round-trip': {
			const { pollMs, turnMs, parallel } = group.warning;
			const [poll, turn] = [formatMs(pollMs, locale), formatMs(turnMs, locale)];
			return setting.pollTimer === 'fixed'
				? warnings.fixedClock(poll, turn, parallel, setting.carriage.http === 'http/2')
				: warnings.timer(poll, turn, formatMs(pollMs + turnMs, locale));
		}
		case 'polls-pile-up': {
			const sampling = samplingOf(setting);
			const count = (perSecond: number) => words.perSecond(formatCount(perSecond, locale));
			return warnings.pileUp(
				count(1000 / setting.pollMs),
				count(samplesPerSecond(sampling)),
				sampling.parallel,
			);
		}
		case 'link-overloaded':
			return linkText(group.rows, setting, words, locale);
		case 'server-overloaded':
			return warnings.server(
				words.perSecond(formatCount(setting.serverRequestsPerSecond ?? Infinity, locale)),
			);
	}
}

/** The model lets polls go out as if nothing were late. */
function linkText(
	rows: readonly OverloadRow[],
	setting: Setting,
	{ warnings }: VerdictWords,
	locale: Locale,
): string {
	const text = warnings.link(formatBits(setting.linkBitsPerSecond ?? Infinity, locale));
	const eases = rows.some(({ line }) => asksAfterAnswer(line.transport, setting));
	return eases ? `${text} ${warnings.easing}` : text;
}

/** How much it is, and how late that makes an answer. */
export function rowText({ warning, line }: OverloadRow, words: VerdictWords, locale: Locale) {
	const { warnings } = words;
	const late = formatMs(1000 * line.afterMinuteSeconds, locale);
	const bounded = line.mostSeconds !== null && line.mostSeconds <= line.afterMinuteSeconds;
	const lateness = bounded ? warnings.atMost(late) : warnings.afterMinute(late);
	switch (warning.type) {
		case 'polls-pile-up':
			return {
				grows: warnings.pileRow(words.requests(formatCount(warning.growsPerSecond, locale))),
				lateness,
			};
		case 'link-overloaded': {
			const { way, offeredBitsPerSecond, growsBytesPerSecond } = warning;
			const offered = formatBits(offeredBitsPerSecond, locale);
			const grows = formatBytes(growsBytesPerSecond, locale);
			return { grows: warnings.linkRow(warnings.ways[way], offered, grows), lateness };
		}
		case 'server-overloaded': {
			const offered = words.perSecond(formatCount(warning.offeredPerSecond, locale));
			const grows = words.requests(formatCount(warning.growsPerSecond, locale));
			return { grows: warnings.serverRow(offered, grows), lateness };
		}
	}
}
