// Puts the warnings about a setting into the words and figures of the page.
import {
	isPolling,
	MOST_PARALLEL,
	samplesPerSecond,
	samplingOf,
	type CompareSetting,
} from '../../../engine/compare/index.ts';
import type { Locale } from '../../../strings/locale.ts';
import { formatBits, formatBytes, formatCount, formatMs } from '../figures.ts';
import type { CompareVerdictWords } from '../strings/en/verdict.ts';
import type { Speech } from './verdict-text.ts';
import type { OverloadRow, WarningGroup } from './warning-facts.ts';

/** Says what happens in a real system. */
export function warningText(
	group: WarningGroup,
	setting: CompareSetting,
	{ words, names, locale }: Speech,
): string {
	const { warnings } = words;
	switch (group.type) {
		case 'connections-idle':
			return warnings.idle(group.warning.transports.map((transport) => names[transport]));
		case 'http2-without-tls':
			return warnings.clearHttp2;
		case 'poll-shorter-than-round-trip': {
			const { pollMs, roundMs, parallel } = group.warning;
			const [poll, round] = [formatMs(pollMs, locale), formatMs(roundMs, locale)];
			return setting.pollTimer === 'fixed'
				? warnings.fixedClock(poll, round, parallel, setting.carriage.http === 'http/2')
				: warnings.timer(poll, round, formatMs(pollMs + roundMs, locale));
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
		case 'messages-pile-up':
			return warnings.messagesPileUp(setting.carriage.http === 'http/2');
		case 'link-overloaded':
			return linkText(group.rows, setting, words, locale);
		case 'server-overloaded':
			return serverText(group.rows, setting, words, locale);
	}
}

/** Says that the server is overloaded; the waiting times of the model do not include the server's queue. */
function serverText(
	rows: readonly OverloadRow[],
	{ serverRequestsPerSecond, pollTimer, carriage }: CompareSetting,
	{ warnings, perSecond }: CompareVerdictWords,
	locale: Locale,
): string {
	const text = warnings.server(perSecond(formatCount(serverRequestsPerSecond ?? Infinity, locale)));
	const polls = rows.some(({ line }) => line.transport === 'short-polling');
	return polls && pollTimer === 'fixed'
		? `${text}${warnings.between}${warnings.clockStops(MOST_PARALLEL[carriage.http])}`
		: text;
}

/** Says that the link is overloaded; in the model polls go out as if no answer were late. */
function linkText(
	rows: readonly OverloadRow[],
	setting: CompareSetting,
	{ warnings }: CompareVerdictWords,
	locale: Locale,
): string {
	const texts = [warnings.link(formatBits(setting.linkBitsPerSecond ?? Infinity, locale))];
	if (rows.some(({ line }) => isPolling(line.transport))) texts.push(warnings.easing);
	const up = rows.some(({ warning }) => warning.type === 'link-overloaded' && warning.way === 'up');
	if (up) texts.push(warnings.upNotCounted);
	return texts.join(warnings.between);
}

/** Says how fast the queue grows and how late an answer becomes. */
export function warningRowText(
	{ warning, line }: OverloadRow,
	words: CompareVerdictWords,
	locale: Locale,
) {
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
		case 'messages-pile-up':
		case 'server-overloaded': {
			const offered = words.perSecond(formatCount(warning.offeredPerSecond, locale));
			const grows = words.requests(formatCount(warning.growsPerSecond, locale));
			const row = warnings.requestRows[warning.type];
			return { grows: row(offered, grows), lateness };
		}
	}
}
