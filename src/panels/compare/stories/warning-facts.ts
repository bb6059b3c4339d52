// What a setting asks for beyond what there is, gathered by kind: what grows, how fast, and how late the last one of
// the first minute comes. The drawing of it is one straight line each, or a bound where clients wait for their answers.
import {
	allCosts,
	asPoisson,
	type CostsByTransport,
	closedForm,
	connectionWarnings,
	loadWarnings,
	pollWarnings,
	samplesPerSecond,
	samplingOf,
	TRANSPORTS,
	type CompareSetting,
	type TransportId,
	type Warning,
} from '../../../engine/index.ts';

/** How a queue grows, in seconds of waiting. */
export interface QueueLine {
	readonly transport: TransportId;
	/** Seconds later for each second that passes. */
	readonly slope: number;
	/** Waits no longer than that: every client has one request at most. Null without bound. */
	readonly mostSeconds: number | null;
	/** After a minute, at most. */
	readonly afterMinuteSeconds: number;
}

type Of<Type extends Warning['type']> = Extract<Warning, { readonly type: Type }>;

export type OverloadRow = {
	readonly warning: Of<'link-overloaded'> | Of<'server-overloaded'> | Of<'polls-pile-up'>;
	readonly line: QueueLine;
};

export type WarningGroup =
	| {
			readonly type: 'poll-shorter-than-round-trip';
			readonly warning: Of<'poll-shorter-than-round-trip'>;
	  }
	| { readonly type: 'connections-idle'; readonly warning: Of<'connections-idle'> }
	| { readonly type: 'http2-without-tls'; readonly warning: Of<'http2-without-tls'> }
	| { readonly type: 'polls-pile-up'; readonly rows: readonly OverloadRow[] }
	| { readonly type: 'link-overloaded'; readonly rows: readonly OverloadRow[] }
	| { readonly type: 'server-overloaded'; readonly rows: readonly OverloadRow[] };

export const FIRST_SECONDS = 60;

/** All there is to warn of in a setting; births other than Poisson are judged as if they were, as the verdict does. */
export function warningsOf(
	setting: CompareSetting,
	costs: CostsByTransport = allCosts(setting),
): readonly Warning[] {
	const judged = asPoisson(setting);
	return [
		...connectionWarnings(setting),
		...pollWarnings(setting),
		...TRANSPORTS.flatMap((transport) =>
			loadWarnings(closedForm(transport, judged, costs[transport]), judged),
		),
	];
}

export function warningGroups(
	warnings: readonly Warning[],
	setting: CompareSetting,
): readonly WarningGroup[] {
	const groups: WarningGroup[] = [];
	const rows = warnings.flatMap((warning): OverloadRow[] => {
		switch (warning.type) {
			case 'connections-idle':
				groups.push({ type: warning.type, warning });
				return [];
			case 'http2-without-tls':
				groups.push({ type: warning.type, warning });
				return [];
			case 'poll-shorter-than-round-trip':
				groups.push({ type: warning.type, warning });
				return [];
			default:
				return [{ warning, line: queueLine(warning, setting) }];
		}
	});
	for (const type of ['polls-pile-up', 'link-overloaded', 'server-overloaded'] as const) {
		const some = rows.filter(({ warning }) => warning.type === type);
		if (some.length > 0) groups.push({ type, rows: some });
	}
	return groups;
}

function queueLine(warning: OverloadRow['warning'], setting: CompareSetting): QueueLine {
	switch (warning.type) {
		case 'polls-pile-up': {
			const sent = samplesPerSecond(samplingOf(setting));
			return line('short-polling', warning.growsPerSecond / sent, null);
		}
		case 'link-overloaded': {
			const { transport, offeredBitsPerSecond, linkBitsPerSecond } = warning;
			return line(transport, offeredBitsPerSecond / linkBitsPerSecond - 1, null);
		}
		case 'server-overloaded': {
			const { transport, offeredPerSecond, capacityPerSecond } = warning;
			const bound = asksAfterAnswer(transport, setting)
				? setting.clients / capacityPerSecond
				: null;
			return line(transport, offeredPerSecond / capacityPerSecond - 1, bound);
		}
	}
}

/** Then a client has one request under way and no more, and asks less often the later the answers come. */
export function asksAfterAnswer(transport: TransportId, setting: CompareSetting): boolean {
	if (setting.upstreamPerSecond > 0) return false;
	return (
		transport === 'long-polling' ||
		(transport === 'short-polling' && setting.pollTimer === 'after-answer')
	);
}

function line(transport: TransportId, slope: number, mostSeconds: number | null): QueueLine {
	const afterMinuteSeconds = Math.min(FIRST_SECONDS * slope, mostSeconds ?? Infinity);
	return { transport, slope, mostSeconds, afterMinuteSeconds };
}
